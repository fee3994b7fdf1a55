internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal

/// Shows the days until a goal.
struct Plan: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show the days until a goal: minutes, predicted recall, and what is at risk.",
    discussion: """
      Goals are set with “goal UNIT --by DATE”. Without a unit, those of your units are shown; “all” shows every \
      one. With --format ical the days of study are a calendar, for a telephone or a desk: take the file in again \
      whenever you like, and each day that has changed since is replaced, and each that is gone is cancelled.
      """)

  @Argument(
    help: ArgumentHelp("The unit's code.", valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String?

  @Flag(help: ArgumentHelp("Draw with ASCII signs."))
  var ascii = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @Option(
    help: ArgumentHelp("Write the days of study as a calendar (iCalendar).", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The file of the calendar; standard output, if not said.", valueName: "path"),
    completion: .file(extensions: ["ics"]))
  var output: String?

  @OptionGroup var existing: ReplaceOption

  @OptionGroup var places: PlaceOptions

  /// The formats that plans go out to.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ical
  }

  func validate() throws {
    guard format == nil || !json else {
      throw ValidationError("Give --json or --format, not both.")
    }
    guard format != nil || output == nil && !existing.replace else {
      throw ValidationError("--output and --replace go with --format ical.")
    }
  }

  func run(in workspace: Workspace) throws {
    let isEvery = code.map(isEveryUnit) ?? false
    let unit = try isEvery ? nil : code.map { try workspace.unit($0) }
    let study = try workspace.goalStudy()
    let own = try isEvery ? [] : unit.map { [$0.code] } ?? workspace.meant([])
    let isMeant = { own.isEmpty || own.contains($0) }
    let numbers = study.goals.indices.filter { isMeant(study.goals[$0].unit) }
    // A goal that was given up leaves days in calendars, which are taken back.
    let left = try format == nil ? [] : publishedUnits(workspace).filter(isMeant)
    if let unit, numbers.isEmpty, left.isEmpty { throw try noGoal(for: unit, workspace) }
    let plans = workspace.console.showing("Playing the days until then through …") {
      numbers.map { PlanDocument(study, goal: $0, seeksRemedies: format == nil) }
    }
    if json { return try workspace.console.json(plans) }
    guard !plans.isEmpty || !left.isEmpty else {
      let isForOthers = !study.goals.isEmpty
      let words =
        "There is no goal\(isForOthers ? " for your units: “plan all” shows those for others" : "")."
        + " “goal UNIT --by DATE” sets one."
      guard format == nil else { throw Problem(words, exitCode: .noInput) }
      return workspace.console.paragraph(words)
    }
    if format == .ical { return try writeCalendar(of: plans, isMeant: isMeant, in: workspace) }
    for (number, plan) in plans.enumerated() {
      if number > 0 { workspace.console.line() }
      try show(plan, workspace)
    }
  }

  private func noGoal(for unit: Unit, _ workspace: Workspace) throws -> Problem {
    if let past = try workspace.state().settings.goals.first(where: { $0.unit == unit.code }) {
      let day = StudyDay(isoDate: past.by)?.words(on: try workspace.today()) ?? past.by
      return Problem(
        "The day of your goal for \(unit.code) has come (\(day)): “goal --past” shows what was recalled "
          + "since, and “goal \(unit.code) --by DATE” sets a new one.", exitCode: .usage)
    }
    return Problem(
      "There is no goal for \(unit.code): set one with “goal \(unit.code) --by DATE”.",
      exitCode: .usage)
  }

  private func show(_ plan: PlanDocument, _ workspace: Workspace) throws {
    let criteria = try workspace.unit(plan.unit).askableCriteria
    let words = Dictionary(criteria.map { ($0.id, $0.words) }, uniquingKeysWith: { one, _ in one })
    let asked = Set(try workspace.curriculum().outlines.flatMap(\.criteria))
    PlanPage(
      plan: plan, signs: workspace.console.chartSigns(ascii: ascii), console: workspace.console,
      words: { words[$0] ?? "" }, hasCase: asked.contains
    ).write()
  }
}
