@testable internal import LineEditor
internal import Testing

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
}

struct LineBufferTests {
  private func lines(_ chunks: [[UInt8]]) -> [String] {
    var buffer = LineBuffer()
    var lines: [String] = []
    for chunk in chunks {
      buffer.append(chunk)
      while let line = buffer.takeLine() { lines.append(line) }
    }
    return lines + [buffer.takeRest()].compactMap(\.self)
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\n", ["", ""]),
    ("a\r\nb\r", ["a", "b"]), ("a\0b\n", ["a\0b"]), ("é\r\r\n", ["é\r"]),
  ])
  func `Lines end at a newline or at the end of input`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(lines([bytes]) == expected)
    #expect(lines(bytes.map { [$0] }) == expected)
  }

  @Test func `Bytes that are no UTF-8 become U+FFFD`() {
    #expect(lines([[0x61, 0xE9, 0x62, 0x0A]]) == ["a\u{FFFD}b"])
  }
}

struct PasteTests {
  @Test(arguments: [
    ("one", "one"), ("a\rb\r", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\rb", "a\nb"),
    ("a\n\nb\n", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"), ("a\u{1B}[31m\tb\u{9B}", "a[31m\tb"),
    ("\r", ""),
  ])
  func `A paste is lines of text without controls`(paste: String, text: String) {
    #expect(paste.withoutPastedControls == text)
  }
}

struct ScreenRowTests {
  init() { Locale.prepare }

  @Test(arguments: [
    ("", 10, 0), ("123456789", 10, 0), ("1234567890", 10, 1), ("12345678901", 10, 1),
    ("123456789日", 10, 1), ("日本語日本", 10, 1), ("a\nb", 10, 1), ("1\t2", 10, 0), ("\u{1}", 2, 1),
  ])
  func `The cursor's row is where libedit puts it`(text: String, width: Int, row: Int) {
    #expect(ScreenRow.ofCursor(after: text, width: width) == row)
  }

  @Test(arguments: [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("日本語語", 6, "日本…")])
  func `Text is cut to a width`(text: String, width: Int, cut: String) {
    #expect(text.cut(toColumns: width) == cut)
  }
}
