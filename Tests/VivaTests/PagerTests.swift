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

  @Test(arguments: [["study", "--help"], ["help", "study"], ["bank", "list", "--json"]])
  func `A long text goes to the program that PAGER names`(words: [String]) throws {
    let output = try show(words, ["PAGER": "tr a-z A-Z"])
    #expect(!output.contains(#/[a-z]{3}/#) && output.contains(#/[A-Z]{3}/#))
    #expect(try show(words, ["PAGER": "false", "VIVA_PAGER": "tr a-z A-Z"]) == output)
  }

  @Test func `A short text does not`() throws {
    #expect(try show(["due"], ["PAGER": "tr a-z A-Z"]).contains("new"))
  }

  @Test(arguments: ["cat", "no-such-program", "false", "' "])
  func `Without a program that works the text is written`(pager: String) throws {
    #expect(try show(["study", "--help"], ["PAGER": pager]).contains("OVERVIEW"))
  }

  @Test func `A reader who leaves early ends nothing else`() throws {
    let home = try Home(banks: nil)
    let terminal = try home.terminal([], environment: ["PAGER": "head -n 1"])
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
    #expect(output == "LESS=FRX\r\nLESSCHARSET=utf-8\r\nLESSSECURE=1\r\n")
  }
}
