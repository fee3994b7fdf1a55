import Glibc
import TestSupport
import Testing

/// Passphrases on a terminal: nothing of them is shown, kept or left behind.
struct PassphraseTests {
  private static let passphrase = "tomato under gläss"

  private func home() throws -> Home {
    let home = try Home()
    _ = try home.run(["record", "name", "Ann"])
    _ = try home.run(["seal", "--output", home.folder.file("sealed")])
    return home
  }

  /// Protects Ann's key on a terminal and returns it.
  private func protect(_ home: Home) throws -> PseudoTerminal {
    let terminal = try home.terminal(["key", "protect", "Ann"])
    try terminal.expect("New passphrase: ")
    try terminal.type(Self.passphrase + "\r")
    try terminal.expect("The same again: ")
    try terminal.type(Self.passphrase + "\r")
    try terminal.expect("The key Ann is protected.", within: .seconds(60))
    #expect(try terminal.waitForEnd() == .exit(0))
    return terminal
  }

  /// Whether a part of the passphrase, of any word of it, is in a text.
  private func isShown(_ text: String) -> Bool {
    ["tom", "mato", "under", "glä", "äss", "wrong"].contains { text.contains($0) }
  }

  @Test func `A key is protected and used on a terminal, and nothing typed is shown`() throws {
    let home = try home()
    let first = try protect(home)
    let path = home.folder.file("again")
    let second = try home.terminal(["seal", "--output", path])
    try second.expect("Passphrase of the key Ann: ")
    try second.type("wrong\r")
    try second.expect("That is not the passphrase of the key Ann.", within: .seconds(60))
    try second.expect("Passphrase of the key Ann: ")
    try second.type(Self.passphrase + "\r")
    try second.expect("Wrote ", within: .seconds(60))
    #expect(try second.waitForEnd() == .exit(0))
    #expect(!isShown(first.output) && !isShown(second.output))
  }

  @Test func `At the prompt a passphrase joins no history, and commands go on`() throws {
    let home = try home()
    _ = try protect(home)
    let terminal = try home.terminal([])
    try terminal.expect("viva>")
    try terminal.type("seal --output \(home.folder.file("again"))\r")
    try terminal.expect("Passphrase of the key Ann: ")
    try terminal.type(Self.passphrase + "\r")
    try terminal.expect("Wrote ", within: .seconds(60))
    try terminal.expect("viva>")
    try terminal.type("\u{1B}[A")
    try terminal.expect("seal --output")
    try terminal.type("\u{15}quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
    let history = String(decoding: home.read("state/viva/history"), as: UTF8.self)
    #expect(history.contains("seal") && !isShown(history) && !isShown(terminal.output))
  }

  @Test func `Ctrl-C signs nothing, changes nothing, and the terminal shows letters again`() throws
  {
    let home = try home()
    _ = try protect(home)
    let before = home.read("data/viva/keys/Ann.key")
    for command in ["seal --output \(home.folder.file("again"))", "key protect Ann"] {
      let terminal = try PseudoTerminal(
        [
          "/bin/sh", "-c", "trap : INT; \"$0\" \(command); echo \"ended with $?\"; stty -a",
          Home.program,
        ],
        environment: home.environment)
      try terminal.expect("Passphrase of the key Ann: ")
      try terminal.type("tomato\u{3}")
      try terminal.expect("ended with 130")
      try terminal.expect(" echo ")
      #expect(!isShown(terminal.output))
    }
    #expect(home.read("again").isEmpty && home.read("data/viva/keys/Ann.key") == before)
  }
}
