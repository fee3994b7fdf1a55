internal import ArgumentParser
internal import Assessment
internal import Conversations
internal import Curriculum
internal import Evidence
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore

/// Questions a candidate for assessment.
struct QuestionCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Question a candidate, and record each decision.",
    discussion: """
      Questions are chosen by a blueprint (so many per criterion, spread over levels, by a seed) or \
      named with --question, or those of an instrument: a YAML file, “format: viva-instrument/1”, with \
      name, title, version, unit, and if need be release, validated (by, on) and conditions (purpose, \
      place, mode, book, resources), then questions, or a blueprint (perCriterion, limit, open, criteria, \
      seed), and own questions, written as in a bank. --again asks just what was not yet satisfactory or not asked. --plan writes the questions \
      beforehand, with room for writing, and --on-paper enters what was said then. The candidate's words \
      are taken down as they are said; a line that ends with a backslash continues on the next. \
      What an assessor fills in before the first question is offered to the next candidate of the day, \
      with nothing of the one before. After a response, numbers tick key points and words ask a probe; \
      words after N are the reason, after S a comment. /ask WORDS asks a question of your own, /back \
      corrects the question before. What is entered is on record before the next prompt; /stop stops, \
      and the same command resumes at that very prompt. /help shows what can be typed. --correct 3 corrects question 3, --correct \
      heading and --correct outcome what was filled in around the questions, --iqa fills in what the \
      verifier says, --as NAME says who does so; --attempt names an earlier questioning. The document shows what was corrected.
      """)

  @Argument(
    help: ArgumentHelp("The unit.", valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: String

  @OptionGroup var choice: QuestionChoice

  @Flag(help: ArgumentHelp("Write the plan, with room for writing, instead of asking."))
  var plan = false

  @Flag(
    help: ArgumentHelp(
      "Leave benchmarks, key points and probes out of the plan, for the candidate."))
  var withoutBenchmarks = false

  @Flag(
    help: ArgumentHelp(
      "Enter a questioning that was held on paper; its date and times are asked for."))
  var onPaper = false

  @Option(
    help: ArgumentHelp(
      "Correct this question by its number, the heading, or the outcome.",
      valueName: "n|heading|outcome"))
  var correct: String?

  @Flag(help: ArgumentHelp("Fill in what the internal verifier says."))
  var iqa = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who corrects, or who checks with --iqa; asked where it is not plain.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "The questioning to correct, counted from 1, if not the latest.", valueName: "n"))
  var attempt: Int?

  @Option(
    help: ArgumentHelp(
      "End an open questioning: the rest is not asked, and why.", valueName: "why"))
  var end: String?

  @Option(
    help: ArgumentHelp(
      "The candidate's practice record for /accept, or a sealed file of it.",
      valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var practice: String?

  @OptionGroup var document: FormOutput
  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard places.candidate != nil || places.record != nil || plan else {
      throw ValidationError("Say who is questioned: --candidate NAME. “candidate add” adds one.")
    }
    guard !choice.again || places.candidate != nil || places.record != nil else {
      throw ValidationError("--again needs --candidate NAME: it asks what that record leaves.")
    }
    guard [plan, correct != nil, iqa, end != nil, onPaper].count(where: \.self) <= 1 else {
      throw ValidationError("Give one of --plan, --on-paper, --correct, --iqa and --end.")
    }
    guard plan || !withoutBenchmarks else {
      throw ValidationError("--without-benchmarks goes with --plan.")
    }
    guard correct != nil || iqa || attempt == nil else {
      throw ValidationError("--attempt goes with --correct or --iqa.")
    }
    guard correct != nil || iqa || person == nil else {
      throw ValidationError("--as goes with --correct or --iqa.")
    }
    guard person.map({ !$0.isBlankLine && $0.utf8.count <= 200 }) ?? true else {
      throw ValidationError("A name has 1 to 200 bytes.")
    }
    guard end?.trimmed.isEmpty != true else {
      throw ValidationError("Say why the rest is not asked: --end WHY.")
    }
  }

  func run(in workspace: Workspace) throws {
    let unit = try workspace.unit(unit)
    if plan {
      let kinds = FactKind.ofForms.union(FactKind.ofOwner)
      let entries =
        places.candidate == nil && places.record == nil
        ? [] : try workspace.store(.reading).entries(of: kinds)
      let candidate = entries.learnerName
      let last = Questioning.all(in: entries).last?.fields["candidate-id"]
      let id = entries.listing.learnerID ?? last
      let chosen = try choice.questions(of: unit, in: workspace, after: entries)
      let plan = QuestioningPlan(chosen, of: unit, showsBenchmarks: !withoutBenchmarks)
      let circumstances = FormDocument.Circumstances(
        unit: unit, remarks: ["Planned: \(chosen.words)."] + chosen.remarks, program: Program.name,
        made: try workspace.clock().now().description)
      let form = FormDocument(
        plan.kind, try plan.values(candidate: candidate, id: id), circumstances, leavesRoom: true)
      return try document.write(form, in: workspace)
    }
    try workspace.mayAsk(
      "The candidate", else: "--plan writes a form for questioning on paper.")
    try ExamMode.held(in: workspace) { try hold(unit, workspace) }
  }

  private func hold(_ unit: Unit, _ workspace: Workspace) throws {
    let lock = try workspace.questioningLock()
    defer { withExtendedLifetime(lock) {} }
    let desk = try QuestioningDesk(workspace.store(.adding), workspace.clock())
    let session = QuestioningSession(
      unit: unit, desk: desk, workspace: workspace, choice: choice, practice: practice,
      isFromPaper: onPaper, person: person?.trimmed,
      who: places.candidate.map { " --candidate \"\($0.visible())\"" } ?? "")
    if let correct { return try session.correct(correct, attempt: attempt) }
    if iqa { return try session.verify(attempt: attempt) }
    try session.ask(end: end)
  }
}
