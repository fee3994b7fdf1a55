/// A text with the signatures of one or more people under it (C2SP signed-note).
///
/// The file is the text, an empty line, and for each signature a line with an em dash, the signer's
/// name, and in base 64 the number of the key and the signature.
package struct SignedNote: Equatable, Sendable {
  /// One line under the text.
  package struct Signature: Equatable, Sendable {
    /// The name of the key.
    package let name: String
    /// The number of the key: 4 bytes.
    package let keyID: [UInt8]
    /// The signature itself; 64 bytes for the keys that we know.
    package let bytes: [UInt8]
  }

  /// What a key says of a note.
  package enum Verdict: Equatable, Sendable {
    /// The key's owner signed the text.
    case signed
    /// A signature carries the key's name and number, and was not made with it over this text.
    case forged
    /// No signature carries the key's name and number.
    case absent
  }

  /// What was signed; ends with a line feed.
  package let text: String
  /// The signatures, in the order of the lines.
  package private(set) var signatures: [Signature]

  /// The largest number of signatures that is read.
  private static let limit = 64

  /// Creates a note that nobody has signed.
  ///
  /// It fails where the text can't be signed: it does not end with a line feed, has another
  /// control character, or holds what looks like signatures.
  ///
  /// - Parameter text: The text.
  package init?(text: String) {
    guard text.hasSuffix("\n"), text.utf8.count > 1, Self.isPlain(text),
      !text.contains("\n\n\u{2014} ")
    else { return nil }
    self.text = text
    signatures = []
  }

  /// Reads a note, and accepts only what writing gives.
  ///
  /// It fails where they are no signed note.
  ///
  /// - Parameter file: The bytes of a file.
  package init?(file: [UInt8]) {
    guard let whole = String(validating: file, as: UTF8.self), Self.isPlain(whole),
      let gap = whole.utf8.lastRange(ofGap: Array("\n\n".utf8))
    else { return nil }
    let text = String(whole[..<gap]) + "\n"
    let lines = whole[whole.utf8.index(gap, offsetBy: 2)...]
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.last == "", (2...Self.limit + 1).contains(lines.count) else { return nil }
    let signatures = lines.dropLast().compactMap(Signature.init)
    guard text.utf8.count > 1, signatures.count == lines.count - 1 else { return nil }
    self.text = text
    self.signatures = signatures
  }

  /// The note as a file.
  package var file: [UInt8] {
    Array((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8)
  }

  /// Adds a signature; a key that has signed already is left as it is.
  ///
  /// - Parameter key: The signer's key.
  /// - Throws: An error of the cryptography where the system has no random numbers.
  package mutating func sign(with key: SigningKey) throws {
    guard verdict(of: key.verifier) != .signed else { return }
    signatures.append(
      Signature(
        name: key.verifier.name, keyID: key.verifier.id,
        bytes: try key.signature(of: Array(text.utf8))))
  }

  /// Returns what a key says of the note.
  ///
  /// - Parameter key: The public key of somebody who may have signed.
  /// - Returns: Whether its owner signed, somebody else pretends that they did, or neither.
  package func verdict(of key: VerifierKey) -> Verdict {
    let own = signatures.filter {
      $0.name.utf8.elementsEqual(key.name.utf8) && $0.keyID == key.id
    }
    guard !own.isEmpty else { return .absent }
    return own.allSatisfy { key.isValid($0.bytes, of: Array(text.utf8)) } ? .signed : .forged
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
  }
}

extension SignedNote.Signature {
  private static let dash = "\u{2014} "

  /// Reads a signature line.
  fileprivate init?(_ line: Substring) {
    guard line.hasPrefix(Self.dash) else { return nil }
    let parts = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, VerifierKey.isName(String(parts[0])),
      let bytes = [UInt8](strictBase64: parts[1]), bytes.count > 4
    else { return nil }
    self.init(name: String(parts[0]), keyID: Array(bytes[..<4]), bytes: Array(bytes[4...]))
  }

  fileprivate var line: String { "\(Self.dash)\(name) \((keyID + bytes).base64)" }
}

extension String.UTF8View {
  /// Returns where the last occurrence of some bytes begins.
  fileprivate func lastRange(ofGap gap: [UInt8]) -> Index? {
    var start = endIndex
    while start > startIndex {
      formIndex(before: &start)
      if self[start...].starts(with: gap) { return start }
    }
    return nil
  }
}
