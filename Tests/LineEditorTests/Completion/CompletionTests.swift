@testable internal import LineEditor
internal import Testing

struct CompletionStepTests {
  private static func ways(_ texts: String...) -> [Completion] {
    texts.map { Completion(text: $0) }
  }

  @Test(arguments: [
    ("xyz", [], CompletionStep.none),
    ("s", ways("start", "stop"), .replace(word: "s", with: "st")),
    ("st", ways("start", "stop"), .list(ways("start", "stop"))),
    ("go ", ways("left", "right"), .list(ways("left", "right"))),
    ("go le", ways("left"), .replace(word: "le", with: "left ")),
    ("", ways("only"), .replace(word: "", with: "only ")),
    ("é", ways("école", "écran"), .replace(word: "é", with: "éc")),
  ])
  func `Tab puts in what is common, then lists`(
    line: String, completions: [Completion], step: CompletionStep
  ) {
    #expect(CompletionStep(line: line, completions: completions) == step)
  }
}

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
}
