/// What the second signature of a bundle covers beside the checkpoint: which entries are shown and which
/// are hidden, and the documents.
///
/// Without it anybody could hide an entry, such as a correction, since a hidden one is proven as well.
package struct BundleStatement: Equatable, Sendable {
  /// The record, as at the checkpoint.
  package let checkpoint: Checkpoint
  /// How many entries are shown.
  package let shown: Int
  /// The hash over what is shown and hidden; see ``pattern(of:)``.
  package let pattern: TreeHash
  /// Whether the clock of the program was set by hand, so that its times are no evidence.
  package let isClockSet: Bool
  /// A line for each document: its SHA-256 in hexadecimal, two spaces and its name, as `sha256sum`
  /// writes and checks them.
  package let documents: [String]

  private static let format = "viva-showing/1"
  private static let clockLine = "clock set"

  /// States what a bundle shows.
  ///
  /// - Parameters:
  ///   - checkpoint: The record.
  ///   - parts: The leaves of the tree, shown and hidden.
  ///   - documents: The documents.
  ///   - isClockSet: Whether the clock was set by hand.
  package init(
    checkpoint: Checkpoint, parts: [RecordBundle.Part], documents: [RecordBundle.Document],
    isClockSet: Bool
  ) {
    self.checkpoint = checkpoint
    self.isClockSet = isClockSet
    shown = parts.count(where: \.isShown)
    pattern = Self.pattern(of: parts)
    self.documents = documents.map { "\(sha256($0.bytes))  \($0.name)" }
  }

  /// The statement as the text of a note: name of the format; name of the record, number of its entries
  /// and root; what is shown; `clock set`, where it was; and the documents.
  package var text: String {
    let head = [
      Self.format, checkpoint.origin, String(checkpoint.size), checkpoint.root.bytes.base64,
      "shown \(shown) \(pattern.bytes.base64)",
    ]
    return (head + (isClockSet ? [Self.clockLine] : []) + documents)
      .map { $0 + "\n" }.joined()
  }

  /// Whether a text says that the clock was set.
  static func saysThatClockIsSet(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 5 && lines[5].utf8.elementsEqual(clockLine.utf8)
  }

  /// Returns the hash over what is shown and hidden.
  ///
  /// It is the SHA-256 of a text with one line for each run of entries that are shown, `entry` and
  /// their number, and one for each hidden subtree, `hidden` and its height, in the order of the file.
  ///
  /// - Parameter parts: The leaves of the tree.
  /// - Returns: The hash.
  package static func pattern(of parts: [RecordBundle.Part]) -> TreeHash {
    var (text, run) = ([UInt8](), 0)
    func line(_ words: String) { text += Array((words + "\n").utf8) }
    for part in parts {
      if case .hidden(let height, _) = part {
        if run > 0 { line("entry \(run)") }
        run = 0
        line("hidden \(height)")
      } else {
        run += 1
      }
    }
    if run > 0 { line("entry \(run)") }
    return TreeHash(sha256Of: text)
  }
}

extension RecordBundle.Part {
  /// Whether the part is an entry that is shown.
  package var isShown: Bool {
    if case .entry = self { true } else { false }
  }
}
