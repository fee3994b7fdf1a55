import ScriptedTerminal
import Testing
import TestSupport

/// The prompt on a terminal: greeting, commands, history and completion.
struct PromptTests {
  @Test(arguments: ["quit", "exit", "bye", nil])
  func `The prompt is left by a word or by the end of the input`(word: String?) throws {
    let home = try Home()
    let talk = home.talk(home.withBank, typing: word.map { [.line($0), "due"] } ?? [])
    #expect(talk.exitCode == 0 && talk.prompts == ["viva> "])
  }

  @Test func `Ctrl-C drops the line and says how to leave, and Ctrl-D leaves`() throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type("stu\u{3}")
    try terminal.expect("(“quit” or Ctrl-D leaves)")
    try terminal.expect("viva>")
    try terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Enter on an empty line studies`() throws {
    let home = try Home()
    let talk = home.talk(home.withBank, typing: ["", "/quit", "quit"], on: RecordingScreen())
    #expect(talk.output.contains("Question 1 of 9 · new"))
    #expect(["Answer", "Gap 1"].contains { talk.prompts[1].hasPrefix($0) })
    #expect(talk.prompts[2] == "viva> " && talk.isUsedUp && talk.exitCode == 0)
  }

  @Test func `Tab finishes commands and units, and lists what there is with its words`() throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type("study EX101\t")
    try terminal.expect("EX101.PC1.4")
    try terminal.expect("name something")
    try terminal.type("\u{3}")
    // The list is followed by the prompt, too: only what comes after this takes a line.
    try terminal.expect("Ctrl-D leaves)")
    try terminal.expect("viva>")
    try terminal.type("cov\tex1\t --zzz\r")
    try terminal.expect("viva:")
    try terminal.expect("viva>")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let history = String(decoding: home.read("state/viva/history"), as: UTF8.self)
    #expect(history.replacing("\\040", with: " ").contains("coverage EX101  --zzz"))
  }

  @Test func `Up recalls commands of this and of earlier runs, and no answer`() throws {
    let home = try Home()
    let terminal = try started(home)
    let conversation = Conversation(terminal: terminal)
    try conversation.type("study EX101.PC1.4")
    try conversation.reply("zebra", to: "Answer:")
    try conversation.reply("", to: "How sure?")
    try conversation.reply("/quit", to: "Enter: next")
    try terminal.expect("viva>")
    try terminal.type("\u{1B}[A")
    try terminal.expect("study EX101.PC1.4")
    try terminal.type("\u{15}quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let again = try started(home)
    try again.type("\u{1B}[A\u{1B}[A")
    try again.expect("study EX101.PC1.4")
    let history = String(decoding: home.read("state/viva/history"), as: UTF8.self)
    #expect(history.contains("study") && !history.contains("zebra"))
  }

  @Test func `The greeting counts what is there`() throws {
    let home = try Home()
    let outcome = home.talk(home.withBank)
    let greeting = "Viva 0.2.0: 1 unit, 9 questions, 0 due. Enter studies, “help” lists commands.\n"
    #expect(outcome.output == greeting + "viva> \n")
    #expect(outcome.complaints.isEmpty && outcome.exitCode == 0)
  }

  /// Starts the program and waits for its prompt.
  private func started(_ home: Home) throws -> PseudoTerminal {
    let terminal = try home.terminal(home.withBank)
    try terminal.expect("viva>")
    return terminal
  }
}
