internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

/// Shows what is due now and in the days to come.
struct Due: ReadCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is due now and in the days to come.")

  @Argument(
    help: ArgumentHelp("Units, criteria or topics.", valueName: "unit|criterion|topic"),
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
    let forecast = Forecast(
      curriculum, state,
      positions: curriculum.positions(matching: try curriculum.selectors(names)),
      today: today)
    if json {
      try workspace.console.json(forecast)
    } else {
      tell(forecast, workspace.console)
      let notMarked = try workspace.lockedAnswers().waiting.count
      guard notMarked > 0 else { return }
      workspace.console.paragraph(
        "To be marked by you first: \(counted(notMarked, "answer")), locked and not marked yet.")
    }
  }

  private func tell(_ forecast: Forecast, _ console: Console) {
    console.line(
      "\(forecast.due) due, \(forecast.new) new, "
        + "\(forecast.days.reduce(0) { $0 + $1.questions }) to come in the next 14 days.")
    guard forecast.due > 0 || !forecast.days.isEmpty else { return }
    var table = Table([("Day", .left), ("Questions", .right)])
    if forecast.due > 0 { table.add(["now", String(forecast.due)]) }
    for day in forecast.days { table.add([day.day, String(day.questions)]) }
    console.line()
    for line in table.lines(width: console.width) { console.line(line) }
  }
}

/// How many questions are due when.
private struct Forecast: Encodable {
  struct Day: Encodable {
    /// The study day, as `yyyy-mm-dd`.
    var day: String
    var questions: Int
  }

  /// Questions due now.
  var due: Int
  /// Questions that were never answered.
  var new: Int
  /// The next fourteen study days on which something comes due.
  var days: [Day]

  init(_ curriculum: Curriculum, _ state: LearnerState, positions: [Int], today: StudyDay) {
    var counts: [StudyDay: Int] = [:]
    (due, new) = (0, 0)
    for position in positions {
      let id = curriculum.outlines[position].id
      if state.settings.suspended.contains(id) { continue }
      guard let card = state.cards[id] else {
        new += 1
        continue
      }
      if card.due <= today { due += 1 } else { counts[card.due, default: 0] += 1 }
    }
    days = counts.keys.filter { $0 - today <= 14 }.sorted()
      .map { Day(day: $0.description, questions: counts[$0] ?? 0) }
  }
}
