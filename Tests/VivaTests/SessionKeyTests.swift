import ScriptedTerminal
import Testing
import TestSupport

/// Keys and terminals other than the usual ones, during a session.
struct SessionKeyTests {
  @Test func `Ctrl-C once drops the line and keeps the session`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.4"] + home.withBank)
    let conversation = Conversation(terminal: terminal)
    try terminal.expect("Answer:")
    try terminal.type("half an answer\u{3}")
    try terminal.expect("(Ctrl-C again, or /quit, ends the session)")
    try conversation.reply("APPs", to: "Answer:")
    try conversation.reply("", to: "How sure?")
    try terminal.expect("you:      APPs\r\n")
    try conversation.reply("", to: "Enter: next")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test(arguments: ["Answer:", "How sure?", "Enter: next"])
  func `Ctrl-C twice leaves the session at any prompt`(prompt: String) throws {
    let home = try Home()
    let talk = leave(home, at: prompt, by: [.interrupt, .interrupt])
    #expect(talk.prompts.suffix(2).allSatisfy { $0.contains(prompt) }, "\(talk.prompts)")
    #expect(talk.output.contains("Ctrl-C again") && talk.output.contains("Session over: "))
    #expect(talk.exitCode == 0 && talk.isUsedUp)
    #expect(home.answersOnRecord() == (prompt == "Answer:" ? 0 : 1))
  }

  @Test(arguments: ["Answer:", "How sure?", "Enter: next"])
  func `Ctrl-D leaves the session at any prompt`(prompt: String) throws {
    let talk = leave(try Home(), at: prompt, by: [])
    #expect(talk.prompts.last?.contains(prompt) == true, "\(talk.prompts)")
    #expect(talk.output.contains("Session over: ") && talk.exitCode == 0)
  }

  /// Answers up to a prompt, then leaves by keys, or because the input ends.
  private func leave(_ home: Home, at prompt: String, by keys: [Typed]) -> Home.Talk {
    let steps = ["Answer:": 0, "How sure?": 1, "Enter: next": 2]
    let before = ["APPs", "2"].prefix(steps[prompt] ?? 0).map { Typed.line($0) }
    return home.talk(
      ["study", "EX101.PC1.4"] + home.withBank, typing: before + keys, on: RecordingScreen(),
      isInteractive: true)
  }

  @Test func `Up recalls no answer, and no command answers a question`() throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "example", "--seed", "1"] + home.withBank)
    let conversation = Conversation(terminal: terminal)
    try conversation.answerRightly()
    try conversation.type("")
    try terminal.expect("Question 2 of")
    try terminal.expect("Answer")
    try terminal.type("\u{1B}[A\u{10}/quit\r")
    try terminal.expect("Session over: 1 answer")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `NO_COLOR leaves out every style`() throws {
    // No TERM at all is as good as a dumb one.
    func output(_ changes: [String: String]) throws -> String {
      let home = try Home()
      let talk = home.talk(
        ["study", "EX101.PC1.4"] + home.withBank, typing: ["APPs", "2", ""],
        environment: changes, on: RecordingScreen(), isInteractive: true)
      #expect(talk.exitCode == 0 && talk.isUsedUp)
      return talk.output
    }
    #expect(try !output(["NO_COLOR": "1"]).contains(#/\x1B\[[0-9;]*m/#))
    #expect(try !output(["TERM": ""]).contains("\u{1B}"))
    #expect(try output([:]).contains(#/\x1B\[[0-9;]*m/#))
  }

  @Test func `A dumb terminal works line by line, without any escape sequence`() throws {
    let home = try Home()
    let terminal = try home.terminal(
      ["study", "EX101.PC1.4"] + home.withBank, environment: ["TERM": "dumb"])
    try Conversation(terminal: terminal).answerRightly()
    try terminal.type("\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test func `The prompt is seen where the output goes into a pipe`() throws {
    let home = try Home()
    let environment = home.environment.merging(["viva": Home.program]) { $1 }
    let script = "$viva study EX101.PC1.4 --banks $HOME/banks | cat"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", script], environment: environment)
    let conversation = Conversation(terminal: terminal)
    try conversation.reply("APPs", to: "Answer:")
    try conversation.reply("2", to: "How sure?")
    try conversation.reply("", to: "Enter: next")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.output.contains("What is the short name"))
    #expect(terminal.output.contains("Session over: 1 answer, 1 right."))
  }

  @Test func `A question that would act on the terminal is shown instead`() throws {
    let bank = ExampleBank.text.replacing(
      "A sign can take away", with: #""A \e]0;title\a\u202E sign can take away"#
    ).replacing("the right to a remedy.", with: #"the right to a remedy.""#)
    let home = try Home(banks: bank)
    let talk = home.talk(["study", "EX101.PC1.3"] + home.withBank, on: RecordingScreen())
    #expect(talk.output.contains("A ^[]0;title^G<U+202E> sign can take away"))
  }
}

extension Home {
  /// How many answers `record info` counts.
  func answersOnRecord() -> Int {
    let text = talk(["record", "info", "--json"]).output
    guard let match = text.firstMatch(of: #/"answers" : (\d+)/#) else { return 0 }
    return Int(match.1) ?? 0
  }
}
