internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Holds mock tests, and tells what came of them.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Take a mock test of a unit: no marks until the end.",
    discussion: """
      “viva test UNIT” begins one; “viva help test begin” lists its options. A mock test is \
      practice, whatever it is taken for: it is never part of a record of assessment.
      """,
    subcommands: [Begin.self, Result.self, List.self], defaultSubcommand: Begin.self)
}

extension TestCommand {
  /// Shows the result of a mock test.
  struct Result: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "result",
      abstract: "Show the result of a mock test, from the record.",
      discussion: "Without an entry, it is the latest test that was closed.")

    @Argument(help: ArgumentHelp("The entry that began the test.", valueName: "entry"))
    var entry: Int?

    @Flag(help: ArgumentHelp("The latest test; the same as no entry."))
    var last = false

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !last || entry == nil else {
        throw ValidationError("Give --last or an entry, not both.")
      }
    }

    func run(in workspace: Workspace) throws {
      let entries = try workspace.entriesOnRecord(
        FactKind.ofTests.union([.answered, .worded]))
      let sittings = Sitting.all(in: entries)
      guard
        let sitting = entry.map({ entry in sittings.first { $0.entry == entry } })
          ?? sittings.last(where: { $0.closed != nil })
      else {
        let hint =
          sittings.isEmpty
          ? "There is none on record." : "“test list” shows those there are."
        throw Problem(
          entry.map { "No mock test began at entry \($0). \(hint)" }
            ?? "No mock test has been closed yet. \(hint)", exitCode: .noInput)
      }
      guard sitting.closed != nil else {
        throw Problem(
          "The mock test of entry \(sitting.entry) is still open; its result comes at the end. "
            + "“test --resume” resumes it.", exitCode: .unavailable)
      }
      try TestResultPage.show(sitting, entries.wordings, in: workspace, json: json)
    }
  }

  /// Lists the mock tests on record.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the mock tests on record.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let entries = try workspace.entriesOnRecord(
        FactKind.ofTests.union([.answered, .worded]))
      let curriculum = try workspace.curriculum()
      let wordings = entries.wordings
      let rows = Sitting.all(in: entries).map { sitting in
        Row(sitting, MockTestResult(sitting, wordings: wordings, curriculum: curriculum))
      }
      guard !json else { return try workspace.console.json(rows) }
      guard !rows.isEmpty else {
        return workspace.console.line("There is no mock test on record; “test UNIT” begins one.")
      }
      var table = Table([
        ("Entry", .right), ("Begun", .left), ("Unit", .left),
        ("Questions", .right),
        ("State", .left), ("Result", .right),
      ])
      for row in rows {
        table.add([
          "\(row.entry)", begunInWords(row.begun), row.unit,
          "\(row.questions)", row.state, row.percent.map { "\($0)%" } ?? "–",
        ])
      }
      workspace.console.draw(table.lines(width:))
    }

    /// Returns the minute of a moment in ISO 8601 as people read it: `22 Nov 2026, 09:00`.
    private func begunInWords(_ moment: String) -> String {
      let date = String(moment.prefix(10))
      return "\(dateInWords(date) ?? date), \(moment.dropFirst(11).prefix(5))"
    }

    private struct Row: Encodable {
      /// The entry that began the test.
      var entry: Int
      /// When it began, in ISO 8601.
      var begun: String
      var unit: String
      var questions: Int
      /// `open`, or how it ended.
      var state: String
      /// The result in per cent; `nil` while it is open.
      var percent: Int?
      /// How many responses wait for the learner's own mark.
      var unmarked: Int

      init(_ sitting: Sitting, _ result: MockTestResult) {
        entry = sitting.entry
        begun = sitting.at.description
        unit = sitting.begun.unit
        questions = sitting.begun.questions.count
        state = sitting.closed?.ending.rawValue ?? "open"
        percent = sitting.closed == nil ? nil : result.total.percent
        unmarked = sitting.closed == nil ? 0 : result.total.unmarked
      }
    }
  }
}
