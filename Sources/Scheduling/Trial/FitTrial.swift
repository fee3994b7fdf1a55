/// A fit to a learner, tried on reviews that it was not fitted to.
///
/// The scored reviews are split by time (``TimeSeriesSplit``): each block is predicted by weights
/// that were fitted to what came before it, and by those in use. The weights that would be kept are
/// then fitted to everything. A correction by signals (``RecallSignals``) is fitted likewise; as much of
/// it is kept as is of use, and a log too short for one of its own is left with that of a newcomer.
///
/// Weights in use that were fitted themselves know the reviews that they were fitted to, so both are
/// compared on later ones, once there are ``enough`` of those; until then on all blocks, which
/// favours the weights in use.
package struct FitTrial: Sendable {
  /// The family of the weights.
  package let family: ModelFamily
  /// The weights fitted to all reviews, w0 first.
  package let weights: [Double]
  /// What else than ratings tells of recall, where that predicted better still; `nil` otherwise.
  package let signals: RecallSignals?
  /// How much of the weights was fitted.
  package let extent: FitExtent
  /// How many scored reviews they were fitted to.
  package let fitted: Int
  /// How the weights in use predicted the reviews that were held out, with their correction or
  /// without, whichever did better; `nil` where there were too few to hold any out.
  ///
  /// A correction that does a learner no good must not make new weights look good.
  package let before: PredictionScore?
  /// How weights fitted to earlier reviews predicted them, with signals where those are kept.
  package let after: PredictionScore?

  /// How many reviews since the last fit it takes to compare on them alone.
  package static let enough = 64

  /// Whether the fitted weights predicted better than those in use; whether they are to be used is
  /// for ``FitContest`` to say.
  package var isBetter: Bool {
    guard let before, let after, extent != .nothing else { return false }
    return after.logLoss < before.logLoss
  }

  /// What predicts by the fit.
  package var predictor: Predictor {
    Predictor(family.model(weights: weights) ?? family.standard, signals: signals)
  }

  /// Fits and tries.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - family: The family of the weights.
  ///   - current: What predicts now.
  ///   - since: When its weights were fitted, in milliseconds since 1970-01-01 00:00 UTC; `nil` for
  ///     the published ones.
  ///   - options: How fits are run.
  ///   - progress: Is told how far it is, and may end it.
  package init?(
    _ log: ReviewLog, family: ModelFamily, current: Predictor, since: Int64?, options: FitOptions,
    progress: FitProgress
  ) {
    let scored = ScoredReviews(log)
    let split = TimeSeriesSplit(count: scored.count)
    let parts = Double(split.folds.count + 1)
    var tried = [Double](repeating: 0, count: scored.count)
    for (number, fold) in split.folds.enumerated() {
      let start = log.times[scored.places[fold.test.lowerBound]]
      var options = options
      options.reviewsBefore = start
      let fit = family.fit(log, options: options) { progress((Double(number) + $0) / parts) }
      guard let fit else { return nil }
      let predictor = Predictor(family, fit.weights, of: log.prefix(before: start))
      let predictions = predictor.predictions(of: log)
      for review in fold.test { tried[review] = predictions[scored.places[review]] }
    }
    let fit = family.fit(log, options: options) { progress((parts - 1 + $0) / parts) }
    guard let fit else { return nil }
    self.family = family
    (weights, extent, fitted) = (fit.weights, fit.extent, fit.scoredReviews)
    let held = Self.held(of: split.tested, since: since) { log.times[scored.places[$0]] }
    before = [current, Predictor(current.model)]
      .compactMap { predictor in
        let now = predictor.predictions(of: log)
        return scored.score(scored.places.map { now[$0] }, in: held)
      }
      .min { $0.logLoss < $1.logLoss }
    after = scored.score(tried, in: held)
    signals = Predictor(family, weights, of: log).signals
  }

  /// Returns the scored reviews to compare on: those since a time, if there are enough, or all that
  /// were tested.
  private static func held(
    of tested: Range<Int>, since: Int64?, _ time: (Int) -> Int64
  ) -> Range<Int> {
    guard let since, let first = tested.first(where: { time($0) >= since }) else { return tested }
    return tested.upperBound - first >= enough ? first..<tested.upperBound : tested
  }
}

extension Predictor {
  /// Creates what predicts by fitted weights: with the correction that is of use to them in the log
  /// they were fitted to, which may be none, or that of a newcomer where the log is too short to tell.
  init(_ family: ModelFamily, _ weights: [Double], of log: ReviewLog) {
    let model = family.model(weights: weights) ?? family.standard
    let trial = RecallSignals.fitIfBetter(log, predictions: model.predictions(of: log))
    self.init(model, signals: trial.answers > 0 ? trial.signals : .newcomer)
  }
}
