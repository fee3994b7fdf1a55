internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Files
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

extension BankCommand {
  /// Takes questions of other programs into a bank.
  struct Import: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract:
        "Take questions in from Moodle (XML or GIFT), from Aiken, Anki or a spreadsheet (CSV).",
      discussion: """
        Shows what comes in, line by line: what is new, what the bank has already, what it has in other \
        words (the bank's own stay), and what is refused and why. After your yes, or with --yes, what is new is added to the end of \
        the bank that --into names, a new file if there is none; without --into nothing is written. The same \
        file again adds nothing. \
        A question gets its criteria from its tags (SIRXCEG006.KE1.1) or from --criteria; without any it is \
        kept aside in the bank and not asked, and “bank check” lists it. A spreadsheet has a row for each \
        question; “bank template” writes one to begin with.
        """)

    @Argument(
      help: ArgumentHelp("The files with the questions.", valueName: "file"),
      completion: .file(extensions: ["gift", "txt", "xml", "csv", "apkg"]))
    var file: [String]

    @Option(
      help: ArgumentHelp("The bank that they are added to.", valueName: "topic.yaml"),
      completion: .file(extensions: ["yaml", "yml"]))
    var into: String?

    @Option(
      help: ArgumentHelp(
        "The format; by default as the file itself shows.", valueName: "format"))
    var format: ExchangeFormat?

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        "Which fields of Anki's notes are what, such as prompt=1 answer=Back.",
        valueName: "role=field"))
    var fields: [String] = []

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        "The criteria of questions whose tags name none.", valueName: "criterion"),
      completion: ValueKind.name.completion)
    var criteria: [String] = []

    @Option(
      help: ArgumentHelp("The title of a new bank.", valueName: "title"))
    var title: String?

    @Option(
      help: ArgumentHelp(
        "Whose law a new bank rests on: AU, UK or general.", valueName: "law"))
    var jurisdiction: Jurisdiction?

    @Option(
      help: ArgumentHelp(
        "The day for which questions about law were checked, such as 22/11/2026.",
        valueName: "date"))
    var asAt: String?

    @Flag(
      inversion: .prefixedNo,
      help: ArgumentHelp(
        "Take the reviews in Anki's package into your record, so that the schedule goes on from them."
      ))
    var history: Bool?

    @Flag(help: ArgumentHelp("Add what is new without asking."))
    var yes = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let console = workspace.console
      let given = try AnkiFieldChoice.given(fields)
      let files = try file.map { try ImportedFile($0, format, fields: given, workspace) }
      let known = Set(try workspace.curriculum().units.flatMap(\.criteria).map(\.id))
      let bank = try bank(known)
      let start = try ImportPlan(
        way(into: bank, known, workspace), into: bank, taken: taken(by: bank, workspace))
      let (plan, histories) = try Interruption.noted { try shown(files, by: start, workspace) }
      guard let into else {
        return console.paragraph("Nothing was written; --into names the bank.")
      }
      if plan.addedCount > 0 {
        guard try yes || isWanted(plan.addedCount, into, workspace) else {
          throw Problem.declined("Nothing was written.")
        }
        let addition = BankAddition(to: bank, known: known)
        try Interruption.noted { try write(files, by: start, addition, to: into, workspace) }
        tellWritten(plan, to: into, console)
      }
      for reviews in histories { try reviews.record(history, mayAsk: !yes, workspace) }
    }

    /// How questions come in.
    private func way(
      into bank: BankFile, _ known: Set<CriterionID>, _ workspace: Workspace
    ) throws -> BankImport {
      var way = BankImport(topic: bank.topic, known: known)
      way.criteria = try criteria.map { try criterion($0, known) }
      way.asAt = try asAt.map {
        try StudyDay.read($0, for: "--as-at", today: try workspace.today(), counting: .back)
          .description
      }
      return way
    }

    /// Shows what comes in, and returns the plan at its end, with what was practised in Anki's packages.
    private func shown(
      _ files: [ImportedFile], by start: ImportPlan, _ workspace: Workspace
    ) throws -> (ImportPlan, [AnkiHistory]) {
      var (plan, histories) = (start, [AnkiHistory]())
      let console = workspace.console
      for file in files {
        let cards = try file.read(by: &plan, on: console) { _ in }
        console.line(
          "\(file.path.visible()): \(file.formatName), \(counted(plan.items.count, "question")).")
        ImportPage(plan: plan, file: file.path, console: console, isSheet: file.isSheet).write()
        guard plan.items.contains(where: { $0.outcome.question != nil }) else {
          throw Problem("No question of \(file.path.visible()) can be used.", exitCode: .badData)
        }
        guard let package = file.package else { continue }
        var reviews = AnkiHistory(package, file: file.name)
        reviews.take(plan, cards: cards, now: try workspace.clock().now())
        histories.append(reviews)
      }
      return (plan, histories)
    }

    private func criterion(_ name: String, _ known: Set<CriterionID>) throws -> CriterionID {
      let id = CriterionID(rawValue: name.uppercased())
      guard known.contains(id) else {
        throw Problem(
          "There is no criterion “\(name.visible())”; “unit show UNIT” lists a unit's.",
          exitCode: .usage)
      }
      return id
    }
  }
}

