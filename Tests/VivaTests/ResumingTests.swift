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

  @Test(.slow, arguments: 1...4)
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
    #expect(home.answersOnRecord() == answers)
    let second = study(home, ["example"], ["", "/quit"])
    #expect(second.prompts[0] == "Resume at question \(answers + 1) of 9? Y/n: ")
    let after = second.output.components(separatedBy: "Question \(answers + 1) of 9").last ?? ""
    let asked = after.replacing("\n", with: "\r\n").components(separatedBy: second.prompts[1])[0]
    #expect(Self.lines(asked) == Self.lines(before))
    #expect(second.output.contains("Session over: \(answers) answer") && second.exitCode == 0)
    let third = study(home, ["example", "--limit", "20"], ["/quit"])
    #expect(third.output.contains("Question 1 of \(9 - answers)") && third.exitCode == 0)
  }

  /// Studies as a person at a terminal.
  private func study(_ home: Home, _ words: [String], _ lines: [Typed]) -> Home.Talk {
    home.talk(
      ["study"] + words + home.withBank, typing: lines, on: RecordingScreen(), isInteractive: true)
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
    _ = home.study(["/skip", "/pause"])
    let left = study(home, [], ["x", "n", "/quit"])
    #expect(left.prompts.prefix(2).allSatisfy { $0 == "Resume at question 2 of 9? Y/n: " })
    #expect(left.output.contains("Question 1 of ") && left.exitCode == 0 && left.isUsedUp)
    let again = study(home, [], ["/quit"])
    #expect(!again.output.contains("Resume at"))
    #expect(again.output.contains("Question 1 of ") && again.exitCode == 0 && again.isUsedUp)
  }

  @Test func `A session that was paused is kept while another is held`() throws {
    let home = try Home()
    _ = home.study(["/skip", "/pause"])
    let other = study(home, ["EX101.PC1.4", "--limit", "1"], ["the APPs", ""])
    #expect(other.output.contains("The session that you paused is kept; “study” resumes it"))
    #expect(other.exitCode == 0 && !other.prompts.contains { $0.hasPrefix("Resume") })
    #expect(home.talk(["today"] + home.withBank).output.contains("A session is open"))
    let left = study(home, [], ["", "/quit"])
    #expect(left.prompts.first == "Resume at question 2 of 8? Y/n: ")
    #expect(left.exitCode == 0 && left.isUsedUp)
    #expect(!home.talk(["today"] + home.withBank).output.contains("A session is open"))
  }

  @Test func `When time is up, what was typed counts and is on record`() throws {
    let home = try Home()
    let talk = study(
      home, ["EX101.PC1.4", "--timed", "3"], [.timeUp("the APPs"), "/quit"])
    #expect(talk.prompts[0] == "Answer: " && talk.prompts.last?.contains("Enter: next") == true)
    #expect(talk.output.contains("Time is up") && talk.output.contains("you:      the APPs"))
    #expect(talk.exitCode == 0 && talk.isUsedUp)
    let words = ["export", "transcript", "--format", "md", "--output", "-"] + home.withBank
    #expect(home.talk(words).output.contains("Right, time was up"))
  }

  @Test func `A clock is shown to those who ask for it`() throws {
    let home = try Home()
    let clocks = [[], ["--clock"]].map { study(home, ["EX101.PC1.4"] + $0, ["/quit"]).rightTexts }
    #expect(clocks == [[], ["0:00"]])
  }

  @Test func `Tab completes commands, and never an answer`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.5"] + home.withBank)
    try terminal.expect("Gap 1:")
    try terminal.type("op\t\u{15}/s\t\t")
    try terminal.expect("/skip")
    try terminal.expect("/source")
    try terminal.type("k\t\r")
    try terminal.expect("Skipped. Expected")
    #expect(!terminal.output.contains("open?"))
    #expect(terminal.output.contains("/source"))
    #expect(try terminal.waitForEnd() == .exit(0))
  }
}
