internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import LineEditor
internal import Scheduling
internal import Terminal
internal import Text

/// Looks through questions: which are weak, due, forgotten again and again, flagged, suspended or new.
struct Questions: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Look through questions: which are weak, due, leeches, flagged, suspended or new.",
    discussion: """
      Each question has its chance of recall now, on how many days it was missed after it had been right, \
      and its next day. Words that name no unit, criterion or topic are looked for in ids and prompts. At \
      a terminal, a number opens a question, where “answer”, “ask”, “flag”, “suspend” and “back” do \
      what they say; “ask” asks it whatever the limits of the day. The id of a question shows it whole, with its history and its forgetting curve; \
      up to six ids draw their curves beside each other. A leech was \
      forgotten on eight days or more.
      """)

  @Flag(exclusivity: .exclusive)
  var choice: QuestionList.Choice?

  @Argument(
    help: ArgumentHelp(
      "Units, criteria or topics, “all” for every unit; ids of questions; or words of a question.",
      valueName: "unit|criterion|topic|question|text"),
    completion: ValueKind.searched.completion)
  var names: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many questions at most; 50, or all as JSON.", valueName: "n"))
  var limit: Int?

  @Flag(help: ArgumentHelp("Draw with ASCII signs."))
  var ascii = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard limit ?? 1 >= 1 else { throw ValidationError("--limit takes a number from 1.") }
  }

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let ids = names.map(Question.ID.init(rawValue:)).filter { curriculum.position(of: $0) != nil }
    if !ids.isEmpty, ids.count == names.count, choice == nil { return try show(ids, workspace) }
    let positions = try positions(in: curriculum, workspace)
    if json { return try writeJSON(positions, workspace) }
    let console = workspace.console
    if console.isTerminal, console.abilities.mayAsk, limit == nil,
      workspace.sessionInput().isInteractive
    {
      return try QuestionBrowser(workspace: workspace, command: self, positions: positions).run()
    }
    try console.paged(by: workspace.showInPages) {
      let page = try page(of: positions, choice, workspace)
      page.writeTitle()
      let shown = min(page.list.rows.count, limit ?? Self.listed)
      try page.write(0..<shown)
      let more = page.list.rows.count - shown
      if more > 0 { console.paragraph("And \(more) more; --limit shows more, --json has all.") }
    }
  }

  /// How many questions are listed where nothing else is asked for.
  private static let listed = 50

  /// Finds the questions that were named, or whose words were typed.
  private func positions(in curriculum: Curriculum, _ workspace: Workspace) throws -> [Int] {
    let names = try workspace.wholeNames(names)
    let units = names.filter { isSelector($0, curriculum) }
    let words = names.filter { !units.contains($0) }
    let named = curriculum.positions(
      matching: try workspace.meant(units).map(curriculum.selector))
    guard !words.isEmpty else { return named }
    let wanted = words.map { $0.lowercased() }
    let found = try named.filter { position in
      let id = curriculum.outlines[position].id
      guard !wanted.allSatisfy({ id.rawValue.contains($0) }) else { return true }
      let text = (try curriculum.question(id)?.oneLine ?? "").lowercased() + " " + id.rawValue
      return wanted.allSatisfy { text.contains($0) }
    }
    guard found.isEmpty else { return found }
    let meant = words.lazy.compactMap { word in
      curriculum.suggestion(for: word)
        ?? nearestName(to: word, among: curriculum.outlines.map(\.id.rawValue))
    }.first
    throw Problem(
      "No question has “\(words.joined(separator: " ").visible())” in its id or prompt."
        + (meant.map { " Did you mean “\($0.visible())”?" } ?? ""), exitCode: .usage)
  }

  /// Looks through the questions that were named, as they are now.
  ///
  /// - Parameters:
  ///   - positions: Their places in the curriculum.
  ///   - choice: Which of them are wanted; `nil` for all.
  ///   - workspace: Where banks and record are.
  /// - Returns: The list.
  /// - Throws: `StoreError`.
  func page(
    of positions: [Int], _ choice: QuestionList.Choice?, _ workspace: Workspace
  ) throws -> QuestionListPage {
    let (state, now) = (try workspace.state(), try workspace.clock().now())
    let list = QuestionList(
      positions, choice, of: try workspace.curriculum(), state, flagged: try workspace.flagged(),
      at: now, law: try workspace.lawDays())
    return QuestionListPage(
      list: list, choice: choice, unit: try unit(of: positions, in: workspace),
      curriculum: try workspace.curriculum(),
      retention: state.policy.retention, today: state.studyDay(now), console: workspace.console)
  }

  /// Returns the one unit that was named or is meant, or that all questions belong to; `nil` where there are
  /// several.
  private func unit(of positions: [Int], in workspace: Workspace) throws -> String? {
    let curriculum = try workspace.curriculum()
    let units = try workspace.wholeNames(names).filter { isSelector($0, curriculum) }
    let codes = try workspace.meant(units).map { name in
      switch try curriculum.selector(name) {
      case .unit(let code): code
      case .criterion(let line): line.unitCode
      case .topic, .question: String?.none
      }
    }
    if Set(codes).count == 1 { return codes[0] }
    let found = Set(positions.flatMap { curriculum.outlines[$0].criteria.map(\.unitCode) })
    return found.count == 1 ? found.first : nil
  }

  /// Whether a word names what questions belong to, and is not to be looked for in them.
  private func isSelector(_ name: String, _ curriculum: Curriculum) -> Bool {
    isEveryUnit(name) || (try? curriculum.selector(name)) != nil
  }

  private func writeJSON(_ positions: [Int], _ workspace: Workspace) throws {
    let (page, curriculum) = (
      try page(of: positions, choice, workspace), try workspace.curriculum()
    )
    try workspace.console.json(
      try page.list.rows.prefix(limit ?? .max).map { row in
        try QuestionRowDocument(row, curriculum.question(row.question))
      })
  }
}

