import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// How the law changed, from the command line, and what is asked again because of it.
struct LawTests {
  private let home: Home

  init() throws {
    home = try Home(now: "2026-11-19T09:00:00+11:00")
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    let bank = ExampleBank.text
      .replacingOccurrences(of: "jurisdiction: general", with: "jurisdiction: AU")
      .replacingOccurrences(
        of: "    explanation:",
        with: "    asAt: 2026-10-01\n    recheck: 2027-01-31\n    explanation:"
      )
      .replacingFirst("asAt: 2026-10-01", with: "asAt: 2026-09-01")
      .replacingFirst("recheck: 2027-01-31", with: "recheck: 2026-11-01")
    try home.write(bank, to: "banks/example.yaml")
    try home.write(Self.changes, to: "banks/changes.yaml")
  }

  private static let changes = """
    format: viva-changes/1
    changes:
      - id: limit-rises
        jurisdiction: AU
        inForce: 2026-11-20
        title: The price limit rises
        old: Up to $100,000 every purchase counted as a consumer purchase.
        new: Up to $120,000 every purchase counts as a consumer purchase, whoever buys and whatever for.
        source: Australian Consumer Law, s 3
        questions: [example-numeric, example-cloze, example-gone]
      - id: older
        jurisdiction: UK
        inForce: 2025-06-19
        title: A reasonable search is enough
        old: Nothing said how far to search.
        new: A reasonable search is enough.
        source: Data (Use and Access) Act 2025, s 78
      - id: policies-tell
        jurisdiction: AU
        inForce: 2026-12-10
        title: Privacy policies tell about automated decisions
        old: A policy said nothing about them.
        new: A policy tells which decisions a program makes.
        source: Privacy Act 1988 (Cth), APP 1.7
        questions: [example-short-answer]
      - id: bill
        jurisdiction: AU
        inForce: 2026-10-01
        planned: true
        title: A bill
        old: Only general rules apply.
        new: A bill would add some; to be checked.
        source: Bills Digest
        questions: [example-true-false]

    """

  private func run(_ line: String, typing lines: [String] = [], columns: Int = 80) -> Home.Talk {
    home.talk(
      line.split(separator: " ").map(String.init), typing: lines.typed,
      environment: ["COLUMNS": "\(columns)"])
  }

  /// Answers the number and the gaps on a day, before the law of both changes.
  private func learn() {
    _ = run("study EX101.PC1.6", typing: ["100000", "3", ""])
    _ = run("study EX101.PC1.5", typing: ["open", "closed", "3", ""])
  }

  @Test(arguments: [60, 80])
  func `The page is as recorded`(columns: Int) throws {
    learn()
    home.environment["VIVA_NOW"] = "2026-11-20T09:00:00+11:00"
    let page = run("law", columns: columns)
    #expect(page.exitCode == 0 && page.complaints.isEmpty)
    try expectSnapshot(page.output, "law-\(columns).txt")
  }

  @Test func `What was learnt before the law changed is asked once, and then on its schedule`() {
    learn()
    #expect(run("due").output.hasPrefix("0 due, 7 new"))
    home.environment["VIVA_NOW"] = "2026-11-20T09:00:00+11:00"
    #expect(run("due").output.hasPrefix("2 due, 7 new"))
    #expect(run("law").output.contains("2 questions that you answered before the law changed"))
    let session = run(
      "study --law --seed 1", typing: ["/why", "/quit"])
    #expect(session.output.contains("Question 1 of 2 · the law changed on 20 Nov 2026"))
    #expect(session.output.contains("The law changed on 20 Nov 2026: “law” shows how."))
    for (number, lines) in [(6, ["100000", "3", ""]), (5, ["open", "closed", "3", ""])] {
      let one = run("study EX101.PC1.\(number)", typing: lines).output
      #expect(one.contains("Question 1 of 1 · the law changed on 20 Nov 2026"))
      let again = run("study EX101.PC1.\(number)", typing: lines).output
      #expect(again.contains("Nothing is due and nothing new"))
    }
    #expect(run("due").output.hasPrefix("0 due, 7 new"))
    #expect(run("study --law").output.contains("No question waits because its law changed"))
    #expect(run("law").output.contains("No question waits for you"))
  }

  @Test func `A session that was left is resumed at the same question`() {
    learn()
    home.environment["VIVA_NOW"] = "2026-11-20T09:00:00+11:00"
    let first = run("study --law --seed 3", typing: ["/pause"]).output
    let resumed = run("study --resume", typing: ["/pause"]).output
    let heading = "Question 1 of 2 · the law changed on 20 Nov 2026\n"
    let shown = first.components(separatedBy: heading).last?.prefix(80)
    #expect(shown != nil && resumed.components(separatedBy: heading).last?.prefix(80) == shown)
  }

  @Test func `The greeting counts what is due because of a change, also of one that was added`()
    throws
  {
    learn()
    home.environment["VIVA_NOW"] = "2026-11-20T09:00:00+11:00"
    #expect(run("", typing: ["quit"]).output.contains("9 questions, 2 due."))
    try home.write(
      Self.changes.replacingFirst("2026-11-20", with: "2026-11-30"), to: "banks/changes.yaml")
    #expect(run("", typing: ["quit"]).output.contains("9 questions, 0 due."))
  }

  @Test func `A file of changes with errors is left out, and the program says so`() throws {
    learn()
    home.environment["VIVA_NOW"] = "2026-11-20T09:00:00+11:00"
    try home.write("format: viva-changes/1\nchanges: soon\n", to: "banks/changes.yaml")
    let due = run("due")
    #expect(due.output.hasPrefix("0 due") && due.exitCode == 0)
    #expect(due.complaints.contains("banks/changes.yaml is left out: 1 error."))
    #expect(run("bank check \(home.folder.file("banks/changes.yaml"))").exitCode == 65)
    #expect(run("bank check").exitCode == 65)
  }

  @Test func `A question that no bank has is only a warning`() {
    let check = run("bank check \(home.folder.file("banks"))")
    #expect(check.exitCode == 0)
    #expect(check.output.contains("warning: no bank has the question `example-gone`"))
    #expect(check.output.hasSuffix("2 files, 9 questions: 0 errors, 1 warning.\n"))
  }

  @Test func `A goal's unit decides what is listed`() throws {
    let all = run("law --since 2025-01-01").output
    #expect(all.contains("A reasonable search is enough") && !all.contains(" for EX101"))
    _ = run("goal EX101 --by 2026-12-24")
    #expect(run("law").output.hasPrefix("Changes in the law since 19 Nov 2025 for EX101\n"))
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = range(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
