internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

/// What a fit came to.
struct FitReport: Encodable {
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
  var isKept = false
  /// Why they can't be relied on; `nil` where they can.
  var doubt: String?
  /// What is due by the weights in use and by the new ones, where they can be relied on.
  var change: DueChange?
  var weights: [Double]
  /// What response times and the like are worth, where they helped; `nil` where not.
  var signals: [Double]?

  init(_ contest: FitContest, reviews: Int) {
    let trial = contest.trial
    model = trial.family.rawValue
    self.reviews = reviews
    fitted = trial.fitted
    heldOut = trial.before?.count ?? 0
    before = trial.before.map(Score.init)
    after = trial.after.map(Score.init)
    extent = "\(trial.extent)"
    doubt = contest.doubt.map(Self.sentence)
    weights = trial.weights
    signals = trial.signals?.vector
  }

  /// The fact for the record; `nil` where the weights can't be relied on.
  var fact: Fact.Fitted? {
    guard doubt == nil, let before, let after else { return nil }
    return Fact.Fitted(
      model: model, weights: weights, signals: signals, reviews: fitted,
      before: .init(logLoss: before.logLoss, rmse: before.rmse),
      after: .init(logLoss: after.logLoss, rmse: after.rmse))
  }

  /// Whether more is read than a newcomer's form.
  private var readsSignals: Bool {
    signals.flatMap(RecallSignals.init(vector:))?.readsCards == true
  }

  func report(_ console: Console) {
    if fitted >= FitContest.fewest, let before, let after { report(before, after, console) }
    if readsSignals, doubt == nil {
      console.paragraph(
        "How your latest answers went, response times, confidence and hints are taken into account "
          + "too.")
    }
    if let change { console.paragraph(change.sentence) }
    guard let doubt else { return }
    console.paragraph(
      doubt + " " + "The weights that you have stay.")
  }

  private func report(_ before: Score, _ after: Score, _ console: Console) {
    console.paragraph(
      "\(ModelFamily(rawValue: model)?.name ?? model), fitted to \(counted(fitted, "review")); tried on "
        + "\(counted(heldOut, "review")) that it was not fitted to (lower is better):")
    var table = Table([
      ("Weights", .left), ("Log loss", .right), ("RMSE", .right),
    ])
    table.add(["in use", decimals(before.logLoss, 4), decimals(before.rmse, 4)])
    table.add(["new", decimals(after.logLoss, 4), decimals(after.rmse, 4)])
    console.draw(table.lines(width:))
  }

  private static func sentence(_ doubt: FitDoubt) -> String {
    switch doubt {
    case .tooFew(let scored):
      "There are \(scored) reviews on a later day than the one before; a fit is tried from "
        + "\(FitContest.fewest) on."
    case .notBetter:
      "The new weights do not predict better."
    case .ranksWorse:
      "The new weights tell what you forget from what you know no better than those in use."
    case .onBound:
      "The new weights run into the limits of what the model allows."
    case .leaps(let median, let longest):
      "By the new weights half of the questions would wait \(Int(median.rounded())) days or longer, "
        + "and your answers show \(Int(longest)) days at most. Try again when some have come back later."
    case .disagrees(let recall):
      "On the days that the new weights ask for, the other model expects \(percent(recall)) recall: "
        + "your answers do not yet show which is right."
    }
  }
}

/// What a fit would change of what is due.
struct DueChange: Encodable {
  /// What is due now: by the weights in use, and by the new ones.
  var dueBefore: Int
  var dueAfter: Int
  /// What comes due in the fourteen days after today.
  var comingBefore: Int
  var comingAfter: Int

  /// - Throws: `StoreError`, `BankError`, or `Problem` where `VIVA_NOW` is no time.
  init(_ fact: Fact.Fitted, _ workspace: Workspace) throws {
    let now = try workspace.clock().now()
    let state = try workspace.state()
    var fitted = state
    fitted.apply(ReplayFact(at: now, change: .setting(.fitted(fact))))
    fitted = LearnerState(following: fitted.settings)
    do { try workspace.store(.reading).replay(into: &fitted) } catch StoreError.missing {}
    let (curriculum, today) = (try workspace.curriculum(), state.studyDay(now))
    func soon(_ state: LearnerState) -> DueSoon {
      DueSoon(curriculum, state, positions: Array(curriculum.outlines.indices), today: today)
    }
    let (before, after) = (soon(state), soon(fitted))
    (dueBefore, comingBefore) = (before.due, before.coming)
    (dueAfter, comingAfter) = (after.due, after.coming)
  }

  var sentence: String {
    "What changes: \(dueBefore) due → \(dueAfter) due now, \(comingBefore) → \(comingAfter) in the "
      + "next 14 days."
  }
}
