/// A YAML text in which keys that are used twice have been renamed.
///
/// The parser stops at the first mapping with a duplicate key, and would hide every other problem
/// of the file. So the first use gets another first letter, from Unicode's private use area, and
/// the text is parsed once more; lines and columns stay as they are.
struct RenamedKeys {
  private(set) var text: String
  private var originals: [Unicode.Scalar] = []

  init(_ text: String) {
    self.text = text
  }

  /// Renames the key at a place.
  ///
  /// - Returns: `false` where that can't be done, or has been done too often.
  mutating func rename(line: Int, column: Int) -> Bool {
    let bytes = Array(text.utf8)
    let source = SourceText(bytes, file: "")
    guard originals.count < Self.limit, originals.count * bytes.count < Self.workLimit,
      var offset = source.offset(line: line, column: column),
      let stand = Unicode.Scalar(Self.first + UInt32(originals.count))
    else { return false }
    if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") { offset += 1 }
    guard offset < bytes.count, Self.isLetterOrDigit(bytes[offset]) else { return false }
    originals.append(Unicode.Scalar(bytes[offset]))
    let renamed = bytes[..<offset] + Array(String(stand).utf8) + bytes[(offset + 1)...]
    text = String(decoding: renamed, as: UTF8.self)
    return true
  }

  /// Returns a key as the file has it.
  func original(_ key: String) -> String {
    guard !originals.isEmpty, let stand = key.unicodeScalars.first, stand.value >= Self.first,
      stand.value < Self.first + UInt32(originals.count)
    else { return key }
    let letter = originals[Int(stand.value - Self.first)]
    return String(letter) + String(String.UnicodeScalarView(key.unicodeScalars.dropFirst()))
  }

  private static let first: UInt32 = 0xE000
  private static let limit = 100
  /// How much text is parsed once more; in bytes.
  private static let workLimit = 64 << 20

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).isASCII && Character(Unicode.Scalar(byte)).isLetter
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
