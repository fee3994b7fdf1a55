/// Knows encodings that are not UTF-8 by how a text begins, so that they can be named.
enum TextEncoding {
  /// Returns the name of another encoding that a text is clearly in; `nil` where none can be told.
  static func other(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"), ([0, 0, 0, 0x3C], "UTF-32"), ([0x3C, 0, 0, 0], "UTF-32"),
      ([0, 0x3C], "UTF-16"), ([0x3C, 0], "UTF-16"), ([0, 0x7B], "UTF-16"), ([0x7B, 0], "UTF-16"),
      ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
    ]
    return marks.first { start.starts(with: $0.0) }?.1
  }

  /// Returns where a text stops being UTF-8; `nil` where it does not.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &input) { offset += scalar.count }
    return min(offset, bytes.count - 1)
  }
}
