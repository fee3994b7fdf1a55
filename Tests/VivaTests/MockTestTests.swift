import Foundation
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
    #expect(list.contains("11  22 Nov 2026, 09:00  EX101          9  submitted"))
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
