import Foundation
import ScriptedTerminal
import Terminal
import Testing
import TestSupport

@testable import viva

/// What a learner who tried the program for two weeks stumbled over, so that nobody does again.
struct LearnerTrialTests {
  private func study(_ home: Home, _ words: [String], _ lines: [String]) -> Home.Talk {
    home.talk(["study"] + words + home.withBank, typing: lines.map { .line($0) })
  }

  /// How many new questions a plan has for today.
  private func newToday(_ home: Home) throws -> Double {
    struct Plan: Decodable {
      struct Day: Decodable { var new: Double }
      var days: [Day]
      var todayIsDone: Bool
    }
    let talk = home.talk(["plan", "--json"] + home.withBank)
    let plan = try #require(
      try JSONDecoder().decode([Plan].self, from: Data(talk.output.utf8)).first)
    #expect(plan.todayIsDone == (plan.days.first?.new == 0))
    return plan.days.first?.new ?? 0
  }

  @Test(.slow) func `8: what was done today is off today's plan, and study says how far it is`()
    throws
  {
    let home = try Home()
    _ = home.talk(["goal", "EX101", "--by", "2026-12-05"] + home.withBank)
    let planned = try newToday(home)
    #expect(planned == 2)
    let first = study(home, ["--limit", "1", "--seed", "1"], ["/quit"])
    #expect(first.output.contains("For your goal EX101 on Sat 5 Dec: 1 of today's 2 questions."))
    for left in [1.0, 0.0] {
      let talk = study(home, ["EX101", "--limit", "1", "--seed", "1"], ["", "", "/quit"])
      #expect(try newToday(home) == left)
      #expect(
        talk.output.contains(
          left == 0 ? "That was today's plan; " : "1 of today's plan is left, about 1 min: ")
      )
    }
    #expect(home.talk(["plan"] + home.withBank).output.contains("Today's plan is done."))
    let none = study(home, ["EX101", "--seed", "1"], [])
    #expect(
      none.output.contains(
        "Today's plan for EX101 on Sat 5 Dec asks nothing here: 0 due and 7 new"))
  }

  @Test func `9: cramming asks everything that is named, whatever bounds other sessions`() throws {
    let home = try Home()
    home.environment["VIVA_SESSION_LENGTH"] = "3"
    home.environment["VIVA_NEW_PER_SESSION"] = "2"
    #expect(study(home, ["EX101"], ["/quit"]).output.contains("Question 1 of 2"))
    #expect(study(home, ["--cram", "EX101"], ["/quit"]).output.contains("Question 1 of 9"))
    #expect(study(home, ["--cram", "--limit", "4"], ["/quit"]).output.contains("Question 1 of 4"))
    #expect(study(home, ["--cram", "--new", "5"], ["/quit"]).output.contains("Question 1 of 5"))
  }

  @Test func `15: going back to a gap shows what stood there, and Enter keeps it`() throws {
    let home = try Home()
    let talk = study(home, ["EX101.PC1.5", "--seed", "1"], ["open", "/back", "", "closed", "2"])
    #expect(talk.output.contains("So far: open. Enter keeps it."))
    #expect(talk.output.contains("\nRight."))
    let other = study(home, ["EX101.PC1.3", "--seed", "1"], ["/back", "/quit"])
    #expect(other.output.contains("“/back” is for the gaps of one question. “/undo” takes"))
  }

  @Test func `16: a repeat does not bear the number of another question`() throws {
    let home = try Home()
    let talk = study(home, ["EX101.PC1.3", "--seed", "1"], ["true", "", "", "/quit"])
    #expect(talk.output.contains("Repeat, after 1 of 1 · again"))
    #expect(talk.output.components(separatedBy: "Question 1 of 1").count == 2)
  }

  @Test func `16: what an undo brings back has the number that it had`() throws {
    let home = try Home()
    let talk = study(
      home, ["EX101", "--limit", "2", "--seed", "1"],
      ["", "", "", "/undo", "", "", "", "/undo", "/quit"])
    let headings = talk.output.split(separator: "\n").filter { $0.hasPrefix("Question ") }
    #expect(headings.map(\.last) == headings.map { _ in "w" })
    #expect(headings.map { $0.split(separator: " ")[1] } == ["1", "2", "1", "2", "1"])
    #expect(!talk.output.contains("Repeat, after"))
  }

  @Test func `17: an editor is found where nothing names one, and never at the points`() throws {
    let home = try Home()
    try home.write("#!/bin/sh\n", to: "bin/editor")
    chmod(home.folder.file("bin/editor"), 0o755)
    let environment = ProcessEnvironment { ["PATH": home.folder.file("bin")][$0] }
    #expect(try TextEditor(environment.value).words == ["editor"])
    #expect(throws: TerminalProgramError.noEditor) {
      try TextEditor { ["PATH": "/nonexistent"][$0] }
    }
    let talk = study(
      home, ["EX101.PC1.9", "--seed", "1"], ["Because.", "2", "/edit", "1 2", "/quit"])
    #expect(talk.output.contains("Tick the points first"))
    #expect(talk.output.contains("\nRight."))
  }

  @Test func `18: a test that has fewer questions than were asked for says why`() throws {
    let home = try Home()
    let talk = home.talk(["test", "EX101", "--questions", "100"] + home.withBank)
    #expect(
      talk.output.contains(
        "This test has 9 questions, not 100: that is 1 for each criterion that has any."))
    let fits = home.talk(["test", "EX101", "--questions", "9"] + home.withBank)
    #expect(!fits.output.contains("This test has"))
  }

  @Test func `27: days on which nothing comes due have their place on the axis`() throws {
    let home = try Home()
    _ = study(home, ["EX101.PC1.3", "--seed", "1"], ["false", "2", "", "/quit"])
    let lines = home.talk(["stats"] + home.withBank).output.split(separator: "\n")
    for day in ["Sun 22 Nov  0", "Mon 23 Nov  0", "Tue 24 Nov  0", "Wed 25 Nov  1"] {
      #expect(lines.contains { $0.hasPrefix(day) }, "\(day)")
    }
  }

  @Test(arguments: [
    (["pager", "nonsense"], "there is no program called “nonsense”"),
    (["editor", "no-such-editor -w"], "there is no program called “no-such-editor”"),
  ])
  func `28: a setting that can't work is refused`(setting: [String], words: String) throws {
    let talk = try Home().talk(["config", "set"] + setting)
    #expect(talk.exitCode == 64 && talk.complaints.contains(words))
  }

  @Test(arguments: [
    ["pager", "cat"], ["editor", "/bin/sh"],
  ])
  func `28: a setting that works is taken`(setting: [String]) throws {
    #expect(try Home().talk(["config", "set"] + setting).exitCode == 0)
  }

  @Test(arguments: ["help", "?", "HELP ", "quit"])
  func `What a beginner types at a question does what is meant`(word: String) throws {
    let home = try Home()
    let talk = study(home, ["EX101.PC1.1", "--seed", "1"], [word])
    if word == "quit" {
      #expect(talk.output.contains("Session over"))
    } else {
      #expect(talk.output.contains("  /hint") && !talk.output.contains("Type one of the letters"))
    }
    #expect(talk.output.contains("(/help lists what can be typed besides an answer.)"))
  }

  @Test func `A word that is an answer stays one`() throws {
    let bank = ExampleBank.text.replacing(
      "variants: [APPs, the APPs, privacy principles]", with: "variants: [APPs, help]")
    let home = try Home(banks: bank)
    let talk = study(home, ["EX101.PC1.4", "--seed", "1"], ["help", "2", "/quit"])
    #expect(talk.output.contains("\nRight."))
  }

  @Test(arguments: [
    ("/help", "OVERVIEW:"), ("?", "OVERVIEW:"), ("viva due EX101", "0 due, 9 new"), ("/quit", ""),
  ])
  func `What belongs to a shell or a question is understood at the prompt`(
    line: String, words: String
  ) throws {
    let home = try Home()
    let outcome = home.talk(home.withBank, typing: [.line(line), "quit"])
    #expect(outcome.complaints.isEmpty && (words.isEmpty || outcome.output.contains(words)))
  }

  @Test func `The prompt tells of a paused session, a test that runs, and answers to mark`() throws
  {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    _ = study(home, ["EX101.PC1.9", "--seed", "1"], ["Because."])
    #expect(home.talk([], typing: ["quit"]).output.contains("To be marked by you: 1 answer."))
    #expect(
      home.talk([], typing: ["quit"]).output.contains("A session is open; Enter resumes it.")
    )
    _ = home.talk(["test", "EX101", "--questions", "2"] + home.withBank, typing: ["", "/quit"])
    #expect(home.talk([], typing: ["quit"]).output.contains("A mock test of EX101 runs."))
  }

  @Test func `A rating is taken as a word, and its legend is shown once`() throws {
    let home = try Home()
    let talk = study(
      home, ["EX101.PC1.3", "--seed", "1"], ["false", "2", "hard", "Easy", "/quit"])
    #expect(talk.output.contains("Rated “hard”") && talk.output.contains("Rated “easy”"))
    #expect(talk.prompts.filter { $0.hasPrefix("Enter: next; or rate") }.count == 1)
  }

  @Test func `9: cramming asks for no rating`() throws {
    let home = try Home()
    let talk = study(
      home, ["EX101.PC1.3", "--cram", "--seed", "1"], ["false", "2", "", "/quit"])
    #expect(talk.prompts.contains("Enter: next: "))
    #expect(!talk.output.contains("rate it yourself"))
  }

  @Test func `The end of a session tells what was new, and of criteria only what was tried enough`()
    throws
  {
    let home = try Home()
    let talk = study(home, ["EX101.PC1.3", "--seed", "1"], ["true", "2", "", "false", "2", ""])
    #expect(talk.output.contains("Seen for the first time: 1 (0 right at once), on EX101 PC1.3."))
    #expect(!talk.output.contains("Weakest so far"))
  }

  @Test func `The expected order stands in one line`() throws {
    let home = try Home()
    let talk = study(home, ["EX101.PC1.8", "--seed", "1"], ["", "", "/quit"])
    #expect(talk.output.contains("  expected: "))
    #expect(!talk.output.contains("[not right] place 1"))
  }

  @Test(
    .slow,
    arguments: [
      ("24/12/2026", "2026-12-24"), ("24.12.2026", "2026-12-24"), ("tomorrow", "2026-11-23"),
      ("3w", "2026-12-13"), ("10d", "2026-12-02"), ("2026-12-24", "2026-12-24"),
      ("12/1/27", "2027-01-12"), ("24/12", "2026-12-24"), ("Friday", "2026-11-27"),
      ("in 3 weeks", "2026-12-13"),
    ])
  func `A goal takes a date as people write it`(typed: String, day: String) throws {
    let home = try Home()
    let talk = home.talk(["goal", "EX101", "--by", typed, "--json"] + home.withBank)
    #expect(talk.exitCode == 0 && talk.output.contains(day))
  }

  @Test(arguments: ["31/02/2026", "12/24/2026", "soon", "0w", "3x", "1/2/3"])
  func `What is no date is told with the option and what would be`(typed: String) throws {
    let home = try Home()
    let talk = home.talk(["goal", "EX101", "--by", typed] + home.withBank)
    #expect(talk.exitCode == 64 && talk.complaints.contains("--by takes a date such as 24/12/2026"))
  }

  @Test func `A plan that limits stand in the way of names them`() throws {
    let home = try Home()
    _ = home.talk(["limits", "--new", "0"])
    _ = home.talk(["goal", "EX101", "--by", "2026-12-05"] + home.withBank)
    let talk = home.talk(["plan"] + home.withBank)
    let words = talk.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("because “limits” allows 0 new a day; 1 would ask them all."))
  }

  @Test(arguments: [
    (["study", "EX101", "PC1.1"], "EX101.PC1.1"), (["study", "X101"], "EX101"),
    (["coverage", "EX"], "EX101"), (["due", "example questions"], "example"),
  ])
  func `A name that is nearly one is suggested`(words: [String], name: String) throws {
    let home = try Home()
    let talk = home.talk(words + home.withBank)
    #expect(talk.exitCode == 64 && talk.complaints.contains("Did you mean “\(name)”?"))
  }

  @Test func `The manual lists what can be typed at a question and in a test`() throws {
    let output = try ["study", "test"].map { try Home().talk(["manual", $0]).output }.joined()
    for command in ["/hint", "/undo", "/pause", "/submit"] { #expect(output.contains(command)) }
  }
}
