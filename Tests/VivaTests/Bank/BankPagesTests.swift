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

  @Test func `What readers got right is told bank by bank, with its limits`()
    throws
  {
    try home.write(
      ExampleBank.text.replacing("topic: example", with: "topic: again")
        .replacing("id: example-", with: "id: again-"), to: "banks/again.yaml")
    let types = ["single-choice", "multiple-choice", "cloze", "matching", "explain", "numeric"]
    try writeSheet("stem-only", right: ["example-cloze"], of: types.map { "example-\($0)" })
    let options = types.prefix(4).map { "example-\($0)" } + ["again-cloze", "again-matching"]
    try writeSheet("options-only", right: options.filter { $0 != "example-cloze" }, of: options)
    let all = types.flatMap { ["example-\($0)", "again-\($0)"] }
    try writeSheet("expert", right: all, of: all)
    let talk = home.talk(["bank", "check", "--report"])
    let lines = talk.output.split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { !$0.hasPrefix("Right by readers") }.prefix { !$0.isEmpty }
      .map { $0 + "\n" }.joined()
    try expectSnapshot(table, "bank-report-readers.txt")
    #expect(talk.exitCode == 65)
    let json = home.talk(["bank", "check", "--report", "--json"]).output
    #expect(json.contains("\"reading\" : \"options-only\"") && json.contains("\"met\" : false"))
  }

  private func writeSheet(_ name: String, right: [String], of ids: [String]) throws {
    let rows = ids.map { "\($0)\tan answer\t\(right.contains($0) ? 1 : 0)\n" }
    try home.write("id\tanswer\tcredit\n\(rows.joined())", to: "shipped/Reviews/\(name).tsv")
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
