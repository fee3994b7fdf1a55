internal import ArgumentParser
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Marking
internal import Terminal
internal import Text

extension RecordCommand {
  /// Writes the answers on record for other programs.
  struct Export: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the answers on record for other programs: as xAPI statements or CSV.",
      discussion: """
        “xapi” has a statement in each line for each answer (answered), and for each session and mock test that came \
        to its end (completed), as xAPI 1.0.3 describes them. The same answer always has the same id, so that \
        a learning record store takes it once. “csv” has a row for each answer. Answers that were taken back \
        are in neither, nor is anything that an assessor recorded. Nothing is sent anywhere.
        """)

    /// The formats that answers go out to.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case xapi, csv
    }

    @Option(help: ArgumentHelp("The format.", valueName: "format"))
    var format: Format

    @Option(
      help: ArgumentHelp("The file to write; standard output, if not said.", valueName: "path"),
      completion: .file(extensions: ["jsonl", "csv"]))
    var output: String?

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let file = OutputFile(output ?? "-", else: "-", replacing: existing.replace)
      try file.check(workspace)
      var page = AnswerPage(isHeld: file.path != "-") { workspace.console.write($0) }
      switch format {
      case .csv: try writeTable(to: &page, workspace)
      case .xapi: try writeStatements(to: &page, workspace)
      }
      page.flush()
      guard file.path != "-" else { return }
      try file.write(page.held, in: workspace)
      workspace.console.line(
        "Wrote \(counted(page.answers, "answer")) to \(workspace.console.link(toFile: file.path)).")
    }

    private func writeTable(to page: inout AnswerPage, _ workspace: Workspace) throws {
      page.add(csvText([AnswerTable.titles]))
      _ = try forEachAnswer(workspace) {
        page.add(csvText([AnswerTable.row($0)]))
        page.answers += 1
      }
    }

    private func writeStatements(to page: inout AnswerPage, _ workspace: Workspace) throws {
      let owner = try workspace.store(.reading).entries(of: FactKind.ofOwner)
      let statements = XAPIStatements(
        record: owner.recordName, learner: owner.learnerName, program: Program.name,
        number: readNumber)
      let sittings = try forEachAnswer(workspace) {
        page.add(try statements.answered($0))
        page.answers += 1
      }
      for sitting in sittings { page.add(try statements.completed(sitting)) }
    }

    /// Goes through the answers, without ever having all of them, and returns the sittings that came to an end.
    private func forEachAnswer(
      _ workspace: Workspace, _ take: (PracticeAnswers.Answer) throws -> Void
    ) throws -> [PracticeAnswers.Sitting] {
      let store = try workspace.store(.reading)
      var answers = PracticeAnswers(try store.replayFacts())
      try store.forEachEntry(of: PracticeAnswers.kinds) { entry, leaf in
        if let answer = answers.take(entry, leaf: leaf) { try take(answer) }
      }
      return answers.sittings
    }
  }
}

/// Lines on their way to standard output, or held for a file, which is written whole or not at all.
private struct AnswerPage {
  let isHeld: Bool
  let write: (String) -> Void
  /// What is to be written to the file.
  private(set) var held: [UInt8] = []
  private var waiting = ""
  /// How many answers were written.
  var answers = 0

  init(isHeld: Bool, write: @escaping (String) -> Void) {
    (self.isHeld, self.write) = (isHeld, write)
  }

  mutating func add(_ text: String) {
    waiting += text
    if waiting.utf8.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    if isHeld { held += Array(waiting.utf8) } else { write(waiting) }
    waiting = ""
  }
}
