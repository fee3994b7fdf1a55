import Testing

@testable import Proofs

struct MerkleProofTests {
  private static let leaves = (0..<64).map { TreeHash.leaf([UInt8($0)]) }

  @Test(arguments: 1...64)
  func `Any hash that is changed leads to another root`(size: Int) {
    let tree = MerkleTree(leaves: Self.leaves.prefix(size))
    for index in 0..<size {
      let proof = tree.inclusionProof(of: index, size: size)
      func root(_ proof: [TreeHash]) -> TreeHash? {
        MerkleProof.root(leaf: Self.leaves[index], index: index, size: size, proof: proof)
      }
      #expect(root(proof) == tree.root)
      for place in proof.indices {
        var changed = proof
        changed[place] = .leaf([0xFF])
        #expect(root(changed) != tree.root)
        changed = proof
        changed.remove(at: place)
        #expect(root(changed) == nil || root(changed) != tree.root)
        changed = proof
        changed.insert(.empty, at: place)
        #expect(root(changed) != tree.root)
      }
    }
  }

  /// A path has a hash for each height at which the leaf has a neighbour.
  @Test(arguments: [(1, 0, 0), (2, 1, 1), (3, 2, 1), (5, 4, 1), (7, 6, 2), (64, 0, 6), (33, 32, 1)])
  func `A proof is as long as the way to the root`(size: Int, index: Int, length: Int) {
    let tree = MerkleTree(leaves: Self.leaves.prefix(size))
    #expect(tree.inclusionProof(of: index, size: size).count == length)
  }

  @Test(arguments: [(-1, 4), (4, 4), (5, 4), (0, 0), (0, -1), (.max, .max)])
  func `A place that the tree does not have has no root`(index: Int, size: Int) {
    #expect(MerkleProof.root(leaf: .empty, index: index, size: size, proof: []) == nil)
    #expect(MerkleProof.root(leaf: .empty, index: index, size: size, proof: [.empty]) == nil)
  }
}
