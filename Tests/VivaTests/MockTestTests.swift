import Foundation
import Glibc
import ScriptedTerminal
import TestSupport
import Testing

/// Mock tests as a learner takes them.
struct MockTestTests {
  /// What a learner types in the golden test: skips, flags, goes back, changes an answer.
  private static let lines = [
    "", "a", "/skip", "/flag", "true", "/back", "false", "apps", "open", "", "b", "100000",
    "/time", "/back", "", "/sbmit", "1c 2b 3d", "/list", "/help", "/go 99", "dcab",
    "Readers cannot hear my tone", "", "zz", "ca", "/submit", "1 3", "",
  ]

  private func test(
    _ home: Home, _ words: [String], _ lines: [String] = [], now: String? = nil
  ) throws -> Home.Talk {
    home.talk(
      ["test"] + words + home.withBank, typing: lines.typed,
      environment: now.map { ["VIVA_NOW": $0] } ?? [:])
  }

  @Test func `A whole test, as it looks`() throws {
    let home = try Home()
    let outcome = try test(home, ["EX101", "--seed", "1", "--pass-mark", "60"], Self.lines)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
    try expectSnapshot(outcome.output, "mock-test.txt")
    let json = try test(home, ["result", "--json"])
    try expectSnapshot(json.output, "mock-test.json")
    let narrow = home.talk(
      ["test", "result"] + home.withBank, environment: ["COLUMNS": "40"])
    try expectSnapshot(narrow.output, "mock-test-40.txt")
  }

  @Test func `The result can be read later, and is the one that was shown`() throws {
    let home = try Home()
    let shown = try test(home, ["EX101", "--seed", "1", "--pass-mark", "60"], Self.lines).output
    let later = try test(home, ["result"]).output
    #expect(!later.isEmpty && shown.hasSuffix(later))
    #expect(try test(home, ["result", "--last"]).output == later)
    #expect(try test(home, ["result", "11"]).output == later)
    let list = try test(home, ["list"]).output
    #expect(list.contains("11  2026-11-22 09:00  EX101          9  submitted"))
    #expect(try test(home, ["result", "5"]).exitCode == 66)
  }

  @Test func `No mark and no expected answer is shown before the end`() throws {
    let home = try Home()
    let output = try test(home, ["EX101", "--seed", "1"], Self.lines).output
    let before = try #require(output.range(of: "answer is for you to mark"))
    let during = output[..<before.lowerBound]
    for word in [
      "Right", "ot right", "[right", "artly", "rong", "Expected", "Why:", "Source:", "%",
      "Principles", "The seller", "sound curt", "made", "Hint",
    ] {
      #expect(!during.contains(word), "\(word)")
    }
    #expect(output[before.lowerBound...].contains("Expected: Australian Privacy Principles"))
  }

  @Test func `The plan shows the same questions in the same order, and nothing of their answers`()
    throws
  {
    let home = try Home()
    let plan = try test(home, ["EX101", "--seed", "1", "--plan"])
    try expectSnapshot(plan.output, "mock-test-plan.txt")
    #expect(!FileManager.default.fileExists(atPath: home.record))
    #expect(!plan.output.contains("Principles") && !plan.output.contains("Because"))
    let held = try test(home, ["EX101", "--seed", "1"], Self.lines).output
    for line in plan.output.split(separator: "\n")
    where line.hasPrefix("   ") && line != "   Answer:" {
      #expect(held.contains(line.drop { $0 == " " }), "\(line)")
    }
  }

  @Test func `A limit in minutes takes as many questions as fit`() throws {
    let home = try Home()
    func head(_ words: [String]) throws -> String {
      let text = try test(home, ["EX101", "--seed", "1", "--plan"] + words).output
      return String(text.split(separator: "\n")[1].prefix { $0 != ":" })
    }
    #expect(try head(["--minutes", "6"]) == "3 questions, 6 minutes")
    #expect(try head(["--minutes", "6", "--questions", "5"]) == "5 questions, 6 minutes")
    #expect(try head(["--questions", "5"]) == "5 questions, 10 minutes")
    #expect(try head(["--no-limit"]) == "9 questions, no time limit")
    #expect(try head(["--levels", "apply,analyse"]) == "3 questions, 6 minutes")
    #expect(try test(home, ["EX101", "--levels", "aply"]).exitCode == 64)
    #expect(try test(home, ["EX101", "--minutes", "5", "--no-limit"]).exitCode == 64)
    #expect(try test(home, ["EX101", "--resume"]).exitCode == 64)
    #expect(try test(home, ["EX101", "--candidate", "Kit"]).exitCode == 64)
    #expect(try test(home, ["EX10"]).complaints.contains("Did you mean “EX101”?"))
  }

