/// Base 64 (RFC 4648 §4) in the one spelling that writing gives.
///
/// Letters of the alphabet only, padded, and no bit set that belongs to no byte: another spelling
/// would be a place where a text can be changed without its meaning changing.
enum StrictBase64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// By letter: its six bits, or 255 where it is no letter of the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  private static let pad = UInt8(ascii: "=")

  /// Returns how many bytes some letters stand for; `nil` where they are no whole groups of four.
  static func size(of text: Span<UInt8>) -> Int? {
    guard text.count.isMultiple(of: 4) else { return nil }
    guard text.count > 0, text[text.count - 1] == pad else { return text.count / 4 * 3 }
    return text.count / 4 * 3 - (text[text.count - 2] == pad ? 2 : 1)
  }

  /// Decodes letters into as many bytes as ``size(of:)`` says.
  ///
  /// - Returns: Whether the letters are what writing the bytes gives.
  static func decode(_ text: Span<UInt8>, into bytes: inout MutableSpan<UInt8>) -> Bool {
    let values = values.span
    let padding = text.count / 4 * 3 - bytes.count
    var (invalid, rest): (UInt8, UInt32) = (0, 0)
    for (place, written) in zip(
      stride(from: 0, to: text.count, by: 4), stride(from: 0, to: .max, by: 3))
    {
      // What pads the last group counts as zeros here; the bytes that it stands for are left over.
      let padded = place + 4 == text.count ? padding : 0
      let (first, second) = (values[Int(text[place])], values[Int(text[place + 1])])
      let third = padded < 2 ? values[Int(text[place + 2])] : 0
      let fourth = padded < 1 ? values[Int(text[place + 3])] : 0
      invalid |= first | second | third | fourth
      rest = UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
      for index in 0..<3 - padded {
        bytes[written + index] = UInt8(truncatingIfNeeded: rest >> UInt32(16 - 8 * index))
      }
    }
    let unused = rest & (1 << UInt32(8 * padding) - 1)
    return invalid < 64 && unused == 0
  }

  /// Decodes the letters of 32 bytes, as they lie in memory; `nil` where they are not those.
  static func words(_ text: Span<UInt8>) -> SIMD4<UInt64>? {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    guard size(of: text) == span.count, decode(text, into: &span) else { return nil }
    return bytes.span.bytes.unsafeLoadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// Returns the letters of some bytes.
  static func encode(_ bytes: Span<UInt8>) -> [UInt8] {
    let count = (bytes.count + 2) / 3 * 4
    return [UInt8](unsafeUninitializedCapacity: count) { text, written in
      text.initialize(repeating: pad)
      for place in stride(from: 0, to: bytes.count, by: 3) {
        let size = min(3, bytes.count - place)
        var group: UInt32 = 0
        for index in 0..<size { group |= UInt32(bytes[place + index]) << UInt32(16 - 8 * index) }
        for index in 0...size {
          text[place / 3 * 4 + index] = letters[Int(group >> UInt32(18 - 6 * index)) & 63]
        }
      }
      written = count
    }
  }
}

extension [UInt8] {
  /// The bytes in base 64 (RFC 4648 §4), padded.
  package var base64: String { String(decoding: StrictBase64.encode(span), as: UTF8.self) }

  /// Reads base 64, and only the one spelling that writing gives.
  package init?(strictBase64 text: some StringProtocol) {
    let letters = Array(text.utf8)
    guard let size = StrictBase64.size(of: letters.span) else { return nil }
    self.init(repeating: 0, count: size)
    var bytes = mutableSpan
    guard StrictBase64.decode(letters.span, into: &bytes) else { return nil }
  }
}
