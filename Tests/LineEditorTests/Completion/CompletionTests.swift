@testable import LineEditor
import Testing

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

  @Test(arguments: [
    ("cd /et", ways("/etc/"), CompletionStep.replace(word: "/et", with: "/etc/")),
    ("x ", ways("a"), .replace(word: "", with: "a ")),
    ("start", ways("start"), .replace(word: "start", with: "start ")),
    ("st", ways("start", "STOP"), .list(ways("start", "STOP"))),
    ("e\u{301}", ways("e\u{301}a", "e\u{301}b"), .list(ways("e\u{301}a", "e\u{301}b"))),
    ("a", ways("ab", "ab"), .replace(word: "a", with: "ab")),
    ("ab", ways("ab", "ab"), .list(ways("ab", "ab"))),
    ("  ", ways("x", "y"), .list(ways("x", "y"))),
  ])
  func `A folder goes on, a finished word is closed, and a choice is shown`(
    line: String, completions: [Completion], step: CompletionStep
  ) {
    #expect(CompletionStep(line: line, completions: completions) == step)
  }
}
