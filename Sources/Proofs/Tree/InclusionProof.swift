/// The proof that one entry is in a record, in a file of its own (C2SP tlog-proof, version 1).
///
/// The file is a line with the format's name, the extra data, the place of the entry, the hashes
/// beside the way from its leaf to the root, an empty line, and the signed ``Checkpoint``. Whoever
/// knows the leaf and the signer's public key needs nothing else.
package struct InclusionProof: Equatable, Sendable {
  /// What the leaf's hash is made of: the salt and the canonical bytes of the entry.
  ///
  /// The format calls it extra data, for those who don't have the leaf from elsewhere; it proves
  /// nothing before it was hashed.
  package let leafData: [UInt8]?
  /// The place of the leaf, from 0.
  package let index: Int
  /// The hashes beside the way from the leaf to the root, lowest first.
  package let hashes: [TreeHash]
  /// The signed ``Checkpoint``.
  package let checkpoint: SignedNote

  private static let name = "c2sp.org/tlog-proof@v1"
  /// The most hashes that are read: one for each bit of an index.
  private static let limit = 63

  /// Makes the proof of an entry.
  ///
  /// It fails where the record has no such entry, or the checkpoint is not that of these leaves.
  ///
  /// - Parameters:
  ///   - number: The entry, from 1.
  ///   - leaves: All leaves of the record.
  ///   - checkpoint: The signed checkpoint over them.
  package init?(
    of number: Int, in leaves: [RecordBundle.LeafContent], checkpoint: SignedNote
  ) {
    guard number > 0, number <= leaves.count else { return nil }
    let leaf = leaves[number - 1]
    self.init(
      leafData: leaf.entry.map { $0.salt + $0.payload }, index: number - 1,
      hashes: MerkleTree(leaves: leaves.map(\.hash))
        .inclusionProof(of: number - 1, size: leaves.count),
      checkpoint: checkpoint)
    guard proves(leaf.hash) else { return nil }
  }

  init(leafData: [UInt8]?, index: Int, hashes: [TreeHash], checkpoint: SignedNote) {
    self.leafData = leafData
    self.index = index
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  /// Returns whether a leaf is at the place in the tree of the checkpoint.
  ///
  /// Who signed the checkpoint is another question; see ``SignedNote/verdict(of:)``.
  ///
  /// - Parameter leaf: The hash of the leaf.
  /// - Returns: Whether it is.
  package func proves(_ leaf: TreeHash) -> Bool {
    guard let checkpoint = Checkpoint(text: checkpoint.text) else { return false }
    return MerkleProof.root(leaf: leaf, index: index, size: checkpoint.size, proof: hashes)
      == checkpoint.root
  }
}

// The file.
extension InclusionProof {
  /// The proof as a file.
  package var file: [UInt8] {
    var lines = [Self.name]
    if let leafData { lines.append("extra \(leafData.base64)") }
    lines.append("index \(index)")
    lines += hashes.map(\.bytes.base64)
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + checkpoint.file
  }

  /// Reads a proof, and accepts only what writing gives.
  ///
  /// It fails where they are no proof.
  ///
  /// - Parameter file: The bytes of a file.
  package init?(file: [UInt8]) {
    guard let gap = file.indices.first(where: { file[$0...].starts(with: [0x0A, 0x0A]) }),
      let head = String(validating: file[..<gap], as: UTF8.self),
      let note = SignedNote(file: Array(file[(gap + 2)...])),
      Checkpoint(text: note.text) != nil
    else { return nil }
    var lines = head.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Self.name[...], var line = lines.popFirst() else { return nil }
    var data: [UInt8]?
    if line.hasPrefix("extra ") {
      data = [UInt8](strictBase64: line.dropFirst(6))
      guard data != nil, let next = lines.popFirst() else { return nil }
      line = next
    }
    guard line.hasPrefix("index "), let index = Int(line.dropFirst(6)), index >= 0,
      lines.count <= Self.limit
    else { return nil }
    let hashes = lines.compactMap { [UInt8](strictBase64: $0).flatMap { TreeHash(bytes: $0) } }
    guard hashes.count == lines.count else { return nil }
    self.init(leafData: data, index: index, hashes: hashes, checkpoint: note)
    guard self.file == file else { return nil }
  }
}
