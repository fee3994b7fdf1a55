package import FoundationEssentials

/// Part of a record that anybody can check without the rest: some entries, the hashes that stand for
/// the others, a signed checkpoint over all of them, and documents made from the entries.
///
/// The entries and hashes together are the proof that each entry is in the record: they are the
/// Merkle tree with the subtrees that nobody is to see folded into their hashes.
package struct RecordBundle: Equatable, Sendable {
  /// Some leaves of the tree.
  package enum Part: Equatable, Sendable {
    /// An entry that is shown: its salt and its canonical bytes, which may lie in the file that they
    /// were read from.
    case entry(salt: Salt, payload: Data)
    /// A complete subtree of 2 to the power of `height` leaves that are not shown.
    case hidden(height: Int, hash: TreeHash)

    /// How many leaves the part stands for.
    package var leaves: Int {
      if case .hidden(let height, _) = self { 1 << height } else { 1 }
    }
  }

  /// A document that was made from the entries.
  package struct Document: Equatable, Sendable {
    /// A file name, without folders.
    package var name: String
    /// The file, byte for byte.
    package var bytes: [UInt8]

    /// Creates a document.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What the second note says, and so what signatures cover.
  package enum Format: String, CaseIterable, Sendable {
    /// A list of the documents: what is shown and hidden is not signed.
    case listOnly = "viva-bundle/1"
    /// A ``BundleStatement``.
    case statement = "viva-bundle/2"
  }

  /// What the second note says.
  package var format: Format
  /// The public keys of those who signed.
  package var keys: [VerifierKey]
  /// The signed ``Checkpoint``.
  package var checkpoint: SignedNote
  /// The second signed note: a ``BundleStatement``; in files of the first format the list of the
  /// documents with their hashes, see ``documentList(of:for:)``.
  package var statement: SignedNote
  /// The leaves of the tree from the first to the last.
  package var parts: [Part]
  /// The documents, in the order of the list.
  package var documents: [Document]

  /// Creates a bundle from its parts.
  package init(
    format: Format = .statement, keys: [VerifierKey], checkpoint: SignedNote,
    statement: SignedNote, parts: [Part], documents: [Document]
  ) {
    self.format = format
    self.keys = keys
    self.checkpoint = checkpoint
    self.statement = statement
    self.parts = parts
    self.documents = documents
  }

  /// Whether those who signed stated that the clock was set by hand.
  package var isClockSet: Bool {
    format == .statement && BundleStatement.saysThatClockIsSet(statement.text)
  }

  /// The entries that are shown, with their numbers from 1.
  package var entries: [(number: Int, payload: Data)] {
    var (next, found): (Int, [(number: Int, payload: Data)]) = (1, [])
    found.reserveCapacity(parts.count)
    for part in parts {
      if case .entry(_, let payload) = part { found.append((next, payload)) }
      next += part.leaves
    }
    return found
  }

  /// The salt and the payload of each entry that is shown, by its number from 1.
  package var shownLeaves: [Int: (salt: [UInt8], payload: Data)] {
    var (next, found): (Int, [Int: (salt: [UInt8], payload: Data)]) = (1, [:])
    for part in parts {
      if case .entry(let salt, let payload) = part { found[next] = (salt.bytes, payload) }
      next += part.leaves
    }
    return found
  }
}

// Making a bundle.
extension RecordBundle {
  /// Folds away the leaves that are not to be shown.
  ///
  /// - Parameters:
  ///   - leaves: All leaves up to the checkpoint; an erased one has only its hash.
  ///   - isShown: Whether an entry, by its number from 1, is to be shown.
  /// - Returns: The parts; as few as there can be.
  package static func parts(
    of leaves: [LeafContent], showing isShown: (Int) -> Bool
  ) -> [Part] {
    let tree = MerkleTree(leaves: leaves.map(\.hash))
    var (parts, next): ([Part], Int) = ([], 0)
    while next < leaves.count {
      if let entry = leaves[next].entry, let salt = Salt(bytes: entry.salt), isShown(next + 1) {
        parts.append(.entry(salt: salt, payload: entry.payload))
        next += 1
      } else {
        let height = heightOfHidden(at: next, in: leaves, isShown)
        parts.append(.hidden(height: height, hash: tree.subtree(at: next, height: height)))
        next += 1 << height
      }
    }
    return parts
  }

  /// A leaf with what it stands for.
  package struct LeafContent: Sendable {
    /// The hash of the leaf, which stays when the content is erased.
    package let hash: TreeHash
    /// Salt and payload; `nil` where the entry was erased.
    ///
    /// An entry whose salt has not 32 bytes can't be shown.
    package let entry: (salt: [UInt8], payload: Data)?

    /// Creates a leaf.
    package init(hash: TreeHash, entry: (salt: [UInt8], payload: Data)?) {
      self.hash = hash
      self.entry = entry
    }

    /// Whether the hash is that of salt and payload; an erased entry has nothing else to compare.
    package var isSound: Bool {
      entry.map { hash == .leaf(salt: $0.salt, payload: $0.payload) } ?? true
    }
  }

  /// Returns the height of the largest complete subtree that begins at a leaf and shows nothing.
  private static func heightOfHidden(
    at first: Int, in leaves: [LeafContent], _ isShown: (Int) -> Bool
  ) -> Int {
    func isHidden(_ index: Int) -> Bool {
      leaves[index].entry?.salt.count != Salt.size || !isShown(index + 1)
    }
    var height = 0
    while first.isMultiple(of: 2 << height), first + (2 << height) <= leaves.count,
      (first + (1 << height)..<first + (2 << height)).allSatisfy(isHidden)
    {
      height += 1
    }
    return height
  }

  /// Returns the text of the list of documents that files of the first format have: a line that names
  /// the format, one that names the record, and for each document its SHA-256 in hexadecimal, two
  /// spaces and its name, as `sha256sum` writes and checks them.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - origin: The name of the record, as in the checkpoint.
  /// - Returns: The text of a note.
  package static func documentList(of documents: [Document], for origin: String) -> String {
    let lines = documents.map { "\(sha256($0.bytes))  \($0.name)\n" }
    return "viva-documents/1\n\(origin)\n" + lines.joined()
  }
}
