internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

/// Fits the memory model to a learner.
struct Fit: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the memory model to your own answers.",
    discussion: """
      FSRS-6 and FSRS-7 are fitted to your answers and tried on those that they were not fitted \
      to. The better one is used if it predicts and ranks them better than the weights that you \
      have, and if what it makes of the months to come is no leap beyond what your answers show. \
      What changes is said first, and you are asked. The fit is an entry of your record and can be \
      undone (--undo); Ctrl-C leaves all as it was. --log adds the history of another program: Anki's revlog as CSV, or a CSV with \
      card_id, review_rating, review_time and review_duration. With --evaluate only that file is \
      read, and no record is touched.
      """)

  @Option(
    help: ArgumentHelp(
      "The memory model to fit, instead of the better one.", valueName: "fsrs6|fsrs7"))
  var model: ModelFamily?

  @Option(
    help: ArgumentHelp("A review log of another program.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var log: String?

  @Option(
    help: ArgumentHelp(
      "The time zone of the days of that log, such as Australia/Sydney; else the computer's.",
      valueName: "zone"))
  var timezone: String?

  @Option(help: ArgumentHelp("How many threads compute.", valueName: "n"))
  var threads = 2

  @Flag(
    help: ArgumentHelp("Only show how well weights predict the log: five folds in time.")
  )
  var evaluate = false

  @Flag(
    help: ArgumentHelp(
      "With --evaluate: also what a newcomer has, and what a fit would use, with recent form, "
        + "response times, confidence and hints."))
  var signals = false

  @Flag(help: ArgumentHelp("Go back to the weights from before the last fit."))
  var undo = false

  @Flag(help: ArgumentHelp("Do not ask before better weights are used."))
  var yes = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard (1...64).contains(threads) else {
      throw ValidationError("--threads takes a number from 1 to 64.")
    }
    guard !evaluate || log != nil else {
      throw ValidationError("--evaluate needs a log: --log FILE.")
    }
    guard timezone == nil || log != nil else {
      throw ValidationError("--timezone goes with a log: --log FILE.")
    }
    guard !signals || evaluate else {
      throw ValidationError("--signals goes with --evaluate; a fit uses signals where they help.")
    }
  }

  func run(in workspace: Workspace) throws {
    if evaluate, let log { return try evaluate(log, workspace) }
    if undo { return try takeBack(workspace) }
    try fit(workspace)
  }
}

// Fitting.
extension Fit {
  private func fit(_ workspace: Workspace) throws {
    let history = try history(workspace)
    guard let contest = try contest(history, workspace) else {
      throw Problem("Stopped; nothing was changed.", exitCode: .cancelled)
    }
    var report = FitReport(contest, reviews: history.count)
    guard let fact = report.fact else {
      return json ? try workspace.console.json(report) : report.report(workspace.console)
    }
    let change = try DueChange(fact, workspace)
    report.change = change
    if !json { report.report(workspace.console) }
    report.isKept = try mayUse(workspace)
    if report.isKept { try workspace.decide(.fitted(fact)) }
    if json { return try workspace.console.json(report) }
    workspace.console.paragraph(
      report.isKept
        ? "The new weights are in use from now on; “fit --undo” goes back."
        : "The weights that you have stay.")
  }

  /// Asks, where a person is there and did not say that they need not be asked.
  private func mayUse(_ workspace: Workspace) throws -> Bool {
    let isAsked =
      !yes && !json && workspace.console.abilities.mayAsk && workspace.console.isTerminal
    return try !isAsked || workspace.isAnsweredYes("Use the new weights? (y or n) ")
  }

  private func contest(_ history: ReviewLog, _ workspace: Workspace) throws -> FitContest? {
    let settings = try workspace.state().settings
    var bar = ProgressBar("Fitting", on: workspace.console)
    defer { bar.clear() }
    return Interruption.noted {
      FitContest(
        history, families: model.map { [$0] } ?? Set(ModelFamily.allCases),
        current: settings.predictor,
        since: settings.fits.last?.at, policy: settings.policy,
        options: FitOptions(threads: threads)
      ) { fraction in
        bar.show(fraction)
        return !Interruption.wasPressed
      }
    }
  }

  /// The answers of the record, and those of the other program, if any.
  private func history(_ workspace: Workspace) throws -> ReviewLog {
    let own: ReviewLog
    do {
      own = try workspace.history()
    } catch StoreError.missing where log != nil {
      own = ReviewLog([ReviewLog.Review]())
    }
    guard let log else { return own }
    return own.joined(with: try ReviewLog(file: log, zone: timezone))
  }

  private func takeBack(_ workspace: Workspace) throws {
    guard let fit = try workspace.state().settings.fits.last else {
      throw Problem("There is no fit to take back.", exitCode: .noInput)
    }
    try workspace.decide(.undone(.init(entry: fit.entry)))
    workspace.console.line(
      "Withdrawn: the fit to \(counted(fit.fitted.reviews, "review")) (entry \(fit.entry)).")
  }
}
