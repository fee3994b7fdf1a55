/// What a record was at one moment: how many entries it had, and the hash over all of them (C2SP
/// tlog-checkpoint).
///
/// Whoever keeps a signed checkpoint can show later that nothing before it was changed.
package struct Checkpoint: Equatable, Sendable {
  /// Whose record it is: the name of the record, not of a person.
  package let origin: String
  /// How many entries the record had; 0 or more.
  package let size: Int
  /// The root of the Merkle tree over these entries.
  package let root: TreeHash
  /// Whether it was signed together with a statement of what is shown (``BundleStatement``), and so
  /// proves nothing beside a list of documents alone, as bundles of format 1 have it.
  package let needsStatement: Bool

  /// How many bytes the name of a record may have.
  static let longestOrigin = 255
  /// The line that a checkpoint has beside a statement.
  private static let bond = "viva-bundle/2"

  /// Creates a checkpoint.
  package init(origin: String, size: Int, root: TreeHash, needsStatement: Bool = false) {
    self.origin = origin
    self.size = size
    self.root = root
    self.needsStatement = needsStatement
  }

  /// Reads the text of a note.
  ///
  /// It fails where the text is no checkpoint.
  ///
  /// - Parameter text: Three lines, origin, size and root, and `viva-bundle/2` where there is a
  ///   statement. Other lines, which the format allows for, are refused: nobody could check what they
  ///   say.
  package init?(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "" else { return nil }
    let needsStatement = lines.count == 4 && lines[3].utf8.elementsEqual(Self.bond.utf8)
    guard lines.count == 3 || needsStatement, !lines[0].isEmpty,
      lines[0].utf8.count <= Self.longestOrigin, let size = Int(lines[1]), size >= 0,
      String(size) == lines[1], let bytes = [UInt8](strictBase64: lines[2]),
      let root = TreeHash(bytes: bytes)
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: root, needsStatement: needsStatement)
  }

  /// The checkpoint as the text of a note.
  package var text: String {
    "\(origin)\n\(size)\n\(root.bytes.base64)\n" + (needsStatement ? "\(Self.bond)\n" : "")
  }

  /// How many entries there were, and the short code, as documents print it: `8-7TTW-P285-8WPY-GA8K`.
  package var printedHead: String { "\(size)-\(shortCode)" }

  /// The beginning of the root as four groups of four letters, to be printed on paper and compared
  /// by eye: 80 bits, in the letters of Crockford's base 32.
  package var shortCode: String {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let bytes = root.bytes.prefix(10)
    let groups = stride(from: 0, to: 80, by: 5).map { start -> Character in
      let value = (0..<5).reduce(0) { value, offset in
        let bit = start + offset
        return value << 1 | Int(bytes[bit / 8] >> UInt8(7 - bit % 8) & 1)
      }
      return letters[value]
    }
    return stride(from: 0, to: 16, by: 4).map { String(groups[$0..<$0 + 4]) }.joined(separator: "-")
  }
}