  @Test func `When the time is up, what was typed is kept and the test ends`() throws {
    let home = try Home()
    // The clock goes on by a second whenever it is read, so the lines themselves use the time up.
    let lines = ["", "a"] + Array(repeating: "/time", count: 40) + ["ca", "never read"]
    let outcome = try test(
      home, ["EX101", "--seed", "1", "--questions", "2", "--minutes", "1"], lines)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.contains("The time is up."))
    #expect(outcome.output.contains(" seconds left."))
    #expect(outcome.output.contains("ended when the time was up"))
    #expect(!outcome.output.contains("never read\n"))
  }

  @Test func `A test that is left open keeps others waiting, until it is left or its time is up`()
    throws
  {
    let home = try Home()
    let stopped = try test(home, ["EX101", "--seed", "1"], ["", "a", "/quit"])
    #expect(
      stopped.output.hasSuffix("the time is up at\n09:18.\n") || stopped.output.contains("09:18"))
    let refused = try test(home, ["EX101"], [])
    #expect(refused.exitCode == 69 && refused.complaints.contains("“test --resume” resumes it"))
    #expect(try test(home, ["result"]).complaints.contains("No mock test has been closed yet"))
    #expect(try test(home, ["result", "11"]).complaints.contains("is still open"))
    let left = try test(home, ["--leave"])
    #expect(left.output.contains("18 minutes, left."))
    #expect(left.output.contains("8 questions had no answer"))
    #expect(try test(home, ["--leave"]).exitCode == 66)
    #expect(try test(home, ["--resume"]).exitCode == 66)
  }

  @Test func `Time that ran out while the program did not run closes the test`() throws {
    let home = try Home()
    _ = try test(home, ["EX101", "--seed", "1"], ["", "a", "/quit"])
    let later = "2026-11-22T10:00:00+11:00"
    let outcome = try test(home, ["--resume"], now: later)
    #expect(outcome.complaints.contains("No mock test is open"))
    #expect(outcome.output.contains("was up at"))
    let result = try test(home, ["result"]).output
    #expect(result.contains("09:00 to 09:18, 18 minutes, ended when the time was up."))
    #expect(try test(home, ["list"]).output.contains("time up"))
  }

  @Test func `The answers count as reviews when the test ends, and not before`() throws {
    let home = try Home()
    func due() throws -> String { home.talk(["due", "--json"] + home.withBank).output }
    _ = try test(home, ["EX101", "--seed", "1"], ["", "a", "ca", "/quit"])
    #expect(try due().contains("\"new\" : 9"))
    _ = try test(home, ["--resume"], ["/submit", "y"], now: "2026-11-22T09:05:00+11:00")
    #expect(try due().contains("\"new\" : 7"))
  }

  @Test func `A transcript says which answers were given in a mock test`() throws {
    let home = try Home()
    _ = try test(home, ["EX101", "--seed", "1"], ["", "a", "/submit", "y"])
    _ = home.talk(
      ["study", "EX101.PC1.3", "--seed", "1"] + home.withBank, typing: ["false", "", "", "/quit"])
    func export(_ format: String) throws -> String {
      home.talk(
        ["export", "transcript", "--format", format, "--output", "-"] + home.withBank
      ).output
    }
    let text = try export("md")
    #expect(text.contains("in a mock test (practice)"))
    #expect(text.contains("Self-study practice"))
    #expect(text.components(separatedBy: "in a mock test").count == 2)
    #expect(try export("json").components(separatedBy: "\"mockTest\"").count == 2)
  }

  @Test func `A test at the prompt reads on where its script stands`() throws {
    let home = try Home()
    let outcome = home.talk(
      home.withBank, typing: ["test EX101 --seed 1", "", "a", "/quit", "test list", "quit"])
    #expect(outcome.output.contains("Stopped."))
    #expect(outcome.output.contains("open"))
    #expect(outcome.output.hasSuffix("viva> quit\n"))
  }
}

/// A mock test on a terminal: kept safe from the power and closed to the world.
struct MockTestTerminalTests {
  @Test func `A killed test goes on at the next open question, with what was answered`() throws {
    let home = try Home()
    let first = try home.terminal(["test", "EX101", "--seed", "1"] + home.withBank)
    try first.expect("Enter begins")
    try first.type("\r")
    try first.expect("Question 1 of 9")
    try first.expect("Answer")
    try first.type("a\r")
    try first.expect("Question 2 of 9")
    try first.expect("letters)")
    try first.type("/flag\r")
    try first.expect("Flagged")
    try first.type("half")
    try first.signal(SIGKILL)
    #expect(try first.waitForEnd() == .signal(SIGKILL))

    let second = home.talk(
      ["test", "--resume"] + home.withBank, typing: ["ca", "/submit", "y"],
      environment: ["VIVA_NOW": "2026-11-22T09:07:30+11:00"], on: RecordingScreen(),
      isInteractive: true)
    #expect(second.prompts[0].contains("letters)") && second.prompts[2].contains("End the test?"))
    var rest = second.output[...]
    for words in [
      "The clock has run", "11 minutes left.", "Question 2 of 9 · flagged", "Question 3 of 9",
      "Result: 22%", "with what",
    ] {
      let place = try #require(rest.range(of: words), "\(words) in \(second.output)")
      rest = rest[place.upperBound...]
    }
    #expect(second.exitCode == 0 && second.isUsedUp)
  }

