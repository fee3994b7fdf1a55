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
      help: ArgumentHelp("The file with the questions.", valueName: "file"),
      completion: .file(extensions: ["gift", "txt", "xml", "csv", "apkg"]))
    var file: String

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
      let source = try source(workspace)
      let known = Set(try workspace.curriculum().units.flatMap(\.criteria).map(\.id))
      let bank = try bank(known)
      var way = BankImport(topic: bank.topic, known: known, source: "Imported from \(fileName)")
      way.criteria = try criteria.map { try criterion($0, known) }
      way.asAt = try asAt.map {
        try StudyDay.read($0, for: "--as-at", today: try workspace.today(), counting: .back)
          .description
      }
      var plan = ImportPlan(way, into: bank, taken: try taken(by: bank, workspace))
      var cards: [Int64?] = []
      if case .text(let bytes, .csv) = source {
        try readSheet(bytes, way) { plan.take($0) }
      } else {
        try read(source, workspace) { card, item in
          cards.append(card)
          plan.take(item)
        }
      }
      console.line("\(file.visible()): \(source.name), \(counted(plan.items.count, "question")).")
      ImportPage(plan: plan, file: file, console: console, isSheet: source.isSheet).write()
      guard let into else {
        console.paragraph("Nothing was written; --into names the bank.")
        return try refuseNothing(plan)
      }
      if plan.added.isEmpty {
        try refuseNothing(plan)
      } else {
        guard try yes || isWanted(plan.added.count, into, workspace) else {
          throw Problem.declined("Nothing was written.")
        }
        try write(plan.added, to: bank, at: into, known, workspace)
      }
      guard case .package(let package) = source else { return }
      var reviews = AnkiHistory(package, file: fileName)
      reviews.take(plan, cards: cards, now: try workspace.clock().now())
      try reviews.record(history, mayAsk: !yes, workspace)
    }

    /// Reads the questions of the file, each with the number of its card where it has one.
    private func read(
      _ source: Source, _ workspace: Workspace, _ take: (Int64?, ExchangeItem) -> Void
    ) throws {
      switch source {
      case .text(let bytes, .anki):
        try read(AnkiText(bytes).notes, workspace, take)
      case .text(let bytes, let format): format.read(bytes) { take(nil, $0) }
      case .package(let package): try read(package.notes, workspace, take)
      }
    }

    private func read(
      _ notes: [AnkiNote.Numbered], _ workspace: Workspace, _ take: (Int64?, ExchangeItem) -> Void
    ) throws {
      let given = try AnkiFieldChoice.given(fields)
      let usual = given == nil ? try AnkiFieldChoice(workspace).usual(for: notes) : nil
      AnkiCard.read(notes, fields: given, usual: usual) { take($0.id, $0.item) }
    }

    private func readSheet(
      _ bytes: [UInt8], _ way: BankImport, _ take: (SheetItem) -> Void
    ) throws {
      do throws(SheetReader.Fault) {
        try SheetReader.read(String(decoding: bytes, as: UTF8.self), way, take)
      } catch {
        throw Problem(
          "\(file.visible()) is no sheet of questions: \(error.message).", exitCode: .badData)
      }
    }

    private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

    /// What the file is.
    private enum Source {
      case text([UInt8], ExchangeFormat)
      case package(AnkiPackage)

      var isSheet: Bool {
        if case .text(_, .csv) = self { true } else { false }
      }

      var name: String {
        switch self {
        case .text(_, let format): format.name
        case .package(let package):
          "Anki's package"
            + (package.media.isEmpty
              ? ""
              : " with \(counted(package.media.count, "image or recording", "images and recordings")), which stay out")
        }
      }
    }

    private func source(_ workspace: Workspace) throws -> Source {
      let read = try File.bytes(file)
      if AnkiPackage.isLike(read), format == nil || format == .anki {
        return .package(
          try AnkiPackage(read, path: file, temporary: workspace.places.temporary))
      }
      guard let bytes = ExchangeEncoding.utf8(read) else {
        throw Problem(
          "\(file.visible()) is not UTF-8 text; it looks like \(ExchangeEncoding.name(of: read)). Save it "
            + "as UTF-8 and import that.", exitCode: .badData)
      }
      guard let format = format ?? .recognised(in: bytes) else {
        throw Problem(
          "\(file.visible()) has no questions in \(ExchangeFormat.names) that can be recognised; "
            + "--format says which of them it is in.", exitCode: .badData)
      }
      return .text(bytes, format)
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

  private func write(
    _ added: [Question], to bank: BankFile, at path: String, _ known: Set<CriterionID>,
    _ workspace: Workspace
  ) throws {
    guard let bytes = bank.adding(added, known: known) else {
      throw Problem(
        "Questions can't be added to \(path.visible()), because of how its list of questions is written. "
          + "Import into a file of its own.", exitCode: .badData)
    }
    try Folder.make(forFile: path)
    try OutputFile(path, else: path, replacing: true).write(bytes, in: workspace)
    let console = workspace.console
    console.line("Added \(counted(added.count, "question")) to \(console.link(toFile: path)).")
    let aside = added.count { $0.criteria.isEmpty }
    if aside > 0 {
      console.paragraph(
        "\(counted(aside, "question has", "questions have")) no criteria yet and \(aside == 1 ? "is" : "are") "
          + "kept aside, not asked: see “bank check \(path.visible())”.")
    }
  }

  /// A file of which nothing can be used is bad data.
  private func refuseNothing(_ plan: ImportPlan) throws {
    let isUsable = plan.items.contains { item in
      switch item.outcome {
      case .new, .same, .changed: true
      case .unreadable, .unsound, .refused: false
      }
    }
    if !isUsable {
      throw Problem("No question of \(file.visible()) can be used.", exitCode: .badData)
    }
  }
}

extension ExchangeFormat: ExpressibleByArgument {
  /// What people call them all.
  fileprivate static var names: String {
    let names = allCases.map(\.name)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
extension Jurisdiction: ExpressibleByArgument {}
