import Foundation
import Glibc
import ScriptedTerminal
import Testing
import TestSupport

/// Sessions on a terminal that were left, and time.
struct ResumingTests {
  /// Returns what is on the screen of a question, up to where it is answered.
  private func question(_ number: Int, on terminal: PseudoTerminal) throws -> String {
    try terminal.expect("Question \(number) of 9")
    _ = try terminal.expectOne(of: ["Answer", "Gap 1:"])
    return terminal.output.components(separatedBy: "Question \(number) of 9").last ?? ""
  }

  @Test(arguments: 1...4)
  func `A session that was killed in the midst of an answer goes on there`(answers: Int) throws {
    let home = try Home()
    let words = ["study", "example", "--seed", "\(answers)"]
    let first = try home.terminal(words + home.withBank)
    let conversation = Conversation(terminal: first)
    for _ in 1...answers {
      try conversation.answerRightly()
      try conversation.type("")
    }
    let before = try question(answers + 1, on: first)
    try first.type("half")
    try first.signal(SIGKILL)
    #expect(try first.waitForEnd() == .signal(SIGKILL))
    let second = try home.terminal(["study", "example"] + home.withBank)
    try second.expect("Resume at question \(answers + 1) of 9? Y/n:")
    try second.type("\r")
    let after = try question(answers + 1, on: second)
    #expect(Self.lines(after) == Self.lines(before))
    try second.type("/quit\r")
    try second.expect("Session over: \(answers) answer")
    #expect(try second.waitForEnd() == .exit(0))
    let third = try home.terminal(["study", "example", "--limit", "20"] + home.withBank)
    try third.expect("Question 1 of \(9 - answers)")
    try third.type("/quit\r")
    #expect(try third.waitForEnd() == .exit(0))
  }

  /// The lines of a question without how they are drawn.
  private static func lines(_ text: String) -> [String] {
    text.components(separatedBy: "\r\n").map {
      $0.replacing(#/\u{1B}\[[0-9?;]*[a-zA-Z]/#, with: "")
    }
    .filter { !$0.hasPrefix("(/help") }.dropLast()
  }

  @Test func `Who does not go on begins anew, and is not asked again`() throws {
    let home = try Home()
    _ = try home.study(["/skip", "/pause"])
    let terminal = try home.terminal(["study"] + home.withBank)
    try terminal.expect("Resume at question 2 of 9? Y/n:")
    try terminal.type("x\rn\r")
    try terminal.expect("Question 1 of ")
    try terminal.type("/quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let again = try home.terminal(["study"] + home.withBank)
    try again.expect("Question 1 of ")
    try again.type("/quit\r")
    #expect(try again.waitForEnd() == .exit(0))
  }

  @Test func `When time is up, what was typed counts and is on record`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.4", "--timed", "3"] + home.withBank)
    try terminal.expect("Answer:")
    try terminal.type("the APPs")
    try terminal.expect("Time is up")
    try terminal.expect("you:      the APPs")
    try terminal.expect("Enter: next")
    try terminal.type("/quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let words = ["export", "transcript", "--format", "md", "--output", "-"] + home.withBank
    #expect(try home.run(words).output.contains("Right, time was up"))
  }

  @Test func `A clock is shown to those who ask for it`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.4", "--clock"] + home.withBank)
    try terminal.expect("0:0")
    try terminal.type("/quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Tab completes commands, and never an answer`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.5"] + home.withBank)
    try terminal.expect("Gap 1:")
    try terminal.type("op\t\u{15}/sk\t\r")
    try terminal.expect("Skipped. Expected")
    #expect(!terminal.output.contains("open?"))
    #expect(try terminal.waitForEnd() == .exit(0))
  }
}