// One question, or a few.
extension Questions {
  private func show(_ ids: [Question.ID], _ workspace: Workspace) throws {
    guard ids.count > 1, !json else {
      if json { return try workspace.console.json(try ids.map { try document($0, workspace) }) }
      return try workspace.console.paged(by: workspace.showInPages) {
        for id in ids { try writeWhole(id, workspace) }
      }
    }
    guard ids.count <= ComparedCurves.most else {
      throw Problem(
        "\(ids.count) curves can't be told apart; name \(ComparedCurves.most) questions at most.",
        exitCode: .usage)
    }
    let histories = try ids.map { ($0, try workspace.questionHistory(of: $0)) }
    let known = histories.compactMap(\.1)
    let console = workspace.console
    if !known.isEmpty {
      ComparedCurves(
        histories: known, now: try workspace.clock().now(),
        signs: console.chartSigns(ascii: ascii), console: console
      ).write()
    }
    for (id, history) in histories where history == nil {
      console.paragraph("\(id.rawValue) has no curve: you haven't answered it yet.")
    }
  }

  /// Writes one question with all that is known of it.
  ///
  /// - Parameters:
  ///   - id: The question.
  ///   - workspace: Where banks and record are.
  /// - Throws: `StoreError`; what the banks throw where a question can't be read.
  func writeWhole(_ id: Question.ID, _ workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    guard let question = try curriculum.question(id), let position = curriculum.position(of: id),
      let row = try page(of: [position], nil, workspace).list.rows.first
    else { return }
    let console = workspace.console
    WholeQuestionPage(
      question: question, row: row, history: try workspace.questionHistory(of: id),
      flags: try workspace.flags(of: id), curriculum: curriculum, now: try workspace.clock().now(),
      signs: console.chartSigns(ascii: ascii), console: console
    ).write()
  }

  private func document(_ id: Question.ID, _ workspace: Workspace) throws -> QuestionRowDocument {
    let curriculum = try workspace.curriculum()
    let positions = curriculum.position(of: id).map { [$0] } ?? []
    let row = try page(of: positions, nil, workspace).list.rows[0]
    var document = QuestionRowDocument(row, try curriculum.question(id))
    document.history =
      try workspace.questionHistory(of: id).map { QuestionDocument($0, due: row.due) }
      ?? QuestionDocument(unanswered: id.rawValue)
    document.flags = try workspace.flags(of: id)
    return document
  }
}

extension QuestionList.Choice: EnumerableFlag {
  /// What the flag asks for.
  static func help(for choice: Self) -> ArgumentHelp? {
    switch choice {
    case .weak: "Those that you may have forgotten, the weakest first."
    case .due: "Those that are due, the longest overdue first."
    case .leech: "Those that you forgot on eight days or more, the worst first."
    case .flagged: "Those that you flagged."
    case .suspended: "Those that are suspended."
    case .new: "Those that you never answered."
    }
  }
}

/// A question with what is known of it, as JSON; shares are fractions from 0 to 1.
struct QuestionRowDocument: Encodable {
  let question: String
  let prompt: String
  let criteria: [String]
  /// The chance of recall now; left out for what was never answered on the schedule.
  let recall: Double?
  let lapses: Int
  let due: String?
  let suspended: Bool
  let flagged: Bool
  let leech: Bool
  /// What happened to it, and what was said of it; of one that was named.
  var history: QuestionDocument?
  var flags: [FlagReport.Flag]?

  /// Writes a row down.
  init(_ row: QuestionList.Row, _ question: Question?) {
    self.question = row.question.rawValue
    prompt = question?.oneLine ?? ""
    criteria = question?.criteria.map(\.rawValue) ?? []
    recall = row.recall.map(rounded)
    (lapses, due) = (row.lapses, row.due?.description)
    (suspended, flagged, leech) = (row.isSuspended, row.isFlagged, row.isLeech)
  }
}
