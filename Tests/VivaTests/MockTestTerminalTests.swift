import Foundation
import Glibc
import ScriptedTerminal
import TestSupport
import Testing

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
      "with what", "Result: 22%",
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
    try terminal.expect("Enter shows what follows")
    try terminal.type("and still typing\r")
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
    try terminal.expect("Candidate ID:")
    // Nothing is recalled, and neither Ctrl-Z nor M-x leads out.
    try terminal.type("\u{1B}[A\u{10}\u{1A}\u{1B}x\t")
    try terminal.type("\u{15}\r")
    try terminal.expect("Assessor:")
    let echoed = terminal.output.components(separatedBy: "Candidate ID:").last ?? ""
    #expect(!echoed.contains("question EX101"))
    for answer in [
      "Sam Assessor", "", "summative", "Room 4", "face to face", "closed book", "none",
      "candidate", "", "yes", "yes", "yes", "",
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
