import TestSupport
import Testing

@testable import LineEditor

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

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Lines are the same in whatever pieces they come`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let signs: [UInt8] = [0x61, 0x0A, 0x0D, 0xC3, 0xA9, 0x00, 0x20]
    let bytes = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &chance)]
    }
    var chunks: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...rest.count, using: &chance)
      chunks.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    let found = lines(chunks)
    #expect(found == lines([bytes]))
    #expect(
      found.count == bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
        - (bytes.isEmpty || bytes.last == 0x0A ? 1 : 0))
    #expect(found.allSatisfy { !$0.unicodeScalars.contains("\n") })
  }

  @Test func `What is left is taken once`() {
    var buffer = LineBuffer()
    buffer.append(Array("a\nrest".utf8))
    #expect(buffer.takeLine() == "a" && buffer.takeLine() == nil)
    #expect(buffer.takeRest() == "rest" && buffer.takeRest() == nil)
    buffer.append(Array("b\n".utf8))
    #expect(buffer.takeLine() == "b")
  }
}
