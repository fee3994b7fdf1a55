internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// Shows what ways to study would cost and give.
struct Simulate: ReadCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Show what a retention, a daily limit or a goal would cost and give.",
    discussion: """
      Plays the coming days through with your questions, your memory model and your speed: once for \
      each retention at which questions come back, and once with the days divided for a goal. \
      Recall is the share of the questions known after the last day. Nothing is changed.
      """)

  @Argument(
    help: ArgumentHelp("Units, criteria or topics.", valueName: "unit|criterion|topic"),
    completion: ValueKind.name.completion)
  var names: [String] = []

  @Option(help: ArgumentHelp("How many days.", valueName: "n"))
  var days = 60

  @Option(help: ArgumentHelp("Retentions to compare.", valueName: "%,%"))
  var retention = "80,85,90,95"

  @Option(
    name: .customLong("new"), help: ArgumentHelp("New questions a day.", valueName: "n"))
  var newPerDay: Int?

  @Option(
    name: .customLong("reviews"),
    help: ArgumentHelp("Other questions a day.", valueName: "n"))
  var reviewsPerDay: Int?

  @Option(help: ArgumentHelp("Minutes a day, for the goal.", valueName: "minutes"))
  var minutesPerDay: Double?

  @Option(help: ArgumentHelp("The recall that the goal wants.", valueName: "share"))
  var target = "0.95"

  @Option(help: ArgumentHelp("How many times each is played.", valueName: "n"))
  var rounds = 3

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard (1...730).contains(days) else {
      throw ValidationError("--days takes 1 to 730.")
    }
    guard (1...100).contains(rounds) else {
      throw ValidationError("--rounds takes 1 to 100.")
    }
    for (option, number) in [("--new", newPerDay), ("--reviews", reviewsPerDay)] {
      guard 0...100_000 ~= number ?? 0 else {
        throw ValidationError("\(option) takes a number from 0.")
      }
    }
    guard (1...1_440).contains(minutesPerDay ?? 1) else {
      throw ValidationError("--minutes-per-day takes 1 to 1440 minutes.")
    }
  }

  func run(in workspace: Workspace) throws {
    let retentions = try retentions()
    guard let target = fraction(target), (0.5...0.99).contains(target) else {
      throw Problem(
        "--target takes 50 to 99 per cent, such as 0.95 or 95.", exitCode: .usage)
    }
    let study = try SimulatedStudy(names: names, days: days, rounds: rounds, workspace)
    guard !study.cards.isEmpty else {
      throw Problem("The banks have no question for that.", exitCode: .noInput)
    }
    let limits = study.limits(new: newPerDay, reviews: reviewsPerDay)
    let rows = try study.rows(retentions, target, minutesPerDay, limits, on: workspace.console)
    if json { return try workspace.console.json(rows) }
    tell(rows, study, workspace.console)
  }

  private func retentions() throws -> [Double] {
    try retention.split(whereSeparator: { ", ".contains($0) }).map { word in
      guard let share = fraction(String(word)), (0.7...0.99).contains(share) else {
        throw Problem(
          "--retention takes shares of 70 to 99 per cent, such as 85,90; "
            + "“\(String(word).visible())” is not.", exitCode: .usage)
      }
      return share
    }
  }

  private func tell(_ rows: [SimulatedStudy.Row], _ study: SimulatedStudy, _ console: Console) {
    console.paragraph(
      "\(counted(study.cards.count, "question")), \(study.cards.count { $0.state == nil }) of them "
        + "never asked, over \(counted(days, "day")).")
    console.line()
    var table = NumberTable([
      "Schedule", "Reviews", "New", "Min a day",
      "Recall after",
    ])
    for row in rows {
      table.add([
        row.name, "\(row.reviews)", "\(row.new)", minutesText(row.minutesPerDay),
        percent(row.recall),
      ])
    }
    for line in table.lines(width: console.width) { console.line(line) }
    console.line()
    console.paragraph(
      "Means of \(counted(rounds, "round")) by the model of your memory; you may differ. "
        + "“goal UNIT --by DATE” studies for a day, “limits --retention” sets a retention.")
  }
}

