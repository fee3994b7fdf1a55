import Glibc
import TestSupport
import Testing

/// Passphrases on a terminal: nothing of them is shown, kept or left behind.
struct PassphraseTests {
  private static let question = "Passphrase of the key Ann-Example: "

  @Test func `A key is protected on a terminal, and nothing typed is shown`() throws {
    let home = try Home()
    _ = try home.run(["record", "name", "Ann Example"])
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
    let terminal = try home.terminal(["seal", "--output", home.folder.file("sealed")])
    for typed in ["wrong", "", ProtectedKey.passphrase] {
      try terminal.expect(Self.question)
      try terminal.type(typed + "\r")
    }
    try terminal.expect("Wrote ")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(!ProtectedKey.isShown(in: terminal.output))
  }

  @Test func `After three wrong passphrases nothing is signed`() throws {
    let home = try ProtectedKey.home()
    let terminal = try home.terminal(["seal", "--output", home.folder.file("sealed")])
    for _ in 1...3 {
      try terminal.expect(Self.question)
      try terminal.type("wrong\r")
    }
    #expect(try terminal.waitForEnd() == .exit(77))
    #expect(!ProtectedKey.isShown(in: terminal.output) && home.read("sealed").isEmpty)
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
    let outcome = try home.run(
      [], input: "\(seal)\n\(ProtectedKey.passphrase)\nkey show Ann-Example\nquit\n")
    #expect(outcome.exitCode == 0 && outcome.output.contains("Wrote HOME/sealed"))
    #expect(outcome.output.contains("Ann-Example+ea62f184+"))
    #expect(!ProtectedKey.isShown(in: outcome.output + outcome.complaints))
  }

  @Test(arguments: ["seal --output sealed", "key protect Ann-Example"])
  func `Ctrl-C changes nothing, and the terminal shows letters again`(command: String) throws {
    let home = try ProtectedKey.home()
    let script = #"cd "$HOME"; trap : INT; "$0" \#(command); echo "ended with $?"; stty -a"#
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
