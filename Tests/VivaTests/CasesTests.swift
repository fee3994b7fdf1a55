import ScriptedTerminal
import TestSupport
import Testing

/// What is said of cases, which apply knowledge: wherever answers are counted, they are counted apart.
struct CasesTests {
  private let home: Home

  init() throws {
    home = try Home(banks: Self.bank())
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  /// The example bank, in which some questions are cases and some are not there.
  private static func bank(
    cases: [String] = ["true-false"], without gone: [String] = []
  ) -> String {
    let parts = ExampleBank.text.split(
      separator: "  - id: example-", omittingEmptySubsequences: false)
    let questions = parts.dropFirst().filter { part in !gone.contains { part.hasPrefix($0 + "\n") }
    }
    .map { part in
      cases.contains { part.hasPrefix($0 + "\n") }
        ? String(part.replacing("\n", with: "\n    kind: case\n", maxReplacements: 1))
        : String(part)
    }
    return ([String(parts[0])] + questions).joined(separator: "  - id: example-")
  }

  private func answer(_ criterion: String, _ lines: [String]) {
    _ = home.talk(["study", criterion], typing: lines.typed)
  }

  @Test func `Coverage counts the cases of a criterion apart`() throws {
    answer("EX101.PC1.3", ["true", "", ""])
    let page = home.talk(["coverage", "EX101"]).output
    let rows = page.split(separator: "\n").map { $0.split(separator: " ") }
    let heading = try #require(rows.first { $0.first == "Criterion" })
    #expect(heading.suffix(2) == ["Cases", "Today"])
    // No knowledge question, and the one case tried.
    let row = try #require(rows.first { $0.first == "PC1.3" })
    #expect(row.suffix(8).joined(separator: " ") == "cases only – – 1 of 1 –")
    #expect(rows.first { $0.first == "PC1.1" }?.suffix(2) == ["–", "0%"])
    #expect(page.contains("counted apart"))
  }

  @Test func `A case is on no schedule, and statistics count it apart`() {
    answer("EX101.PC1.3", ["true", "", ""])
    #expect(home.talk(["stats"]).output.contains("Only cases were answered here: 1 of 1."))
    answer("EX101.PC1.1", ["a", "", ""])
    #expect(home.talk(["due", "EX101"]).output.contains("0 due, 7 new"))
    let page = home.talk(["stats"]).output
    #expect(page.contains("Cases tried: 1 of 1."))
    #expect(page.contains("Questions answered: 1, 1 of them today."))
    #expect(!page.contains("No longer scheduled"))
  }

  @Test func `What was answered and became a case, or went, is said and breaks nothing`() throws {
    answer("EX101.PC1.1", ["a", "", ""])
    answer("EX101.PC1.4", ["x", "", ""])
    let bank = Self.bank(cases: ["true-false", "single-choice"], without: ["short-answer"])
    try home.write(bank, to: "banks/example.yaml")
    let page = home.talk(["stats"]).output.replacing("\n", with: " ")
    #expect(
      page.contains("No longer scheduled: 2 questions that you answered (1 retired, 1 now a case).")
    )
    for words in [
      ["due"], ["coverage", "EX101"], ["export", "transcript", "--format", "md", "--output", "-"],
    ] {
      #expect(home.talk(words).exitCode == 0, "\(words)")
    }
  }

  @Test func `A transcript counts cases by themselves, and says which answers are to one`() throws {
    answer("EX101.PC1.3", ["true", "", ""])
    answer("EX101.PC1.1", ["a", "", ""])
    let page = home.talk(["export", "transcript", "--format", "md", "--output", "-"]).output
    #expect(page.contains("Cases, not counted above"))
    #expect(page.contains("Case · PC1.3 · "))
    let json = home.talk(["export", "transcript", "--format", "json", "--output", "-"]).output
    #expect(json.matches(of: #/"kind" : "case"/#).count == 1)
    #expect(json.contains("\"cases\" : {"))
  }

  @Test func `The result of a mock test parts its knowledge from its cases`() {
    let page = home.talk(["test", "EX101", "--seed", "1"], typing: ["", "/submit", "y"].typed)
      .output
    #expect(page.contains("Knowledge: 0% (0 of 8). Cases, which apply it: 0% (0 of 1)."), "\(page)")
    #expect(home.talk(["due", "EX101"]).output.contains("0 due, 8 new"))
  }
}