  @Test func `What is half typed when the time is up is kept, and moves no schedule`() throws {
    let home = try Home()
    let words = ["test", "EX101", "--seed", "4", "--levels", "remember", "--minutes", "2"]
    let terminal = try home.terminal(words + home.withBank)
    try terminal.expect("1 question, 2 minutes")
    try terminal.expect("Enter begins")
    try terminal.type("\r")
    _ = try terminal.expectOne(of: ["Answer", "Gap 1:"])
    // The clock goes on by a second whenever it is read, and it is read for every key.
    try terminal.type("xy" + String(repeating: "z", count: 200))
    try terminal.expect("The time is up.")
    try terminal.expect("What you had typed is kept.")
    try terminal.expect("cut off by the clock")
    try terminal.expect("with what")
    #expect(try terminal.waitForEnd() == .exit(0))
    let result = home.talk(["test", "result", "--json"] + home.withBank).output
    #expect(result.contains("\"cutOff\" : true") && result.contains("\"xyz"))
    #expect(home.talk(["due", "--json"] + home.withBank).output.contains("\"new\" : 9"))
  }

  @Test func `Two programs hold one test without losing or doubling a thing`() throws {
    let home = try Home()
    _ = home.talk(["test", "EX101", "--seed", "1"] + home.withBank, typing: ["", "/quit"])
    let terminals = try (1...2).map { _ in
      try home.terminal(["test", "--resume"] + home.withBank)
    }
    for terminal in terminals { try terminal.expect("Answer") }
    try terminals[0].type("a\r")
    try terminals[0].expect("Question 2 of 9")
    try terminals[1].type("b\r")
    try terminals[1].expect("On record.")
    try terminals[1].expect("Question 2 of 9")
    try terminals[0].type("/submit\r")
    try terminals[0].expect("End the test?")
    try terminals[0].type("y\r")
    try terminals[0].expect("with what")
    #expect(try terminals[0].waitForEnd() == .exit(0))
    try terminals[1].type("ca\r")
    try terminals[1].expect("Another program has closed this test.")
    #expect(try terminals[1].waitForEnd() == .exit(0))
    #expect(home.answersOnRecord() == 1)
    #expect(try home.answers().map(\.response) == [["b"]])
  }

  @Test func `Ctrl-Z, history, Tab and the editor's commands do nothing in a test`() throws {
    let home = try Home()
    try home.write("viva:bind -s x yyy\nbind -s x yyy\n", to: ".editrc")
    let terminal = try home.terminal(
      home.withBank, environment: ["EDITOR": "/bin/false", "VISUAL": "/bin/false"])
    try terminal.expect("viva>")
    try terminal.type("test EX101 --seed 1\r")
    try terminal.expect("Enter begins")
    try terminal.type("\r")
    try terminal.expect("Question 1 of 9")
    try terminal.expect("Answer")
    // Up and Ctrl-R recall nothing, Tab completes nothing, Ctrl-Z stops nothing, and M-x is no way to
    // a command of the editor's.
    try terminal.type("\u{1B}[A\u{10}\u{12}\u{1A}\t")
    try terminal.type("/flag\r")
    try terminal.expect("Flagged: /list shows it.")
    try terminal.expect("Answer")
    try terminal.type("x\r")
    try terminal.expect("Type one of the letters a to c")
    try terminal.type("/quit\r")
    try terminal.expect("viva>")
    // Behind the test the prompt recalls its own commands, and nothing that was typed in the test.
    try terminal.type("\u{1B}[A")
    try terminal.expect("test EX101 --seed 1")
    try terminal.type("\u{15}quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `An assessor's questioning has the same manners, and its commands work`() throws {
    let home = try Home()
    _ = home.talk(["candidate", "add", "Kit"])
    let terminal = try home.terminal(home.withBank)
    try terminal.expect("viva>")
    let words = "question EX101 --candidate Kit --question example-true-false"
    try terminal.type(words + "\r")
    try terminal.expect("Candidate [Kit]:")
    // Nothing is recalled, and neither Ctrl-Z nor M-x leads out.
    try terminal.type("\u{1B}[A\u{10}\u{1A}\u{1B}x\t")
    try terminal.type("\u{15}\r")
    try terminal.expect("Candidate ID:")
    let echoed = terminal.output.components(separatedBy: "Candidate [Kit]:").last ?? ""
    #expect(!echoed.contains("question EX101"))
    for answer in [
      "M-17", "Sam Assessor", "", "", "summative", "", "Room 4", "face to face", "English", "none",
      "", "", "closed book", "none", "", "candidate", "yes", "yes", "yes", "",
    ] {
      try terminal.type(answer + "\r")
    }
    try terminal.expect("Response, word for word:")
    try terminal.type("/accept 99\r")
    try terminal.expect("Practice has no answer to this question.")
    try terminal.type("/stop\r")
    try terminal.expect("Stopped at question 1.")
    try terminal.expect("viva>")
    try terminal.type("\u{1B}[A")
    try terminal.expect(words)
    try terminal.type("\u{15}quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }
}
