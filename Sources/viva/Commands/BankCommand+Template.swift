internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Evidence
internal import Terminal

extension BankCommand {
  /// Writes a spreadsheet that questions are written into.
  struct Template: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "template",
      abstract: "Write a spreadsheet (CSV) to write questions into, with one of each type.",
      discussion: """
        Each row is a question: write over the examples, save as CSV in UTF-8, and take it in with “bank \
        import”. Columns can be left out and moved. Where a cell has several texts, each is on a line \
        of its own; “|” parts other wordings, “=>” what is said to a wrong answer, or a pair.
        """)

    @Option(
      help: ArgumentHelp("The file to write; standard output, if not said.", valueName: "path"),
      completion: .file(extensions: ["csv"]))
    var output: String?

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let file = OutputFile(output ?? "-", else: "-", replacing: existing.replace)
      try file.check(workspace)
      guard let bank = SheetTemplate.bank else {
        throw Problem("The template of this program is damaged.", exitCode: .software)
      }
      var page = ExportPage(format: .csv)
      for question in bank.questions { page.add(question, of: bank.topic) }
      try file.write(page.text, in: workspace)
      guard file.path != "-" else { return }
      workspace.console.line("Wrote \(workspace.console.link(toFile: file.path)).")
    }
  }
}
