import TestSupport
import Testing

@testable import LineEditor

struct ScalarDecoderTests {
  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = ScalarDecoder()
    var text = String.UnicodeScalarView()
    for byte in bytes { text += decoder.take(byte) }
    return String(text)
  }

  @Test(arguments: ["", "abc", "é", "日本語", "👩‍🏫", "\u{0}\u{10FFFF}\u{80}"])
  func `What is UTF-8 comes through`(text: String) {
    #expect(decode(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0x80], "\u{FFFD}"), ([0xC3, 0x61], "\u{FFFD}a"),
      ([0xE6, 0x97, 0x61], "\u{FFFD}a"), ([0xC3, 0xC3, 0xA9], "\u{FFFD}é"), ([0xE6, 0x97], ""),
    ] as [([UInt8], String)])
  func `What is not becomes U+FFFD, and the next character is whole`(
    bytes: [UInt8], text: String
  ) {
    #expect(decode(bytes) == text)
  }

  @Test func `Every sequence of two or three bytes gives only scalars`() {
    for lead in UInt8(0xC0)...0xFF {
      for next in stride(from: UInt8(0x40), through: 0xF0, by: 0x10) {
        let text = decode([lead, next, next, 0x61])
        #expect(text.hasSuffix("a") || text.unicodeScalars.count == 0 || text.hasSuffix("\u{FFFD}"))
      }
    }
  }

  @Test func `Every scalar comes through, and is certain with its last byte only`() {
    var decoder = ScalarDecoder()
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      for byte in bytes.dropLast() { #expect(decoder.take(byte).isEmpty) }
      #expect(bytes.last.map { decoder.take($0) } == [scalar])
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `After any bytes a letter is read as itself`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let bytes = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      UInt8.random(in: 0x80...0xFF, using: &chance)
    }
    let text = decode(bytes + [0x61, 0x62])
    #expect(text.hasSuffix("ab"))
    #expect(text.unicodeScalars.count <= bytes.count + 2)
  }
}
