import Glibc
import ScriptedTerminal
import TestSupport
import Testing

/// Passphrases on a terminal: nothing of them is shown, kept or left behind.
struct PassphraseTests {
  private static let question = "Passphrase of the key Ann-Example: "

  @Test func `A key is protected on a terminal, and nothing typed is shown`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Ann Example"])
    try home.makeKey("Ann Example")
    let terminal = try home.terminal(["key", "protect", "Ann-Example"])
    for prompt in ["New passphrase: ", "The same again: "] {
      try terminal.expect(prompt)
      try terminal.type(ProtectedKey.passphrase + "\r")
    }
    try terminal.expect("The key Ann-Example is protected.", within: .seconds(60))
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(!ProtectedKey.isShown(in: terminal.output))
  }

  @Test func `A passphrase can be mistyped, and nothing of it is shown`() throws {
    let home = try ProtectedKey.home()
    let talk = seal(home, ["wrong", "", ProtectedKey.passphrase])
    #expect(talk.prompts == [Self.question, Self.question, Self.question])
    #expect(talk.output.contains("Wrote ") && talk.exitCode == 0)
    #expect(!ProtectedKey.isShown(in: talk.output + talk.complaints))
  }

  @Test func `After three wrong passphrases nothing is signed`() throws {
    let home = try ProtectedKey.home()
    let talk = seal(home, ["wrong", "wrong", "wrong", ProtectedKey.passphrase])
    #expect(talk.exitCode == 77 && talk.prompts.count == 3 && !talk.isUsedUp)
    #expect(!ProtectedKey.isShown(in: talk.output + talk.complaints))
    #expect(home.read("sealed").isEmpty)
  }

  /// Seals as a person at a terminal, who has three tries.
  private func seal(_ home: Home, _ lines: [String]) -> Home.Talk {
    home.talk(
      ["seal", "--output", home.folder.file("sealed")], typing: lines.typed,
      on: RecordingScreen(), isInteractive: true)
  }

  @Test func `At the prompt a passphrase joins no history, and commands go on`() throws {
    let home = try ProtectedKey.home()
    let terminal = try home.terminal([])
    try terminal.expect("viva>")
    try terminal.type("seal --output \(home.folder.file("sealed"))\r")
    try terminal.expect(Self.question)
    try terminal.type(ProtectedKey.passphrase + "\r")
    try terminal.expect("Wrote ")
    try terminal.expect("viva>")
    try terminal.type("\u{1B}[A")
    try terminal.expect("seal --output")
    try terminal.type("\u{15}quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let history = String(decoding: home.read("state/viva/history"), as: UTF8.self)
    #expect(history.contains("seal") && !ProtectedKey.isShown(in: history))
    #expect(!ProtectedKey.isShown(in: terminal.output))
  }

  @Test func `At a prompt that is fed by a pipe, the passphrase is the next line`() throws {
    let home = try ProtectedKey.home()
    let seal = "seal --output \(home.folder.file("sealed"))"
    let outcome = home.talk(
      [], typing: ["\(seal)", "\(ProtectedKey.passphrase)", "key show Ann-Example", "quit"])
    #expect(outcome.exitCode == 0 && outcome.output.contains("Wrote HOME/sealed"))
    #expect(outcome.output.contains("Ann-Example+ea62f184+"))
    #expect(!ProtectedKey.isShown(in: outcome.output + outcome.complaints))
  }

  @Test(arguments: [["seal", "--output", "sealed"], ["key", "protect", "Ann-Example"]])
  func `Ctrl-C changes nothing`(command: [String]) throws {
    let home = try ProtectedKey.home()
    let talk = home.talk(
      command, typing: [.interrupt], on: RecordingScreen(), isInteractive: true)
    #expect(talk.exitCode == 130 && talk.prompts == [Self.question])
    #expect(home.read(ProtectedKey.file) == Array(ProtectedKey.text.utf8))
  }

  @Test func `After Ctrl-C the terminal shows letters again`() throws {
    let home = try ProtectedKey.home()
    let script =
      #"cd "$HOME"; trap : INT; "$0" seal --output sealed; echo "ended with $?"; stty -a"#
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", script, Home.program], environment: home.environment)
    try terminal.expect(Self.question)
    try terminal.type("tomato\u{3}")
    try terminal.expect("ended with 130")
    try terminal.expect(" echo ")
    #expect(!ProtectedKey.isShown(in: terminal.output) && home.read("sealed").isEmpty)
    #expect(home.read(ProtectedKey.file) == Array(ProtectedKey.text.utf8))
  }
}
