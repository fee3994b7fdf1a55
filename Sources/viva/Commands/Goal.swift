internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// Sets, lists and drops dates by which a unit is to be remembered.
struct Goal: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal",
    abstract: "Set the day of an assessment, and study for it.",
    discussion: """
      From then on “study” chooses what gains most for that day, keeps every criterion of the unit \
      above its floor before it polishes others, and brings new questions in early enough. \
      After the day, ordinary spacing continues. Without a unit, the goals are listed, and of those \
      whose day has come what was predicted and what was recalled; “plan” shows the days until then.
      """)

  @Argument(
    help: ArgumentHelp("The unit's code.", valueName: "unit"),
    completion: ValueKind.unit.completion
  )
  var code: String?

  @Option(
    help: ArgumentHelp(
      "The day, such as 24/12/2026, 24 Dec, Friday or 3w.", valueName: "date"))
  var by: String?

  @Option(help: ArgumentHelp("The recall wanted on that day.", valueName: "share"))
  var target = "0.95"

  @Option(
    help: ArgumentHelp("How many minutes a day you can study.", valueName: "minutes"))
  var minutesPerDay: Double?

  @Flag(help: ArgumentHelp("Give the goal up."))
  var drop = false

  @Flag(help: ArgumentHelp("Only goals whose day has come: predicted and recalled."))
  var past = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    if past { return try listPast(workspace) }
    guard let code else { return try list(workspace) }
    let unit = try workspace.unit(code)
    if drop { return try giveUp(unit, workspace) }
    guard let by else {
      throw Problem(
        "A goal for \(unit.code) needs a day: --by 24/12/2026, or --drop to give it up.",
        exitCode: .usage)
    }
    let goal = Fact.GoalSet(
      unit: unit.code,
      by: try StudyDay.ahead(typed: by, for: "--by", today: workspace.today())
        .description,
      target: try share(target),
      minutesPerDay: try minutes())
    try workspace.decide(.goalSet(goal))
    try list(workspace, only: unit.code)
    let own = try workspace.meant([])
    guard !json, !own.isEmpty, !own.contains(unit.code) else { return }
    workspace.console.paragraph(
      "\(unit.code) is not among the units set as yours, so plain “study” does not ask it; “config set units "
        + "\((own + [unit.code]).joined(separator: " "))” adds it.")
  }

  private func share(_ text: String) throws -> Double {
    guard let share = fraction(text), (0.5...0.99).contains(share) else {
      throw Problem(
        "--target takes 50 to 99 per cent, such as 0.95 or 95; “\(text.visible())” is not.",
        exitCode: .usage)
    }
    return share
  }

  private func minutes() throws -> Double? {
    guard let minutesPerDay else { return nil }
    guard (1...1_440).contains(minutesPerDay) else {
      throw Problem("--minutes-per-day takes 1 to 1440 minutes.", exitCode: .usage)
    }
    return minutesPerDay
  }

  private func giveUp(_ unit: Unit, _ workspace: Workspace) throws {
    guard try workspace.state().settings.goals.contains(where: { $0.unit == unit.code }) else {
      throw Problem(
        "There is no goal for \(unit.code); “goal” lists those there are.",
        exitCode: .usage)
    }
    try workspace.decide(.goalDropped(.init(unit: unit.code)))
    workspace.console.line("The goal for \(unit.code) is dropped; ordinary spacing continues.")
  }
}

// Listing.
extension Goal {
  private func list(_ workspace: Workspace, only unit: String? = nil) throws {
    let study = try workspace.goalStudy()
    let numbers = study.goals.indices.filter { unit == nil || study.goals[$0].unit == unit }
    let plans = workspace.console.showing("Playing the days until then through …") {
      numbers.map { PlanDocument(study, goal: $0, seeksRemedies: json) }
    }
    if json { return try workspace.console.json(plans) }
    let past = unit == nil ? try workspace.pastGoals() : []
    let today = try workspace.today()
    defer { report(past, on: today, workspace.console) }
    guard !plans.isEmpty else {
      return workspace.console.paragraph(
        "There is no goal\(past.isEmpty ? "" : " to come"). “goal UNIT --by DATE” sets one.")
    }
    var table = NumberTable([
      "Goal", "Day", "Days left", "Min a day",
      "Target", "Planned", "Range",
    ])
    for plan in plans {
      table.add([
        plan.unit, StudyDay(isoDate: plan.by)?.words(on: today) ?? plan.by, "\(plan.daysLeft)",
        plan.minutesPerDay.map(minutesText) ?? "",
        percent(plan.target), percent(plan.planned.expected),
        "\(percent(plan.planned.low)) to \(percent(plan.planned.high))",
      ])
    }
    workspace.console.draw(table.lines(width:))
    workspace.console.paragraph(
      "Planned is the share of questions that you are expected to know on the day, eight times in "
        + "ten within the range. “plan” shows the days until then; “study” follows it.")
  }

  private func listPast(_ workspace: Workspace) throws {
    let past = try workspace.pastGoals().filter { code == nil || $0.unit == code }
    if json { return try workspace.console.json(past) }
    guard !past.isEmpty else {
      return workspace.console.paragraph("There is no goal whose day has come.")
    }
    report(past, on: try workspace.today(), workspace.console)
  }

  /// Shows how predictions for goals came true: the questions asked from the day on.
  private func report(_ past: [PastGoal], on today: StudyDay, _ console: Console) {
    guard !past.isEmpty else { return }
    var table = NumberTable(["Goal", "Day", "Asked since", "Predicted", "Recalled"])
    func share(_ fraction: Double?) -> String { fraction.map(percent) ?? "–" }
    for goal in past {
      table.add([
        goal.unit, StudyDay(isoDate: goal.by)?.words(on: today) ?? goal.by, "\(goal.asked)",
        share(goal.predicted), share(goal.recalled),
      ])
    }
    let asked = past.reduce(0) { $0 + $1.asked }
    if past.count > 1, asked > 0 {
      func mean(_ share: (PastGoal) -> Double?) -> String {
        let sum = past.reduce(0.0) { sum, goal in sum + (share(goal) ?? 0) * Double(goal.asked) }
        return percent(sum / Double(asked))
      }
      table.add(["all", "", "\(asked)", mean { $0.predicted }, mean { $0.recalled }])
    }
    console.line()
    console.draw(table.lines(width:))
    console.paragraph(
      "Of the questions asked again in the two weeks from the day on: what was expected just before, and "
        + "what was recalled.")
  }
}

extension Workspace {
  /// Returns what came of the goals whose day has come; none where there is no record.
  fileprivate func pastGoals() throws -> [PastGoal] {
    let facts = try facts()
    return PastGoal.all(in: facts, try state(), try curriculum(), on: try today())
  }
}