/// The coming days of a learner, to be played through.
private struct SimulatedStudy {
  /// What a schedule came to.
  struct Row: Encodable {
    /// What a person reads.
    var name: String
    /// The retention of the schedule, or the recall that the goal wants; fractions.
    var retention: Double?
    var target: Double?
    /// Answers to what was asked before, and first ones: means over the rounds.
    var reviews: Int
    var new: Int
    var minutesPerDay: Double
    /// The share of the questions known after the last day: a fraction.
    var recall: Double
  }

  let cards: [GoalCard]
  private let model: any MemoryModel
  private let profile: LearnerProfile
  private let settings: Fact.Limited
  private let today: StudyDay
  private let days: Int
  private let rounds: Int

  init(names: [String], days: Int, rounds: Int, _ workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    let now = try workspace.clock().now()
    cards = curriculum.positions(matching: try names.map(curriculum.selector))
      .map { curriculum.outlines[$0].id }
      .filter { !state.settings.suspended.contains($0) }
      .map { GoalCard($0, in: state, now: now) }
    model = state.model
    profile = state.cards.isEmpty ? LearnerProfile() : LearnerProfile(try workspace.history())
    settings = state.settings.limits
    today = state.studyDay(now)
    (self.days, self.rounds) = (days, rounds)
  }

  /// Returns the limits of a day: those asked for, else the learner's own.
  func limits(new: Int?, reviews: Int?) -> StudyLimit {
    StudyLimit(reviews: reviews ?? settings.reviewsPerDay, new: new ?? settings.newPerDay)
  }

  /// Plays all schedules, with a bar while somebody waits.
  ///
  /// - Throws: `CancellationError` after Ctrl-C.
  func rows(
    _ retentions: [Double], _ target: Double, _ minutes: Double?, _ limits: StudyLimit,
    on console: Console
  ) throws -> [Row] {
    var bar = ProgressBar("Simulating", on: console)
    defer { bar.clear() }
    let all = Double((retentions.count + 1) * rounds * days)
    var played = 0.0
    func aDayIsOver(_: Int) throws {
      played += 1
      bar.show(played / all)
      if Interruption.wasPressed { throw CancellationError() }
    }
    return try Interruption.noted {
      try retentions.map { try row(retention: $0, limits, aDayIsOver) }
        + [row(target: target, minutes, limits, aDayIsOver)]
    }
  }

  private func row(
    retention: Double, _ limits: StudyLimit, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let schedule = RetentionSchedule(
      model: model, retention: Retention(rawValue: retention), order: .lowestRecall,
      newPerDay: limits.new ?? 10, reviewsPerDay: limits.reviews ?? .max)
    return try row(
      "retention \(percent(retention))", retention: retention, schedule, afterDay)
  }

  private func row(
    target: Double, _ minutes: Double?, _ limits: StudyLimit, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let goal = StudyGoal(
      day: today.advanced(by: days), target: target, minutesPerDay: minutes)
    let schedule = GoalSchedule(
      policy: GoalPolicy(model: model, profile: profile, week: settings.week ?? []), goal: goal,
      limit: limits, replansEvery: max(1, days / 10))
    return try row("goal \(percent(target))", target: target, schedule, afterDay)
  }

  private func row(
    _ name: String, retention: Double? = nil, target: Double? = nil,
    _ schedule: some SimulatedSchedule, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let simulator = Simulator(truth: model, profile: profile)
    let outcomes = try (0..<rounds).map {
      try simulator.run(
        schedule, cards: cards, from: today, days: days, seed: UInt64($0), afterDay: afterDay)
    }
    func mean(_ number: (Simulator.Outcome) -> Double) -> Double {
      outcomes.reduce(0) { $0 + number($1) } / Double(rounds)
    }
    let new = mean { Double($0.days.reduce(0) { $0 + $1.new }) }
    return Row(
      name: name, retention: retention, target: target,
      reviews: Int((mean { Double($0.answers) } - new).rounded()), new: Int(new.rounded()),
      minutesPerDay: (mean(\.minutes) / Double(days) * 100).rounded() / 100,
      recall: (mean(\.recall) * 10_000).rounded() / 10_000)
  }
}
