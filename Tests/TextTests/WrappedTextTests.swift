internal import Testing

internal import Text

struct WrappedTextTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("", 10, [""]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("a\nb", 10, ["a", "b"]), ("日本語", 4, ["日本", "語"]), ("cafe\u{301} x", 4, ["cafe\u{301}", "x"]),
    ("a\u{1B}[2J", 10, ["a^[[2J"]),
  ])
  func `Text is broken between words, or within one that is too wide`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test func `Lines after the first are indented`() {
    #expect(
      wrapped("one two three", width: 9, first: "a) ", rest: 3) == ["a) one", "   two", "   three"])
  }

  @Test(arguments: 1...100)
  func `No line is wider than it may be, and no word is lost`(width: Int) {
    let text = "Tell the customer what you will do, and when; then do it — 日本語のテキスト and tidy up."
    let lines = wrapped(text, width: width, first: "", rest: min(2, width - 1))
    #expect(lines.allSatisfy { $0.displayWidth <= max(width, 4) })
    let letters = lines.joined().filter { $0 != " " }
    #expect(letters == text.filter { $0 != " " })
  }

  @Test(
    arguments: [
      ("a\n\nb", ["a", "", "b"]), ("  a  b\t c ", ["a b c"]), ("a\n", ["a", ""]),
      ("one two\u{A0}three", ["one", "two\u{A0}three"]),
    ] as [(String, [String])])
  func `Line ends are kept, runs of blanks are one, and hard spaces part nothing`(
    text: String, lines: [String]
  ) {
    #expect(wrapped(text, width: 9) == lines)
  }

  @Test func `Every paragraph but the first is indented`() {
    #expect(wrapped("a\nb c", width: 5, first: "1. ", rest: 3) == ["1. a", "   b", "   c"])
  }
}
