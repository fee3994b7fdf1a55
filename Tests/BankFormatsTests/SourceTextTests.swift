import Testing

@testable import BankFormats

struct SourceTextTests {
  @Test(arguments: [
    ("", 1), ("a", 1), ("a\n", 2), ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\u{85}b", 2),
    ("a\u{2028}b\u{2029}c", 3), ("\n\n\n", 4), ("\r\r\n\n", 4), ("a\u{200B}b", 1), ("é\u{A0}b", 1),
  ])
  func `Lines end where YAML 1.1 says`(text: String, lines: Int) {
    let source = SourceText(Array(text.utf8), file: "f")
    let last = source.diagnostic(.emptyText, atByte: text.utf8.count)
    #expect(last.position.line == lines)
  }

  @Test func `The place of a scalar leads back to its byte`() {
    let text = "a: é日\r\n  - \u{1F600} e\u{301}\n\u{85}x\u{2028}y"
    let source = SourceText(Array(text.utf8), file: "f")
    var offset = 0
    for scalar in text.unicodeScalars {
      let place = source.diagnostic(.emptyText, atByte: offset).position
      #expect(source.offset(line: place.line, column: place.column) == offset, "\(place)")
      offset += String(scalar).utf8.count
    }
  }

  @Test(arguments: [(0, 1), (3, 1), (1, 0), (1, -1), (2, 3), (-1, 1)])
  func `A place outside the text is no byte`(line: Int, column: Int) {
    #expect(SourceText(Array("ab\nc".utf8), file: "f").offset(line: line, column: column) == nil)
  }

  @Test(arguments: [
    ("first\nsecond\nthird", 2, "second"), ("a\r\nb", 1, "a"), ("a\n", 2, ""), ("a", 9, ""),
    ("a", 0, ""),
  ])
  func `A diagnostic shows its line without the end`(text: String, line: Int, shown: String) {
    let source = SourceText(Array(text.utf8), file: "f")
    let diagnostic = source.diagnostic(.emptyText, line: line, column: 1)
    #expect(diagnostic.excerpt == Diagnostic.Excerpt(line: shown, column: 1))
    #expect(diagnostic.severity == .error && diagnostic.position.file == "f")
  }

  @Test(arguments: [
    ("# whole line\na: b\n", false), ("a: b # rest\n", true), ("a: b#c\n", false),
    ("  # indented\n", false), ("a: '#'\n", false), ("a:\t# tab\n", true), ("a #\r\nb\n", true),
    ("a\r# b\n", false), ("", false),
  ])
  func `A comment behind something is told from one on its own line`(text: String, found: Bool) {
    #expect(SourceText(Array(text.utf8), file: "f").hasTrailingComments == found)
  }

  @Test(
    arguments: [
      ("k: pay #5 now", "pay", 3, 7), ("k: two words # more", "two words", 3, 13),
      ("k: word # meant", "word", 3, nil), ("k: word #meant", "word", 3, 8),
      ("k: word", "word", 3, nil),
      ("k: two words\n  joined # more", "two words joined", 3, 22), ("k: a b#c", "a b#c", 3, nil),
      ("k: other # more", "two words", 3, nil), ("k: two words #", "two words", 3, 13),
    ] as [(String, String, Int, Int?)])
  func `The rest of a text is lost where a sign begins a comment`(
    text: String, value: String, offset: Int, sign: Int?
  ) {
    let source = SourceText(Array(text.utf8), file: "f")
    #expect(source.lostRest(of: value, at: offset) == sign)
  }
}
