import ScriptedTerminal
import Testing

@testable import Terminal

struct ConsoleEmphasisTests {
  private func written(
    _ runs: [(String, Bool)], columns: Int, on file: RecordingScreen? = nil,
    _ more: [String: String] = [:]
  ) -> [String] {
    let screen = file ?? RecordingScreen(columns: columns)
    let console = Console(screen, more)
    console.emphasised(runs.map { ($0.0, $0.1) }, first: "- ", rest: 2)
    console.flush()
    return screen.outputText.split(separator: "\n").map {
      String($0).replacing("\u{1B}[1m", with: "<").replacing("\u{1B}[0m", with: ">")
    }
  }

  private static let runs = [
    ("The ", false), ("zone of tolerance", true), (" lies bet", false), ("w", true),
    ("een.", false),
  ]

  @Test func `Terms are bold across the ends of lines`() {
    #expect(
      written(Self.runs, columns: 20)
        == ["- The <zone of>", "  <tolerance >lies", "  bet<w>een."])
  }

  @Test func `Where nothing is styled the words stand alone`() {
    let plain = ["- The zone of tolerance lies between."]
    #expect(written(Self.runs, columns: 80, ["NO_COLOR": "1"]) == plain)
    #expect(written(Self.runs, columns: 80, on: .file()) == plain)
  }

  @Test func `What could act on a terminal is shown, and shifts no weight`() {
    let runs = [("a\u{1B}[31m \u{202E}", false), ("b\u{7} c", true), (" d", false)]
    #expect(written(runs, columns: 80) == ["- a^[[31m <U+202E><b^G c >d"])
  }

  @Test func `A word that is wider than the line is broken, and keeps its weight`() {
    let runs = [("x", false), (String(repeating: "y", count: 30), true), ("z", false)]
    #expect(
      written(runs, columns: 20) == [
        "- x<" + String(repeating: "y", count: 17) + ">",
        "  <" + String(repeating: "y", count: 13) + ">z",
      ])
  }
}
