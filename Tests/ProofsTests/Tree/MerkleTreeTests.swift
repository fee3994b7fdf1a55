import Testing

@testable import Proofs

/// The tree against the leaves and roots published with the reference implementation of Certificate
/// Transparency, and proofs against the definition, for every size up to 70.
struct MerkleTreeTests {
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6F),
  ]
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]
  private static let numbers = (0..<70).map { TreeHash.leaf([UInt8($0)]) }

  private func hex(_ hash: TreeHash) -> String {
    hash.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test func `Published roots are reached, leaf by leaf and all at once`() {
    var tree = MerkleTree()
    #expect(
      hex(tree.root) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for (leaf, root) in zip(Self.leaves, Self.roots) {
      tree.append(.leaf(leaf))
      #expect(hex(tree.root) == root)
    }
    for (size, root) in zip(1..., Self.roots) {
      #expect(hex(MerkleTree(leaves: Self.leaves.prefix(size).map { .leaf($0) }).root) == root)
    }
  }

  /// The root as RFC 6962 defines it, without anything kept.
  private func defined(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    guard leaves.count > 1 else { return leaves.first ?? .empty }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    return .node(defined(leaves.prefix(half)), defined(leaves.dropFirst(half)))
  }

  @Test func `Every leaf of every size is proven, and no other leaf, place or size`() {
    let tree = MerkleTree(leaves: Self.numbers)
    for size in 1...Self.numbers.count {
      let root = defined(Self.numbers[..<size])
      #expect(MerkleTree(leaves: Self.numbers.prefix(size)).root == root)
      for index in 0..<size {
        let proof = tree.inclusionProof(of: index, size: size)
        func reached(_ leaf: TreeHash, _ index: Int, _ size: Int, _ proof: [TreeHash]) -> TreeHash?
        {
          MerkleProof.root(leaf: leaf, index: index, size: size, proof: proof)
        }
        #expect(reached(Self.numbers[index], index, size, proof) == root)
        #expect(reached(.leaf([0xFF]), index, size, proof) != root)
        #expect(reached(Self.numbers[index], index + 1, size, proof) != root)
        #expect(reached(Self.numbers[index], index, size, proof + [.empty]) != root)
        if size > 1 {
          #expect(reached(Self.numbers[index], index, size, Array(proof.dropLast())) != root)
        }
      }
    }
  }

  @Test func `The leaf hash of an entry is that of the tree`() {
    let leaf = Leaf(payload: [1, 2], salt: [3])
    #expect(TreeHash(bytes: leaf.hash) == TreeHash.leaf([3, 1, 2] as [UInt8]))
  }
}
