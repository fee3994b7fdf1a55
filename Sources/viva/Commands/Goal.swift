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
      From then on “study” asks what helps most for that day, leaves no criterion of the unit \
      behind, and brings new questions in early enough. After the day, questions come back at their \
      ordinary intervals. To change a goal, give only what is to change. “goal UNIT” alone shows that \
      goal, and “goal” all of them, with how those turned out whose day has come. “plan” shows the \
      days until then.
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

  @Option(
    help: ArgumentHelp("The recall wanted on that day; 95% unless you say.", valueName: "share"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "How many minutes a day you can study; 0 for a session a day.", valueName: "minutes"))
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
    guard by != nil || target != nil || minutesPerDay != nil else {
      return try show(unit, workspace)
    }
    try workspace.decide(.goalSet(goal(for: unit, workspace)))
    try list(workspace, only: unit.code)
    let own = try workspace.meant([])
    guard !json, !own.isEmpty, !own.contains(unit.code) else { return }
    workspace.console.paragraph(
      "\(unit.code) is not among the units set as yours, so plain “study” does not ask it; “config set units "
        + "\((own + [unit.code]).joined(separator: " "))” adds it.")
  }

  /// Returns the goal as it is wanted: what no option says stays as it was, as long as the day is to come.
  private func goal(for unit: Unit, _ workspace: Workspace) throws -> Fact.GoalSet {
    let today = try workspace.today()
    let earlier = try workspace.state().settings.goalsToCome(on: today).map(\.goal)
      .first { $0.unit == unit.code }
    let day = try by.map { try StudyDay.ahead(typed: $0, for: "--by", today: today).description }
    guard let day = day ?? earlier?.by else {
      throw Problem(
        "A goal for \(unit.code) needs a day, such as --by 24/12/2026.", exitCode: .usage)
    }
    return Fact.GoalSet(
      unit: unit.code, by: day, target: try target.map(share) ?? earlier?.target ?? 0.95,
      minutesPerDay: try minutes(earlier?.minutesPerDay))
  }

  private func share(_ text: String) throws -> Double {
    guard let share = fraction(text), (0.5...0.99).contains(share) else {
      throw Problem(
        "--target takes 50 to 99 per cent, such as 0.95 or 95; “\(text.visible())” is not.",
        exitCode: .usage)
    }
    return share
  }

  private func minutes(_ earlier: Double?) throws -> Double? {
    guard let minutesPerDay else { return earlier }
    guard minutesPerDay == 0 || (1...1_440).contains(minutesPerDay) else {
      throw Problem(
        "--minutes-per-day takes 1 to 1440 minutes, or 0 for a session a day.", exitCode: .usage)
    }
    return minutesPerDay == 0 ? nil : minutesPerDay
  }

  private func giveUp(_ unit: Unit, _ workspace: Workspace) throws {
    let (settings, today) = (try workspace.state().settings, try workspace.today())
    guard settings.goalsToCome(on: today).contains(where: { $0.goal.unit == unit.code }) else {
      let past = settings.goals.first { $0.unit == unit.code }.flatMap { StudyDay(isoDate: $0.by) }
      throw Problem(
        past.map {
          "The goal for \(unit.code) had its day on \($0.words(on: today)) and plans nothing any more, so there "
            + "is nothing to drop. “goal \(unit.code) --by DATE” sets the next one."
        } ?? "There is no goal for \(unit.code); “goal” lists those there are.",
        exitCode: .usage)
    }
    try workspace.decide(.goalDropped(.init(unit: unit.code)))
    workspace.console.line(
      "The goal for \(unit.code) is dropped; questions come back at their ordinary intervals.")
  }
}

// Listing.
extension Goal {
  /// Shows the goal for a unit, where there is one and nothing is to be changed of it.
  private func show(_ unit: Unit, _ workspace: Workspace) throws {
    guard try workspace.state().settings.goals.contains(where: { $0.unit == unit.code }) else {
      throw Problem(
        "There is no goal for \(unit.code) yet: “goal \(unit.code) --by 24/12/2026” sets one.",
        exitCode: .usage)
    }
    try list(workspace, only: unit.code)
  }

  private func list(_ workspace: Workspace, only unit: String? = nil) throws {
    let study = try workspace.goalStudy()
    let numbers = study.goals.indices.filter { unit == nil || study.goals[$0].unit == unit }
    let plans = workspace.console.showing("Playing the days until then through …") {
      numbers.map { PlanDocument(study, goal: $0, seeksRemedies: json) }
    }
    if json { return try workspace.console.json(plans) }
    let past = by == nil ? try workspace.pastGoals().filter { $0.unit == unit ?? $0.unit } : []
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
      "Planned is the share of the questions that you can expect to know on the day; eight times in "
        + "ten it will be within the range. “plan” shows the days until then, and “study” follows it."
    )
  }

  private func listPast(_ workspace: Workspace) throws {
    let past = try workspace.pastGoals().filter { code == nil || $0.unit == code }
    if json { return try workspace.console.json(past) }
    guard !past.isEmpty else {
      return workspace.console.paragraph("No goal has had its day yet.")
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
      "This is about the questions asked again in the two weeks from the day on: how many you were expected to "
        + "know, and how many you knew.")
  }
}

extension Workspace {
  /// Returns what came of the goals whose day has come; none where there is no record.
  fileprivate func pastGoals() throws -> [PastGoal] {
    let facts = try facts()
    return PastGoal.all(in: facts, try state(), try curriculum(), on: try today())
  }
}
