/// Turns bytes as they are typed into scalars; what is not UTF-8 becomes U+FFFD.
struct ScalarDecoder {
  private var bytes: [UInt8] = []

  /// Takes the next byte.
  ///
  /// - Returns: The scalars that are now certain, in order; none in the midst of one.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    if bytes.isEmpty, byte < 0x80 { return [Unicode.Scalar(byte)] }
    if !bytes.isEmpty && byte & 0xC0 != 0x80 {
      bytes = []
      return ["\u{FFFD}"] + take(byte)
    }
    bytes.append(byte)
    guard bytes.count == Self.length(startingWith: bytes[0]) else { return [] }
    defer { bytes = [] }
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
