internal import ArgumentParser
internal import Conversations
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

/// Shows in numbers and charts how much was studied and how well it was remembered.
struct Stats: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show how much you studied, how well you remembered, and what comes due.",
    discussion: """
      Every chart has its numbers beside it, so you can do without the charts. With --question, \
      the history of one question and its forgetting curve are shown instead.
      """)

  @Argument(
    help: ArgumentHelp(
      "Units, criteria or topics; “all” for every unit.", valueName: "unit|criterion|topic"),
    completion: ValueKind.name.completion)
  var names: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only answers of the last days, today included.", valueName: "n"))
  var days: Int?

  @Option(
    help: ArgumentHelp("Show one question instead.", valueName: "question"),
    completion: ValueKind.question.completion)
  var question: String?

  @Flag(help: ArgumentHelp("Draw with ASCII signs."))
  var ascii = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard days.map({ 1...36_500 ~= $0 }) ?? true else {
      throw ValidationError("--days must be 1 or more.")
    }
    guard question == nil || names.isEmpty && days == nil else {
      throw ValidationError("--question can't be combined with names or --days.")
    }
  }

  func run(in workspace: Workspace) throws {
    let state = try workspace.state()
    let now = try workspace.clock().now()
    if let question {
      try show(question, state, now, workspace)
    } else {
      try showAll(state, try workspace.facts(), now, workspace)
    }
  }

  private func signs(on console: Console) -> ChartSigns { console.chartSigns(ascii: ascii) }
}

// All questions.
extension Stats {
  private func showAll(
    _ state: LearnerState, _ facts: [ReplayFact], _ now: Moment, _ workspace: Workspace
  ) throws {
    let today = state.studyDay(now)
    let curriculum = try workspace.curriculum()
    let isUnnamed = names.isEmpty
    let names = try workspace.meant(names)
    let positions = curriculum.positions(matching: try curriculum.selectors(names))
    let selected = Set(positions.map { curriculum.outlines[$0].id })
    let cases = Set(curriculum.outlines.filter { $0.kind == .application }.map(\.id))
    // Where nothing was named, answers count whose question has left the banks since.
    let isCounted: (Question.ID) -> Bool = { id in
      names.isEmpty || selected.contains(id) || isUnnamed && curriculum.position(of: id) == nil
    }
    let statistics = Statistics(
      of: facts, model: state.model, policy: state.policy, today: today,
      since: days.map { today.advanced(by: 1 - $0) },
      where: { isCounted($0) && !cases.contains($0) })
    let scheduled = Set(
      positions.map { curriculum.outlines[$0] }.filter { $0.kind == .knowledge }.map(\.id))
    let law = try workspace.lawDays()
    let dueDays = scheduled.subtracting(state.settings.suspended).compactMap {
      state.dueDay(of: $0, under: law)
    }
    let forecast = DueForecast(dueDays, today: today, days: 30)
    let notMarked = try workspace.lockedAnswers().waiting.count {
      isCounted($0.fact.question)
    }
    let console = workspace.console
    let beside = BesideSchedule(curriculum, state, at: names.isEmpty ? nil : positions)
    let fit = state.settings.fits.last.map {
      StatsDocument.Fit($0, offsetMinutes: now.offsetMinutes)
    }
    let pace = AskingPace(
      curriculum, state, positions: names.isEmpty ? nil : positions, facts: facts, today: today)
    if json {
      try console.json(
        StatsDocument(
          statistics, forecast, notMarked: notMarked, beside: beside, pace: pace,
          fit: fit))
    } else if statistics.all.answers == 0 {
      console.paragraph(nothing(facts, notMarked, beside))
    } else {
      StatsPage(
        statistics: statistics, forecast: forecast, notMarked: notMarked, beside: beside,
        pace: pace?.sentence(on: today, isOfUnitsBegun: names.isEmpty), fit: fit,
        signs: signs(on: console), console: console
      ).write()
    }
  }

  private func nothing(
    _ facts: [ReplayFact], _ notMarked: Int, _ beside: BesideSchedule
  ) -> String {
    guard notMarked == 0 else {
      return
        "No answer is marked yet: \(counted(notMarked, "answer")) locked. “study” asks which points "
        + "\(notMarked == 1 ? "it" : "they") made."
    }
    if beside.casesAsked > 0 {
      return
        "Only cases were answered here: \(beside.casesAsked) of \(beside.cases). They apply what you know and "
        + "are counted apart; “study” asks what is on the schedule."
    }
    let isEmpty = !facts.contains { if case .answered = $0.change { true } else { false } }
    return isEmpty
      ? "There is no answer on record yet. “study” asks questions."
      : "No answer on record is among those that were asked for."
  }
}

// One question.
extension Stats {
  private func show(
    _ name: String, _ state: LearnerState, _ now: Moment, _ workspace: Workspace
  ) throws {
    let id = Question.ID(rawValue: name)
    let history = try workspace.questionHistory(of: id)
    let console = workspace.console
    guard let history else {
      try refuse(unknown: name, try workspace.curriculum())
      if json { return try console.json(QuestionDocument(unanswered: name)) }
      return console.paragraph("\(name.visible()) has no answer on record yet.")
    }
    let due =
      state.settings.suspended.contains(id)
      ? nil : state.dueDay(of: id, under: try workspace.lawDays())
    if json { return try console.json(QuestionDocument(history, due: due)) }
    QuestionPage(
      history: history, due: due, now: now, signs: signs(on: console), console: console
    ).write()
  }

  private func refuse(unknown name: String, _ curriculum: Curriculum) throws {
    let ids = curriculum.outlines.map(\.id.rawValue)
    guard !ids.contains(name) else { return }
    let hint = nearestName(to: name, among: ids).map { " Did you mean “\($0)”?" } ?? ""
    throw Problem("There is no question “\(name.visible())”.\(hint)", exitCode: .usage)
  }
}
