internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

/// Shows how the law changed that questions rest on, and what that asks of the learner.
struct Law: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "Show how the law changed, and which questions that touches.",
    discussion: """
      Changes in force come first, the newest before the others, then those to come: for your \
      units, or for those that you have a goal for where none is set. Each has its date, the old rule and the new \
      one, the source, and how many questions rest on it, with the first. Then come questions whose law is to be \
      looked at again in the next 90 days. A question that you answered before its law changed is \
      due at once; “study --law” asks just these.
      """)

  @Option(
    help: ArgumentHelp(
      "From this day on, such as 1/7/2026 or 8w; by default a year before today.",
      valueName: "date"))
  var since: String?

  @Flag(help: ArgumentHelp("For every unit, not only yours."))
  var all = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    let today = state.studyDay(try workspace.clock().now())
    let since = try since.map {
      try StudyDay.read($0, for: "--since", today: today, counting: .back)
    }
    if let since, since > today {
      throw Problem(
        "--since takes today or an earlier day; \(since.words(on: today)) is still to come. Changes to come "
          + "are listed anyway.", exitCode: .usage)
    }
    let yearAgo = today.date.later(byMonths: -12) ?? today.date
    let report = try LawReport(
      workspace.lawChanges(), curriculum, state, today: today,
      since: since ?? StudyDay(number: yearAgo.dayNumber),
      units: all ? [] : units(curriculum, state, today, workspace))
    if json { return try workspace.console.json(report) }
    LawPage(report: report, today: today, console: workspace.console).write()
  }

  /// The units that are set as the learner's; where none is, those with a goal, or else of one country.
  private func units(
    _ curriculum: Curriculum, _ state: LearnerState, _ today: StudyDay, _ workspace: Workspace
  ) throws -> [String] {
    let aimedAt = state.settings.goals(on: today).map(\.goal.unit)
      .filter { curriculum.unit($0) != nil }
    return workspace.unitsSet.isEmpty && !aimedAt.isEmpty ? aimedAt : try workspace.meant([])
  }
}
