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
      Changes in force come first, the newest before the others, then those to come: for the \
      units that you have a goal for, or else for all. Each has its date, the old rule and the new \
      one, the source, and how many questions rest on it, with the first. Then come questions whose law is to be \
      looked at again in the next 90 days. A question that you answered before its law changed is \
      due at once; “study --law” asks just these.

      Examples:
        viva law                       the last year, and what is to come
        viva law --since 2020-01-01    further back
      """)

  @Option(
    help: ArgumentHelp(
      "From this day on; by default a year before today.", valueName: "yyyy-mm-dd"))
  var since: StudyDay?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    let today = state.studyDay(try workspace.clock().now())
    if let since, since > today {
      throw Problem(
        "--since takes a day that has come; \(since) is after today, \(today). What is to come is "
          + "listed in any case.", exitCode: .usage)
    }
    let yearAgo = today.date.later(byMonths: -12) ?? today.date
    let report = try LawReport(
      workspace.lawChanges(), curriculum, state, today: today,
      since: since ?? StudyDay(number: yearAgo.dayNumber),
      units: state.settings.goals(on: today).map(\.goal.unit)
        .filter { curriculum.unit($0) != nil })
    if json { return try workspace.console.json(report) }
    LawPage(report: report, today: today, console: workspace.console).write()
  }
}
