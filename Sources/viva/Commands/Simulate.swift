internal import LearnerRecordStore
internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// Shows what ways to study would cost and give.
struct Simulate: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract:
      "Show how much time a retention, a daily limit or a goal would take, and what you would know.",
    discussion: """
      Plays the coming days through with your questions, your memory model and your speed: once for \
      each retention at which questions come back, and once as for a goal on the last day. \
      Recall is the share of the questions known after the last day. Nothing is changed. \
      --ascii draws with ASCII signs.
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

  @Option(
    help: ArgumentHelp(
      "Minutes a day, for the goal; without, a session a day.", valueName: "minutes"))
  var minutesPerDay: Double?

  @Option(help: ArgumentHelp("The recall that the goal wants.", valueName: "share"))
  var target = "0.95"

  @Option(help: ArgumentHelp("How many times each is played.", valueName: "n"))
  var rounds = 3

  @Flag(help: ArgumentHelp("Draw with ASCII signs.", visibility: .hidden))
  var ascii = false

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
    report(rows, study, workspace.console)
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

  private func report(_ rows: [SimulatedStudy.Row], _ study: SimulatedStudy, _ console: Console) {
    console.paragraph(
      "\(counted(study.cards.count, "question")), \(study.cards.count { $0.state == nil }) of them "
        + "never asked, over \(counted(days, "day")).")
    console.line()
    var table = NumberTable([
      "Schedule", "Reviews", "New", "Min a day",
      "Recall after",
    ])
    let signs = console.chartSigns(ascii: ascii)
    let letters = signs.canDraw ? "abcdefghijklmnopqrstuvwxyz".map { String($0) } : []
    for (place, row) in rows.enumerated() {
      table.add([
        (letters.indices.contains(place) ? letters[place] + "  " : "") + row.name, "\(row.reviews)",
        "\(row.new)", decimals(row.minutesPerDay, 1),
        percent(row.recall),
      ])
    }
    console.draw(table.lines(width:))
    console.line()
    drawRecall(rows, letters, signs, console)
    console.paragraph(
      "These are averages of \(counted(rounds, "round")) with the model of your memory; real days will differ. "
        + "“goal UNIT --by DATE” studies for a day, “limits --retention” sets a retention.")
  }

  /// Draws and says how recall grows under each schedule.
  private func drawRecall(
    _ rows: [SimulatedStudy.Row], _ letters: [String], _ signs: ChartSigns, _ console: Console
  ) {
    let halves = rows.map { "\($0.name) \(percent($0.recallByDay[days / 2]))" }
    console.paragraph(
      "Recall of all questions, by days from today; on day \(days / 2): "
        + "\(halves.joined(separator: ", ")).")
    let curves = zip(rows, letters).map { row, letter in
      LineChart.Curve(
        row.recallByDay.enumerated().map { LineChart.Point(Double($0), $1) }, name: letter)
    }
    let step = [1, 2, 5, 10, 20, 30, 60].first { days / $0 <= 10 } ?? 90
    let ticks = stride(from: 0, through: days, by: step).map { (x: Double($0), text: "\($0)") }
    console.draw(
      LineChart(curves, bounds: 0...1, ticks: ticks, signs: signs, text: percent).lines(width:))
  }
}

extension SimulatedStudy {
  /// Takes up what is known of a learner.
  fileprivate init(names: [String], days: Int, rounds: Int, _ workspace: Workspace) throws {
    let curriculum = try workspace.curriculum()
    let state = try workspace.state()
    self.init(
      curriculum.knowledge(matching: try names.map(curriculum.selector))
        .map { curriculum.outlines[$0].id },
      state: state, now: try workspace.clock().now(),
      profile: state.cards.isEmpty
        ? .newcomer : LearnerProfile(try workspace.history(), prior: .newcomer),
      sessionLength: workspace.sessionLength
        - curriculum.casePlaces(ofSession: workspace.sessionLength), days: days, rounds: rounds)
  }

  /// Plays all schedules, with a bar while somebody waits.
  ///
  /// - Throws: `CancellationError` after Ctrl-C.
  fileprivate func rows(
    _ retentions: [Double], _ target: Double, _ minutes: Double?, _ limits: StudyLimit,
    on console: Console
  ) throws -> [Row] {
    var bar = ProgressBar("Simulating", on: console)
    defer { bar.clear() }
    return try Interruption.noted {
      try rows(retentions, target, minutes, limits) { done in
        bar.show(done)
        if Interruption.wasPressed { throw CancellationError() }
      }
    }
  }
}
