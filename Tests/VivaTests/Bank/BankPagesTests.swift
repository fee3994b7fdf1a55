import TestSupport
import Testing

/// How far banks reach and how well made they are, as whole pages.
struct BankPagesTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  @Test func `What is missing is told criterion by criterion`() {
    let rows = (1...9).map { "  PC1.\($0): 1 knowledge question, 0 cases, missing 3 cases\n" }
    let talk = home.talk(["bank", "check", "--extent"])
    #expect(talk.output == "EX101: 9 criteria, 9 with too few questions\n" + rows.joined())
    #expect(talk.exitCode == 65 && talk.complaints.isEmpty)
  }

  @Test func `How well made a bank is stands in figures, then in what is to be mended`() throws {
    let talk = home.talk(["bank", "check", "--report"])
    try expectSnapshot(talk.output, "bank-report.txt")
    #expect(talk.exitCode == 65 && talk.complaints.isEmpty)
  }

  @Test func `Topics are listed with their law and number`() {
    #expect(
      home.talk(["bank", "list"]).output == """
        Topic    Title     Law      Questions
        example  Examples  general          9
        9 questions in all.

        """)
    let part = home.talk(["bank", "list", "EX101.PC1.1", "EX101.PC1.2"]).output
    #expect(part.hasSuffix("2 questions in all.\n"))
  }

  @Test func `A check tells errors with their places, as text and as JSON`() throws {
    try home.write("format: viva-bank/1\ntopic: broken\n", to: "banks/broken.yaml")
    let text = home.talk(["bank", "check", home.folder.file("banks/broken.yaml")])
    let lines = text.output.split(separator: "\n")
    #expect(text.exitCode == 65)
    #expect(lines.last == "1 file, 0 questions: 3 errors, 0 warnings.")
    let missing = ["jurisdiction", "title", "questions"].map {
      """
      HOME/banks/broken.yaml:1:1: error: the key `\($0)` is missing
      format: viva-bank/1
      ^

      """
    }
    #expect(text.output.hasPrefix(missing.joined()))
    let json = home.talk(["bank", "check", "--json"])
    #expect(json.exitCode == 65 && json.output.contains("\"severity\" : \"error\""))
    try home.write("", to: "empty/notes.txt")
    let none = home.talk(["bank", "check", home.folder.file("empty")])
    #expect(none.exitCode == 66)
    #expect(none.complaints == "viva: There is no .yaml or .md file to check in HOME/empty.\n")
  }
}
