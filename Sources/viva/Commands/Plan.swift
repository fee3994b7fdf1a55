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
    discussion:
      "Goals are set with “goal UNIT --by DATE”. Without a unit, those of your units are shown; “all” shows every one."
  )

  @Argument(
    help: ArgumentHelp("The unit's code.", valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String?

  @Flag(help: ArgumentHelp("Draw with ASCII signs."))
  var ascii = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let isEvery = code.map(isEveryUnit) ?? false
    let unit = try isEvery ? nil : code.map { try workspace.unit($0) }
    let study = try workspace.goalStudy()
    let own = try isEvery ? [] : unit.map { [$0.code] } ?? workspace.meant([])
    let numbers = study.goals.indices.filter { own.isEmpty || own.contains(study.goals[$0].unit) }
    if let unit, numbers.isEmpty {
      if let past = try workspace.state().settings.goals.first(where: { $0.unit == unit.code }) {
        let day = StudyDay(isoDate: past.by)?.words(on: try workspace.today()) ?? past.by
        throw Problem(
          "The day of your goal for \(unit.code) has come (\(day)): “goal --past” shows what was recalled "
            + "since, and “goal \(unit.code) --by DATE” sets a new one.", exitCode: .usage)
      }
      throw Problem(
        "There is no goal for \(unit.code): set one with “goal \(unit.code) --by DATE”.",
        exitCode: .usage)
    }
    let plans = workspace.console.showing("Playing the days until then through …") {
      numbers.map { PlanDocument(study, goal: $0) }
    }
    if json { return try workspace.console.json(plans) }
    guard !plans.isEmpty else {
      let isForOthers = !study.goals.isEmpty
      return workspace.console.paragraph(
        "There is no goal\(isForOthers ? " for your units: “plan all” shows those for others" : "")."
          + " “goal UNIT --by DATE” sets one.")
    }
    for (number, plan) in plans.enumerated() {
      if number > 0 { workspace.console.line() }
      try show(plan, workspace)
    }
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
