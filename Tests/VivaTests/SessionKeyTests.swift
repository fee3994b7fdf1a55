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
    let terminal = try home.terminal(["study", "EX101.PC1.4"] + home.withBank)
    try advance(terminal, to: prompt)
    try terminal.type("\u{3}")
    try terminal.expect("Ctrl-C again")
    try terminal.expect(prompt)
    try terminal.type("\u{3}")
    try terminal.expect("Session over: ")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(try home.answersOnRecord() == (prompt == "Answer:" ? 0 : 1))
  }

  @Test(arguments: ["Answer:", "How sure?", "Enter: next"])
  func `Ctrl-D leaves the session at any prompt`(prompt: String) throws {
    let home = try Home()
    let terminal = try home.terminal(["study", "EX101.PC1.4"] + home.withBank)
    try advance(terminal, to: prompt)
    try terminal.type("\u{4}")
    try terminal.expect("Session over: ")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  private func advance(_ terminal: PseudoTerminal, to prompt: String) throws {
    for (step, reply) in [("Answer:", "APPs"), ("How sure?", "2"), ("Enter: next", "")] {
      try terminal.expect(step)
      if step == prompt { return }
      try terminal.type(reply + "\r")
    }
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
    let output = try outputOfSession(["NO_COLOR": "1"])
    #expect(!output.contains(#/\x1B\[[0-9;]*m/#))
    #expect(try outputOfSession([:]).contains(#/\x1B\[[0-9;]*m/#))
  }

  @Test(arguments: ["dumb", ""])
  func `A dumb terminal works line by line, without any escape sequence`(name: String) throws {
    #expect(try !outputOfSession(["TERM": name]).contains("\u{1B}"))
  }

  private func outputOfSession(_ changes: [String: String]) throws -> String {
    let home = try Home()
    let terminal = try home.terminal(
      ["study", "EX101.PC1.4"] + home.withBank, environment: changes)
    try Conversation(terminal: terminal).answerRightly()
    try terminal.type("\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    return terminal.output
  }

  @Test func `The prompt is seen where the output goes into a pipe`() throws {
    let home = try Home()
    let environment = home.environment.merging(["viva": Home.program]) { $1 }
    let script = "$viva study EX101.PC1.4 --banks $HOME/banks | cat"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", script], environment: environment)
    let conversation = Conversation(terminal: terminal)
    try conversation.reply("APPs", to: "Answer:")
    try conversation.reply("3", to: "How sure?")
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
    let terminal = try home.terminal(["study", "EX101.PC1.3"] + home.withBank)
    try terminal.expect("A ^[]0;title^G<U+202E> sign can take away")
  }
}

extension Home {
  /// How many answers `record info` counts.
  func answersOnRecord() throws -> Int {
    let text = try run(["record", "info", "--json"]).output
    guard let match = text.firstMatch(of: #/"answers" : (\d+)/#) else { return 0 }
    return Int(match.1) ?? 0
  }
}
