internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// Fits the memory model to a learner.
struct Fit: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: localized("Fit the memory model to your own answers."),
    discussion: localized(
      """
      The weights that you have are kept unless the new ones predict better what they were not \
      fitted to. The fit is an entry of your record and can be undone (--undo); Ctrl-C leaves all \
      as it was. --log adds the history of another program: Anki's revlog as CSV, or a CSV with \
      card_id, review_rating, review_time and review_duration. With --evaluate only that file is \
      read, and no record is touched.
      """))

  @Option(help: ArgumentHelp(localized("The memory model to fit."), valueName: "fsrs6|fsrs7"))
  var model = ModelFamily.fsrs7

  @Option(
    help: ArgumentHelp(localized("A review log of another program."), valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var log: String?

  @Option(help: ArgumentHelp(localized("How many threads compute."), valueName: "n"))
  var threads = 2

  @Flag(
    help: ArgumentHelp(localized("Only show how well weights predict the log: five folds in time."))
  )
  var evaluate = false

  @Flag(
    help: ArgumentHelp(
      localized("With --evaluate: also with response times, confidence and hints.")))
  var signals = false

  @Flag(help: ArgumentHelp(localized("Go back to the weights from before the last fit.")))
  var undo = false

  @Flag(help: ArgumentHelp(localized("Write JSON.")))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard (1...64).contains(threads) else {
      throw ValidationError(localized("--threads takes a number from 1 to 64."))
    }
    guard !evaluate || log != nil else {
      throw ValidationError(localized("--evaluate needs a log: --log FILE."))
    }
    guard !signals || evaluate else {
      throw ValidationError(
        localized("--signals goes with --evaluate; a fit uses signals where they help."))
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
    let settings = try workspace.state().settings
    guard let trial = try tried(history, settings, workspace.console) else {
      throw Problem(localized("Stopped; nothing was changed."), exitCode: .cancelled)
    }
    let report = Report(trial, reviews: history.count)
    if trial.isBetter, let fact = report.fact { try workspace.decide(.fitted(fact)) }
    if json { return try workspace.console.json(report) }
    report.tell(workspace.console)
  }

  private func tried(
    _ history: ReviewLog, _ settings: LearnerSettings, _ console: Console
  ) throws -> FitTrial? {
    var bar = ProgressBar(localized("Fitting"), on: console)
    defer { bar.clear() }
    return Interruption.noted {
      FitTrial(
        history, family: model, current: Predictor(settings.model, signals: settings.signals),
        since: settings.fits.last?.at,
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
    return own.joined(with: try workspace.reviewLog(log))
  }

  private func takeBack(_ workspace: Workspace) throws {
    guard let fit = try workspace.state().settings.fits.last else {
      throw Problem(localized("There is no fit to take back."), exitCode: .noInput)
    }
    try workspace.decide(.undone(.init(entry: fit.entry)))
    workspace.console.line(
      localized(
        "Taken back: the fit to \(counted(fit.fitted.reviews, "review")) (entry \(fit.entry))."))
  }
}

/// What a fit came to.
private struct Report: Encodable {
  struct Score: Encodable {
    var logLoss: Double
    var rmse: Double
    var auc: Double?

    init(_ score: PredictionScore) {
      (logLoss, rmse, auc) = (score.logLoss, score.rmse, score.auc)
    }
  }

  /// The model: `fsrs6` or `fsrs7`.
  var model: String
  /// All reviews there are.
  var reviews: Int
  /// The reviews that the weights were fitted to: those on a later day than the one before.
  var fitted: Int
  /// The reviews that were predicted without having been fitted to.
  var heldOut: Int
  /// How well the weights in use predicted those, and how well the new ones did.
  var before: Score?
  var after: Score?
  /// What was fitted: `nothing`, `initialStabilities` or `all`.
  var extent: String
  /// Whether the new weights are used from now on.
  var isKept: Bool
  var weights: [Double]
  /// What response times and the like are worth, where they helped; `nil` where not.
  var signals: [Double]?

  init(_ trial: FitTrial, reviews: Int) {
    model = trial.family.rawValue
    self.reviews = reviews
    fitted = trial.fitted
    heldOut = trial.before?.count ?? 0
    before = trial.before.map(Score.init)
    after = trial.after.map(Score.init)
    extent = "\(trial.extent)"
    isKept = trial.isBetter
    weights = trial.weights
    signals = trial.signals?.vector
  }

  /// The fact for the record.
  var fact: Fact.Fitted? {
    guard let before, let after else { return nil }
    return Fact.Fitted(
      model: model, weights: weights, signals: signals, reviews: fitted,
      before: .init(logLoss: before.logLoss, rmse: before.rmse),
      after: .init(logLoss: after.logLoss, rmse: after.rmse))
  }

  func tell(_ console: Console) {
    guard let before, let after else {
      return console.paragraph(
        localized(
          "There are \(fitted) reviews on a later day than the one before, too few to fit anything "
            + "to and hold some out. The weights stay as they are."))
    }
    if extent == "initialStabilities" {
      console.paragraph(
        localized(
          "With \(fitted) reviews only the first interval of each rating can be fitted; from 64 on, "
            + "all weights are."))
    }
    console.paragraph(
      localized(
        "\(ModelFamily(rawValue: model)?.name ?? model), fitted to \(counted(fitted, "review")); tried on "
          + "\(counted(heldOut, "review")) that it was not fitted to:"))
    var table = Table([
      (localized("Weights"), .left), (localized("Log loss"), .right), ("RMSE", .right),
    ])
    table.add([localized("in use"), decimals(before.logLoss, 4), decimals(before.rmse, 4)])
    table.add(["new", decimals(after.logLoss, 4), decimals(after.rmse, 4)])
    for line in table.lines(width: console.width) { console.line(line) }
    if signals != nil {
      console.paragraph(
        localized("With the weights goes what your response times, confidence and hints tell."))
    }
    console.paragraph(
      isKept
        ? localized("The new weights are better and in use from now on; “fit --undo” goes back.")
        : localized("The new weights are not better: those in use stay."))
  }
}
