internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Checks and lists question banks.
struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank", abstract: "Check, list, import and export question banks.",
    subcommands: [Check.self, List.self, Import.self, Export.self, Template.self])
}

extension BankCommand {
  /// Checks banks.
  struct Check: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Report every problem of banks, notes, instruments and tasks.",
      discussion: """
        Exit code 65 if there are errors, 0 if there are none. Notes are checked with what questions \
        say of them: a paragraph that is named and not there, or that no question names. Of a folder, \
        its instruments (Instruments) and files of assessment tasks (Tasks) are checked too, and so is any \
        file that says it is one. With --organisation, the questions \
        that rest on a policy which your organisation does not have, or words differently, are \
        listed as warnings: look at them again. With --report, how well made the \
        questions of the path are is counted instead, or of all banks, those of --banks included: \
        levels, types, keys, reading grade, prompts that are alike, and what readers got right, of \
        each bank and of all; 65 if something is to be mended. With --extent, the criteria \
        with too few questions are listed; 65 if there are any.
        """)

    @Argument(
      help: ArgumentHelp(
        "A file or folder; by default the shipped banks, and those of --banks.",
        valueName: "path"),
      completion: .file(extensions: ["yaml", "yml", "md"]))
    var path: String?

    @Option(
      help: ArgumentHelp(
        "The folder of the organisation whose policies are in force; by default the shipped one.",
        valueName: "folder"), completion: .directory)
    var organisation: String?

    @Flag(help: ArgumentHelp("Count how well made the questions are."))
    var report = false

    @Flag(
      help: ArgumentHelp("List the criteria of all units that have too few questions."))
    var extent = false

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !(report && extent) else {
        throw ValidationError("--report and --extent are two commands; use one at a time.")
      }
    }

    func run(in workspace: Workspace) throws {
      if report { return try count(workspace) }
      if extent { return try measure(workspace) }
      let policies = workspace.organisations(inForce: organisation)
      let check = BankCheck(
        beside: try workspace.library(), organisation: policies.current?.organisation,
        shipped: policies.shipped?.organisation, today: try workspace.clock().now().date)
      let paths = path.map { [$0] } ?? [workspace.places.banks] + workspace.places.ownBanks
      let instruments = try InstrumentCheck(paths, in: workspace)
      let tasks = try TaskCheck(paths, in: workspace)
      let reports = try paths.filter {
        !InstrumentCheck.place.isOnly($0) && !TaskCheck.place.isOnly($0)
      }.map { try check.check($0) }
      let folder = path == nil || organisation != nil ? policies.current : nil
      let diagnostics =
        try (folder?.diagnostics ?? []) + reports.flatMap(\.diagnostics) + instruments.diagnostics()
        + tasks.diagnostics()
      let found = CheckDocument(
        files: reports.reduce(
          (folder?.files ?? 0) + instruments.files.count + tasks.files.count
        ) { $0 + $1.files },
        questions: reports.reduce(0) { $0 + $1.questions },
        problems: diagnostics.map(CheckDocument.Problem.init))
      try report(found, diagnostics, workspace.console)
      if diagnostics.contains(where: { $0.severity == .error }) {
        throw ExitCode(Problem.ExitCode.badData.rawValue)
      }
      guard found.files > 0 else {
        throw Problem(
          "There is no .yaml or .md file to check in \(paths[0].visible()).", exitCode: .noInput
        )
      }
    }

    private func report(
      _ found: CheckDocument, _ diagnostics: [Diagnostic], _ console: Console
    ) throws {
      if json { return try console.json(found) }
      for diagnostic in diagnostics {
        console.line(diagnostic.rendered)
      }
      let errors = diagnostics.count { $0.severity == .error }
      console.line(
        "\(counted(found.files, "file")), \(counted(found.questions, "question")): "
          + "\(counted(errors, "error")), \(counted(diagnostics.count - errors, "warning")).")
    }

    /// Counts how well made the questions are.
    private func count(_ workspace: Workspace) throws {
      let banks = try CountedBanks(path, in: workspace)
      let curriculum = banks.curriculum
      let criteria = curriculum.units.flatMap(\.criteria).map { ($0.id, $0.words) }
      let quality = BankQuality(
        try banks.outlines.compactMap { try curriculum.question($0.id) },
        criteria: Dictionary(criteria, uniquingKeysWith: { first, _ in first }),
        notes: paragraphs(banks.notes),
        readings: ReadingSheet.readings(beside: path ?? workspace.places.banks))
      if json {
        try workspace.console.json(QualityDocument(quality))
      } else {
        QualityPage(quality: quality, console: workspace.console, places: banks.library.places)
          .write()
      }
      if !quality.isSound { throw ExitCode(Problem.ExitCode.badData.rawValue) }
    }

    /// What the paragraphs of all notes say.
    private func paragraphs(_ library: NotesLibrary) -> [NoteParagraphID: String] {
      library.files.compactMap { library.notes(in: $0).value?.paragraphTexts }
        .reduce(into: [:]) { all, texts in all.merge(texts) { first, _ in first } }
    }

    /// Measures how far the banks reach over the units.
    private func measure(_ workspace: Workspace) throws {
      let banks = try CountedBanks(path, in: workspace)
      let extents = banks.units.map { BankExtent(of: $0, banks.outlines) }
      if json {
        try workspace.console.json(extents.map(ExtentDocument.init))
      } else {
        ExtentPage(extents: extents, console: workspace.console).write()
      }
      if !extents.allSatisfy(\.isFull) { throw ExitCode(Problem.ExitCode.badData.rawValue) }
    }
  }

  /// Lists questions.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the topics; with --json, every question.")

    @Argument(
      help: ArgumentHelp(
        "Units, criteria or topics.", valueName: "unit|criterion|topic"),
      completion: ValueKind.name.completion)
    var names: [String] = []

    @Flag(help: ArgumentHelp("Write JSON, one object per question."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let curriculum = try workspace.curriculum()
      let positions = curriculum.positions(matching: try names.map(curriculum.selector))
      if json {
        try workspace.console.json(positions.compactMap { try item(at: $0, curriculum) })
      } else {
        report(positions, curriculum, workspace.console)
      }
    }

    private func item(at position: Int, _ curriculum: Curriculum) throws -> Item? {
      try curriculum.question(curriculum.outlines[position].id).map(Item.init)
    }

    private func report(_ positions: [Int], _ curriculum: Curriculum, _ console: Console) {
      var table = Table([
        ("Topic", .left), ("Title", .left), ("Law", .left),
        ("Questions", .right),
      ])
      let counts = Dictionary(grouping: positions) { curriculum.outlines[$0].topic }
      for topic in curriculum.topics {
        guard let count = counts[topic.id]?.count else { continue }
        table.add([topic.id, topic.title, topic.jurisdiction.rawValue, String(count)])
      }
      console.draw(table.lines(width:))
      console.line(counted(positions.count, "question") + " in all.")
    }
  }

  /// A question as `bank list --json` lists it.
  private struct Item: Encodable {
    var id: String
    var topic: String
    var type: String
    var level: String
    var criteria: [String]
    var prompt: String
    var sources: [String]
    var asAt: String?

    init(_ question: Question) {
      id = question.id.rawValue
      topic = question.topic
      type = question.key.type.rawValue
      level = question.level.rawValue
      criteria = question.criteria.map(\.rawValue)
      prompt = question.prompt
      sources = question.sources
      asAt = question.asAt
    }
  }
}
