internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice

/// Questions a candidate for assessment.
struct QuestionCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: localized("Question a candidate, and record each decision."),
    discussion: localized(
      """
      Questions are chosen by a blueprint (so many per criterion, spread over levels, by a seed) or \
      named with --question; --plan writes them beforehand, with room for writing. The candidate's \
      words are taken down as they are said; a line that ends with a backslash goes on in the next. \
      /stop stops: the same command goes on at the very question. --correct 3 asks question 3 of the \
      latest questioning again, and the document shows that it was corrected.
      """))

  @Argument(
    help: ArgumentHelp(localized("The unit."), valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: String

  @Option(
    help: ArgumentHelp(localized("How many questions per criterion at least."), valueName: "n"))
  var perCriterion = 1

  @Option(help: ArgumentHelp(localized("How many questions at most."), valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      localized("Only this criterion, or what is below it."), valueName: "criterion"),
    completion: ValueKind.criterion.completion)
  var criterion: [String] = []

  @Option(
    help: ArgumentHelp(localized("This question, by its id."), valueName: "question"),
    completion: ValueKind.question.completion)
  var question: [String] = []

  @Flag(
    help: ArgumentHelp(localized("Only questions that are explained in the candidate's own words."))
  )
  var open = false

  @Option(help: ArgumentHelp(localized("The seed of the choice."), valueName: "n"))
  var seed: UInt64 = 1

  @Flag(help: ArgumentHelp(localized("Write the plan, with room for writing, instead of asking.")))
  var plan = false

  @Option(
    help: ArgumentHelp(
      localized("Correct this question of the latest questioning."), valueName: "n"))
  var correct: Int?

  @Option(
    help: ArgumentHelp(
      localized("The practice record for /accept, if not your own."), valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var practice: String?

  @OptionGroup var document: FormOutput
  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard perCriterion >= 1, limit ?? 1 >= 1 else {
      throw ValidationError(localized("--per-criterion and --limit take a number from 1."))
    }
    guard places.candidate != nil || places.record != nil || plan else {
      throw ValidationError(
        localized("Say who is questioned: --candidate NAME. “candidate add” adds one."))
    }
  }

  func run(in workspace: Workspace) throws {
    let unit = try workspace.unit(unit)
    if plan { return try writePlan(unit, workspace) }
    try workspace.mayAsk(
      localized("The candidate"), else: localized("--plan writes a form for questioning on paper."))
    try ExamRoom.held(in: workspace) { try ask(unit, workspace) }
  }

  private func ask(_ unit: Unit, _ workspace: Workspace) throws {
    let entries = try workspace.store(.reading).entries()
    let all = Questioning.all(in: entries).filter { $0.begun.unit == unit.code }
    if let correct { return try askAgain(correct, all.last, unit, workspace) }
    if let open = all.last, open.closed == nil {
      workspace.console.line(
        open.next.map {
          localized(
            "The questioning of \(open.at.date) goes on at question \($0) of "
              + "\(open.begun.questions.count).")
        } ?? localized("The questioning of \(open.at.date) is to be closed."))
      return try goOn(open, unit, workspace)
    }
    guard let begun = try begin(unit, attempt: all.count + 1, workspace) else {
      return workspace.console.line(localized("Nothing is on record yet."))
    }
    try goOn(begun, unit, workspace)
  }

  /// Returns the planned questions.
  private func choose(_ unit: Unit, _ curriculum: Curriculum) throws -> (
    questions: [Question], choice: String
  ) {
    if !question.isEmpty {
      return (try question.map { try named($0, curriculum) }, localized("named by the assessor"))
    }
    let lines = try criterion.map { name -> CriterionID in
      let full = name.uppercased().hasPrefix(unit.code) ? name : unit.code + "." + name
      guard case .criterion(let id) = try curriculum.selector(full) else {
        throw UnknownName(name: name, suggestion: nil)
      }
      return id
    }
    let criteria = unit.askableCriteria.map(\.id).filter { id in
      lines.isEmpty || lines.contains { id.isWithin($0) }
    }
    let blueprint = QuestionBlueprint(
      perCriterion: perCriterion, limit: limit, openOnly: open, seed: seed)
    let ids = blueprint.questions(for: criteria, from: curriculum.outlines)
    guard !ids.isEmpty else {
      throw Problem(localized("No bank has a question for these criteria."), exitCode: .noInput)
    }
    let scope = criterion.isEmpty ? "" : localized(" on \(criterion.joined(separator: ", "))")
    return (try ids.compactMap { try curriculum.question($0) }, blueprint.inWords + scope)
  }

  private func named(_ id: String, _ curriculum: Curriculum) throws -> Question {
    if let question = try curriculum.question(.init(rawValue: id)) { return question }
    let names = curriculum.outlines.map(\.id.rawValue)
    let hint = nearestName(to: id, among: names).map { localized(" Did you mean “\($0)”?") } ?? ""
    throw Problem(localized("No bank has the question “\(id.visible())”.\(hint)"), exitCode: .usage)
  }

  private func writePlan(_ unit: Unit, _ workspace: Workspace) throws {
    let (questions, choice) = try choose(unit, workspace.curriculum())
    let rows = zip(1..., questions).map { number, question in
      [
        "number": "\(number)", "question": question.id.rawValue, "asked": question.prompt,
        "criteria": question.criteria.filter { $0.unitCode == unit.code }.map(\.rawValue)
          .joined(separator: ", "),
        "benchmark": question.key.benchmarkLines.joined(separator: "\n"),
        "key-points": question.key.keyPointLines.joined(separator: "\n"),
      ]
    }
    let values = FormValues(
      fields: ["instrument": localized("\(questions.count) questions, \(choice)")],
      tables: ["questions": rows])
    let circumstances = FormDocument.Circumstances(
      unit: unit, remarks: [localized("Planned: \(choice).")], program: Program.name,
      made: try workspace.clock().now().description)
    try document.write(
      FormDocument(.questioningRecord, values, circumstances, leavesRoom: true), in: workspace)
  }

  /// Fills in what comes before the first question, and puts the plan on record.
  private func begin(_ unit: Unit, attempt: Int, _ workspace: Workspace) throws -> Questioning? {
    let (questions, choice) = try choose(unit, workspace.curriculum())
    let console = workspace.console
    console.line("\(counted(questions.count, "question")): \(choice).")
    let entries = try workspace.store(.reading).entries()
    let now = try workspace.clock().now()
    // What rarely differs from one questioning to the next is offered again.
    let last = Questioning.all(in: entries).last?.begun.fields ?? [:]
    var values = FormValues(
      fields: last.filter { Self.offeredAgain.contains($0.key) }.merging([
        "date": now.date, "attempt": "\(attempt)", "scribe": "candidate",
        "instrument": "\(Program.name), \(choice)",
      ]) { $1 })
    values.fields["candidate"] = entries.learnerName
    var conversation = FormConversation(
      unit: unit, lines: TypedLines(console: console, input: workspace.sessionInput()),
      values: values)
    guard try conversation.fill(FormKind.beforeQuestioning) else { return nil }
    if conversation.values.fields["consent"] == "no" {
      throw Problem(
        localized("The candidate does not consent to this record, so none is made."),
        exitCode: .usage)
    }
    let store = try workspace.store(.adding)
    let known = Set(try store.entries().wordings.keys)
    let wordings = try questions.map { try Wording($0) }
    let begun = Fact.QuestioningBegun(
      unit: unit.code, release: unit.release, questions: questions.map(\.id), choice: choice,
      fields: conversation.values.fields)
    _ = try store.append(
      wordings.filter { !known.contains($0.fingerprint) }.map { .worded(.init($0)) }
        + [.questioningBegun(begun)], at: workspace.clock().now())
    return Questioning.all(in: try store.entries()).last
  }

  private static let offeredAgain = [
    "candidate-id", "assessor", "assessor-id", "purpose", "place", "mode", "language", "book",
    "resources", "adjustment", "adjustment-reason", "adjustment-approved",
  ]

  private func goOn(_ questioning: Questioning, _ unit: Unit, _ workspace: Workspace) throws {
    let left = questioning.begun.questions.indices.map { $0 + 1 }
      .filter { questioning.turns[$0] == nil }
    guard try conversation(questioning, workspace).ask(left) else {
      return workspace.console.line(localized("Stopped. The same command goes on here."))
    }
    let lines = TypedLines(console: workspace.console, input: workspace.sessionInput())
    var closing = FormConversation(unit: unit, lines: lines, values: FormValues())
    guard try closing.fill(FormKind.afterQuestioning) else {
      return workspace.console.line(localized("Not closed yet. The same command goes on here."))
    }
    let fact = Fact.questioningClosed(
      .init(questioning: questioning.entry, fields: closing.values.fields))
    _ = try workspace.store(.adding).append([fact], at: workspace.clock().now())
    tellEnd(questioning, unit, workspace)
  }

  private func tellEnd(_ questioning: Questioning, _ unit: Unit, _ workspace: Workspace) {
    let who = places.candidate.map { localized(" --candidate \"\($0.visible())\"") } ?? ""
    workspace.console.paragraph(
      localized("Closed. “form write questioning-record \(unit.code)\(who)” makes the document."))
  }

  private func askAgain(
    _ number: Int, _ questioning: Questioning?, _ unit: Unit, _ workspace: Workspace
  ) throws {
    guard let questioning, let turn = questioning.turns[number] else {
      throw Problem(
        localized("There is no decision on question \(number) of \(unit.code) to correct."),
        exitCode: .usage)
    }
    var conversation = try conversation(questioning, workspace)
    conversation.corrections[number] = turn.entry
    if try !conversation.ask([number]) {
      workspace.console.line(localized("Stopped; the decision on record stands."))
    }
  }

  private func conversation(
    _ questioning: Questioning, _ workspace: Workspace
  ) throws -> QuestioningConversation {
    let store = try workspace.store(.adding)
    var wordings: [Question.ID: Wording] = [:]
    for question in try store.entries().wordings.values {
      wordings[question.id] = try Wording(question)
    }
    return QuestioningConversation(
      lines: TypedLines(console: workspace.console, input: workspace.sessionInput()),
      clock: try workspace.clock(), store: store, questioning: questioning, wordings: wordings,
      practice: try practiceEntries(workspace))
  }

  private func practiceEntries(_ workspace: Workspace) throws -> (name: String, entries: [Entry])? {
    let path = practice ?? workspace.ownRecord
    guard TextFile.exists(path) else {
      guard let practice else { return nil }
      throw Problem(localized("There is no record \(practice.visible())."), exitCode: .noInput)
    }
    let entries = try LearnerRecordStore(path: path, access: .reading).entries()
    return (entries.recordName, entries)
  }
}
