import ScriptedTerminal
import TestSupport
import Testing

/// Long texts on a terminal.
struct PagerTests {
  /// Runs a command with a program that reads long texts; returns what the terminal showed.
  private func show(_ words: [String], _ changes: [String: String]) throws -> String {
    let home = try Home()
    let terminal = try home.terminal(words + home.withBank, environment: changes)
    #expect(try terminal.waitForEnd() == .exit(0))
    return terminal.output
  }

  @Test(arguments: [
    (["help", "study"], ["PAGER": "tr a-z A-Z"]),
    (["bank", "list", "--json"], ["PAGER": "false", "VIVA_PAGER": "tr a-z A-Z"]),
  ])
  func `A long text goes to the program that PAGER names`(
    words: [String], environment: [String: String]
  ) throws {
    let output = try show(words, environment)
    #expect(!output.contains(#/[a-z]{3}/#) && output.contains(#/[A-Z]{3}/#))
  }

  @Test func `A short text does not`() throws {
    let talk = try Home().talk(
      ["due"], environment: ["PAGER": "tr a-z A-Z"], on: RecordingScreen())
    #expect(talk.output.contains("new"))
  }

  @Test func `Where the program fails the text is written`() throws {
    #expect(try show(["study", "--help"], ["PAGER": "false"]).contains("OVERVIEW"))
  }

  @Test(arguments: ["cat", "no-such-program", "' "])
  func `Where none is wanted, named or there, the text is written`(pager: String) throws {
    let talk = try Home().talk(
      ["study", "--help"], environment: ["PAGER": pager], on: RecordingScreen())
    #expect(talk.output.hasPrefix("OVERVIEW") && talk.exitCode == 0)
  }

  @Test func `A reader who leaves early ends nothing else`() throws {
    let home = try Home(banks: nil)
    let terminal = try home.terminal([], environment: ["PAGER": "head -n 1", "VIVA_UNITS": "all"])
    try terminal.expect("viva>")
    try terminal.type("bank list --json\r")
    try terminal.expect("[\r\n")
    try terminal.expect("viva>")
    try terminal.type("quit\r")
    #expect(try terminal.waitForEnd() == .exit(0))
  }

  @Test func `less gets no way to a shell, and letters as they are`() throws {
    let output = try show(
      ["study", "--help"], ["PAGER": "sh -c 'env | grep ^LESS | sort; cat >/dev/null'"])
    #expect(output.hasPrefix("LESS=FRXPs"))
    #expect(output.hasSuffix("\r\nLESSCHARSET=utf-8\r\nLESSSECURE=1\r\n"))
  }

  @Test func `less says which keys go on and back, unless somebody set it up`() throws {
    let home = try Home()
    let terminal = try home.terminal(
      ["study", "--help"] + home.withBank, environment: ["PAGER": "less"])
    try terminal.expect("space: more, q: back")
    try terminal.type("G")
    try terminal.expect("end, q: back")
    try terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    let set = ["PAGER": "sh -c 'env | grep ^LESS= ; cat >/dev/null'", "LESS": "M"]
    #expect(try show(["study", "--help"], set) == "LESS=M\r\n")
  }
}
