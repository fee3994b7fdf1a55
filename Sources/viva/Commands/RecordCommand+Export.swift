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
      var count = 0
      try file.write(in: workspace) { write in
        var lines = LineBuffer()
        switch format {
        case .csv: count = try writeTable(&lines, write, workspace)
        case .xapi: count = try writeStatements(&lines, write, workspace)
        }
        try lines.flush(write)
      }
      guard file.path != "-" else { return }
      workspace.console.line(
        "Wrote \(counted(count, "answer")) to \(workspace.console.link(toFile: file.path)).")
    }

    private func writeTable(
      _ lines: inout LineBuffer, _ write: ([UInt8]) throws -> Void, _ workspace: Workspace
    ) throws -> Int {
      var count = 0
      try lines.add(csvText([AnswerTable.titles]), write)
      _ = try forEachAnswer(workspace) {
        try lines.add(csvText([AnswerTable.row($0)]), write)
        count += 1
      }
      return count
    }

    private func writeStatements(
      _ lines: inout LineBuffer, _ write: ([UInt8]) throws -> Void, _ workspace: Workspace
    ) throws -> Int {
      let owner = try workspace.store(.reading).entries(of: FactKind.ofOwner)
      let statements = XAPIStatements(
        record: owner.recordName, learner: owner.learnerName, program: Program.name,
        number: readNumber)
      var count = 0
      let sittings = try forEachAnswer(workspace) {
        try lines.add(try statements.answered($0), write)
        count += 1
      }
      for sitting in sittings { try lines.add(try statements.completed(sitting), write) }
      return count
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

/// Lines on their way to a file or a terminal, many at a time.
private struct LineBuffer {
  private var waiting: [UInt8] = []

  mutating func add(_ text: String, _ write: ([UInt8]) throws -> Void) throws {
    waiting += text.utf8
    if waiting.count > 1 << 16 { try flush(write) }
  }

  mutating func flush(_ write: ([UInt8]) throws -> Void) throws {
    try write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
