import Foundation
import Testing

@testable import Proofs

struct InclusionProofTests {
  /// Leaves of a record; that of entry 2 was erased.
  private func leaves(_ count: Int) -> [RecordBundle.LeafContent] {
    (0..<count).map { index in
      let leaf = Leaf(
        payload: Array("entry \(index + 1)".utf8), salt: Array(repeating: UInt8(index), count: 32))
      return RecordBundle.LeafContent(
        hash: .leaf(salt: leaf.salt, payload: leaf.payload),
        entry: index == 1 ? nil : (leaf.salt, Data(leaf.payload)))
    }
  }

  private func checkpoint(_ leaves: [RecordBundle.LeafContent]) throws -> SignedNote {
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    let text = Checkpoint(origin: "viva-record/1", size: leaves.count, root: root).text
    var note = try #require(SignedNote(text: text))
    try note.sign(with: #require(SigningKey(name: "Ann", seed: Array(0..<32))))
    return note
  }

  @Test func `Every entry of every small record is proven, and no other at its place`() throws {
    for count in 1...20 {
      let leaves = leaves(count)
      let note = try checkpoint(leaves)
      for number in 1...count {
        let proof = try #require(InclusionProof(of: number, in: leaves, checkpoint: note))
        let read = try #require(InclusionProof(file: proof.file))
        #expect(read == proof)
        for (index, leaf) in leaves.enumerated() {
          #expect(read.proves(leaf.hash) == (index == number - 1))
        }
        if let data = read.leafData { #expect(read.proves(.leaf(data))) }
        #expect((read.leafData == nil) == (number == 2))
      }
    }
  }

  @Test func `The file is as C2SP lays it down`() throws {
    let leaves = leaves(3)
    let proof = try #require(
      InclusionProof(of: 3, in: leaves, checkpoint: try checkpoint(leaves)))
    let lines = String(decoding: proof.file, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let data = Array(repeating: UInt8(2), count: 32) + Array("entry 3".utf8)
    let side = TreeHash.node(leaves[0].hash, leaves[1].hash)
    let root = MerkleTree(leaves: leaves.map(\.hash)).root
    #expect(
      lines[..<8] == [
        "c2sp.org/tlog-proof@v1", "extra \(data.base64)"[...], "index 2",
        side.bytes.base64[...], "", "viva-record/1", "3", root.bytes.base64[...],
      ])
    #expect(lines[8] == "" && lines[9].hasPrefix("\u{2014} Ann ") && lines[10...] == [""])
  }

  @Test func `A proof of one entry has no hashes`() throws {
    let leaves = leaves(1)
    let proof = try #require(
      InclusionProof(of: 1, in: leaves, checkpoint: try checkpoint(leaves)))
    #expect(String(decoding: proof.file, as: UTF8.self).contains("index 0\n\nviva-record/1\n1\n"))
  }

  @Test func `Every change of a byte is refused, or proves or is signed no more`() throws {
    let leaves = leaves(5)
    let proof = try #require(
      InclusionProof(of: 4, in: leaves, checkpoint: try checkpoint(leaves)))
    let key = try #require(SigningKey(name: "Ann", seed: Array(0..<32))).verifier
    for index in proof.file.indices {
      for change: UInt8 in [1, 0x20, 0x80] {
        var file = proof.file
        file[index] ^= change
        guard let changed = InclusionProof(file: file), let data = changed.leafData else {
          continue
        }
        #expect(
          !changed.proves(.leaf(data)) || changed.checkpoint.verdict(of: key) != .signed,
          "byte \(index)")
      }
    }
  }

  @Test(arguments: [
    ("index 3", "index 03"), ("index 3", "index +3"), ("index 3", "index -3"), ("index 3", "index"),
    ("index 3", "index 99999999999999999999"), ("proof@v1", "proof@v2"), ("extra ", "extra"),
    ("extra ", "extra  "), ("index 3\n", ""), ("index 3\n", "index 3\n\n"), ("index", "Index"),
    ("\n\nviva", "\nviva"), ("c2sp.org", "\nc2sp.org"),
  ])
  func `What is no proof is refused`(part: String, other: String) throws {
    let leaves = leaves(5)
    let proof = try #require(
      InclusionProof(of: 4, in: leaves, checkpoint: try checkpoint(leaves)))
    let text = String(decoding: proof.file, as: UTF8.self)
    let place = try #require(text.firstRange(of: part))
    let changed = text.replacingCharacters(in: place, by: other)
    #expect(InclusionProof(file: Array(changed.utf8)) == nil)
  }

  @Test func `There is no proof of what is not there`() throws {
    let leaves = leaves(5)
    let note = try checkpoint(leaves)
    for number in [-1, 0, 6] {
      #expect(InclusionProof(of: number, in: leaves, checkpoint: note) == nil)
    }
    #expect(InclusionProof(of: 1, in: Array(leaves.dropLast()), checkpoint: note) == nil)
    #expect(InclusionProof(of: 1, in: [], checkpoint: note) == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, by other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
