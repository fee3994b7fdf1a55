internal import LearnerRecordStore
internal import ArgumentParser
internal import Conversations
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// Shows what is due now and in the days to come.
struct Due: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is due now and in the days to come.")

  @Argument(
    help: ArgumentHelp(
      "Units, criteria or topics; “all” for every unit.", valueName: "unit|criterion|topic"),
    completion: ValueKind.name.completion)
  var names: [String] = []

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    try workspace.complainAboutClock()
    let today = state.studyDay(try workspace.clock().now())
    let names = try workspace.meant(names)
    let positions = curriculum.positions(matching: try curriculum.selectors(names))
    let goals = state.settings.goalsToCome(on: today)
    var forecast = DueSoon(
      curriculum, state, positions: positions, planned: curriculum.planned(for: goals),
      today: today, law: try workspace.lawDays())
    forecast.pace = AskingPace(
      curriculum, state, positions: names.isEmpty ? nil : positions,
      facts: try workspace.facts(within: AskingPace.entries),
      today: today)
    if json {
      try workspace.console.json(forecast)
    } else {
      report(forecast, today, workspace.console)
      if forecast.planned > 0 { try explainPlan(of: goals, forecast, today, in: workspace) }
      if let pace = forecast.pace {
        workspace.console.line()
        workspace.console.paragraph(pace.sentence(on: today, isOfUnitsBegun: names.isEmpty))
      }
      let notMarked = try workspace.lockedAnswers().waiting.count
      guard notMarked > 0 else { return }
      workspace.console.paragraph(
        "To be marked by you first: \(counted(notMarked, "answer")), locked and not marked yet.")
    }
  }

  /// Says why what is due can wait where a goal's plan decides.
  private func explainPlan(
    of goals: [(goal: Fact.GoalSet, day: StudyDay)], _ forecast: DueSoon, _ today: StudyDay,
    in workspace: Workspace
  ) throws {
    let days = goals.map { "\($0.goal.unit) on \($0.day.words(on: today))" }
      .joined(separator: ", ")
    let left = try workspace.greeting(workspace.library(), of: today)?.outlook.shareLeft ?? 0
    workspace.console.line()
    workspace.console.paragraph(
      "\(forecast.planned) of those due now are for your goal \(days). Its plan asks each when that "
        + "does most for the day, so you needn't clear them: "
        + (left > 0
          ? "\(counted(left, "question")) of today's plan \(left == 1 ? "is" : "are") left."
          : "today's plan is done."))
  }

  private func report(_ forecast: DueSoon, _ today: StudyDay, _ console: Console) {
    console.line(
      "\(forecast.due) due, \(forecast.new) new, "
        + "\(forecast.coming) to come in the next 14 days.")
    guard forecast.due > 0 || !forecast.days.isEmpty else { return }
    var table = Table([("Day", .left), ("Questions", .right)])
    if forecast.due > 0 { table.add(["now", String(forecast.due)]) }
    for day in forecast.days {
      table.add([
        StudyDay(isoDate: day.day)?.words(on: today) ?? day.day, String(day.questions),
      ])
    }
    console.line()
    console.draw(table.lines(width:))
  }
}
