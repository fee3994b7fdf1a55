import Testing

@testable import LineEditor

struct CompletionListTests {
  init() { Locale.prepare }

  @Test func `Descriptions stand in one column and lines fit the width`() {
    let list = CompletionList(
      [
        Completion(text: "日本", description: "wide"),
        Completion(text: "start", description: "a description that is too long"),
        Completion(text: "bare"),
        Completion(text: "e\u{1B}", description: "\u{7}bell"),
      ], width: 24)
    #expect(
      list.lines == ["  日本   wide", "  start  a description…", "  bare", "  e^[    ^Gbell"])
  }

  @Test(arguments: 2...100)
  func `No line is as wide as the terminal, and none is lost`(width: Int) {
    let ways = ["日本語", "a", "long-word-of-many-letters", "e\u{301}", "x\u{1B}[2J"].map {
      Completion(text: $0, description: $0 == "a" ? "" : "what 日本 \u{7}does")
    }
    let lines = CompletionList(ways, width: width).lines
    #expect(lines.count == ways.count)
    #expect(lines.allSatisfy { $0.columns <= max(2, width - 1) })
    #expect(lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
  }

  @Test func `Without ways there are no lines`() {
    #expect(CompletionList([], width: 40).lines.isEmpty)
  }
}
