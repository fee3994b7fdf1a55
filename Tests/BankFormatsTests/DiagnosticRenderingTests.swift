import BankFormats
import Testing

@testable import BankFormats

struct DiagnosticRenderingTests {
  private func rendered(_ line: String, column: Int) -> String {
    let position = SourcePosition(file: "a\u{1B}b.yaml", line: 3, column: column)
    let excerpt = Diagnostic.Excerpt(line: line, column: column)
    return Diagnostic(severity: .error, message: "wrong", position: position, excerpt: excerpt)
      .rendered
  }

  @Test(arguments: [
    ("key: value", 6, "key: value\n     ^"),
    ("key: value", 99, "key: value\n          ^"),
    ("", 1, "\n^"),
    ("\tkey", 2, " key\n ^"),
    ("a: 日本 x", 7, "a: 日本 x\n        ^"),
    ("a: e\u{301} x", 7, "a: e\u{301} x\n     ^"),
    ("a\u{1B}[0m: x", 7, "a^[[0m: x\n       ^"),
    ("\u{202E}a: x", 5, "<U+202E>a: x\n           ^"),
  ])
  func `The caret stands below the column as terminals count`(
    line: String, column: Int, expected: String
  ) {
    #expect(rendered(line, column: column) == "a^[b.yaml:3:\(column): error: wrong\n" + expected)
  }

  @Test func `A long line is clipped around the column`() {
    let line = String(repeating: "abcdefghij", count: 100)
    let expected =
      "…" + String(repeating: "abcdefghij", count: 6) + String(repeating: "abcdefghij", count: 4)
      + "…\n" + String(repeating: " ", count: 61) + "^"
    #expect(rendered(line, column: 501) == "a^[b.yaml:3:501: error: wrong\n" + expected)
  }

  @Test func `Without a line there is the message alone`() {
    let position = SourcePosition(file: "f", line: 1, column: 1)
    let diagnostic = Diagnostic(severity: .warning, message: "odd", position: position)
    #expect(diagnostic.rendered == "f:1:1: warning: odd")
  }
}