// The bank.
extension BankCommand.Import {
  /// Reads the bank that is added to, or begins one.
  private func bank(_ known: Set<CriterionID>) throws -> BankFile {
    guard let into, File.exists(into) else { return BankFile(new: try newTopic()) }
    let reading = BankFile.read(try File.bytes(into), file: into, known: known)
    guard let bank = reading.value else {
      throw Problem(
        "\(into.visible()) has errors, so nothing is added to it; “bank check \(into.visible())” lists "
          + "them.", exitCode: .badData)
    }
    return bank
  }

  private func newTopic() throws -> Topic {
    let name = into.flatMap { $0.split(separator: "/").last } ?? "imported.yaml"
    let id = name.split(separator: ".").first.map(String.init) ?? ""
    let isNamed = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    guard isNamed, Topic.isID(id) else {
      throw Problem(
        "\((into ?? "").visible()) can't be the file of a bank: its name is lower-case words joined by "
          + "hyphens and ends in .yaml, such as first-aid.yaml.", exitCode: .usage)
    }
    let words = id.replacing("-", with: " ")
    return Topic(
      id: id, title: title ?? words.prefix(1).uppercased() + words.dropFirst(),
      jurisdiction: jurisdiction ?? .general)
  }

  /// Returns the ids of questions of other banks.
  private func taken(by bank: BankFile, _ workspace: Workspace) throws -> Set<String> {
    let others = try workspace.curriculum().outlines.filter { $0.topic != bank.topic.id }
    return Set(others.map(\.id.rawValue))
  }

  private func isWanted(_ count: Int, _ into: String, _ workspace: Workspace) throws -> Bool {
    let what = "\(counted(count, "question")) to \(into.visible())"
    try workspace.mayAsk("Whether to add \(what)", else: "Say so with --yes.")
    return try workspace.isAnsweredYes("Add \(what)? (yes or no) ")
  }

  /// Takes the files once more, and writes each question that is new.
  private func write(
    _ files: [ImportedFile], by start: ImportPlan, _ addition: BankAddition, to path: String,
    _ workspace: Workspace
  ) throws {
    var (plan, addition) = (start, addition)
    try Folder.make(forFile: path)
    do {
      try OutputFile(path, else: path, replacing: true).write(in: workspace) { write in
        for file in files {
          _ = try file.read(by: &plan, on: workspace.console) { try addition.take($0, write) }
        }
        try addition.finish(write)
      }
    } catch is BankAddition.Unfit {
      throw Problem(
        "Questions can't be added to \(path.visible()), because of how its list of questions is written. "
          + "Import into a file of its own.", exitCode: .badData)
    }
  }

  private func tellWritten(_ plan: ImportPlan, to path: String, _ console: Console) {
    console.line(
      "Added \(counted(plan.addedCount, "question")) to \(console.link(toFile: path)).")
    let aside = plan.asideCount
    if aside > 0 {
      console.paragraph(
        "\(counted(aside, "question has", "questions have")) no criteria yet and \(aside == 1 ? "is" : "are") "
          + "kept aside, not asked: see “bank check \(path.visible())”.")
    }
  }
}

extension ExchangeFormat: ExpressibleByArgument {
  /// What people call them all.
  static var names: String {
    let names = allCases.map(\.name)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
extension Jurisdiction: ExpressibleByArgument {}
