import ScriptedTerminal
import Testing
import TestSupport

/// The prompt on a terminal: greeting, commands, history and completion.
struct PromptTests {
  @Test(arguments: ["quit\r", "exit\r", "bye\r", "\u{4}"])
  func `The prompt is left by a word or by Ctrl-D`(typed: String) throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type(typed)
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Ctrl-C drops the line and says how to leave`() throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type("stu\u{3}")
    try terminal.expect("(“quit” or Ctrl-D leaves)")
    try terminal.expect("viva>")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `Enter on an empty line studies`() throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type("\r")
    try terminal.expect("Question 1 of 9 · new")
    _ = try terminal.expectOne(of: ["Answer", "Gap 1"])
    try terminal.type("/quit\r")
    try terminal.expect("viva>")
  }

  @Test(arguments: [
    ("stu\t", "study "), ("unit s\t", "unit show "), ("study exa\t", "study example "),
    ("coverage ex1\t", "coverage EX101 "), ("qui\t", "quit "),
    ("record b\t", "record backup "), ("due EX1\t", "due EX101"),
    ("export t\t", "export transcript "), ("test EX1\t", "test EX101 "),
    ("study --lim\t", "study --limit "), ("config set plain of\t", "config set plain off "),
    ("export transcript --format=h\t", "export transcript --format=html "),
    ("form blank cov\t", "form blank cover-sheet "), ("help cov\t", "help coverage "),
    ("suspend example-si\t", "suspend example-single-choice "),
  ])
  func `Tab finishes commands, units and topics`(typed: String, line: String) throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type(typed + " --zzz\r")
    try terminal.expect("viva:")
    try terminal.expect("viva>")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let history = String(decoding: home.read("state/viva/history"), as: UTF8.self)
    #expect(history.replacing("\\040", with: " ").contains(line + " --zzz"))
  }

  @Test func `A second Tab lists what there is, with its words`() throws {
    let home = try Home()
    let terminal = try started(home)
    try terminal.type("study EX101\t")
    try terminal.expect("EX101.PC1.4")
    try terminal.expect("name something")
    try terminal.type("\u{3}")
    try terminal.expect("viva>")
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
    let outcome = try home.run(home.withBank)
    let greeting = "Viva 0.2.0: 1 unit, 9 questions, 0 due. Enter studies, “help” lists commands.\n"
    #expect(outcome == .init(output: greeting + "viva> \n"))
  }

  /// Starts the program and waits for its prompt.
  private func started(_ home: Home) throws -> PseudoTerminal {
    let terminal = try home.terminal(home.withBank)
    try terminal.expect("viva>")
    return terminal
  }
}
