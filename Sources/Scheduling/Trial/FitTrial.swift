/// A fit to a learner, tried on reviews that it was not fitted to.
///
/// The scored reviews are split by time (``TimeSeriesSplit``): each block is predicted by weights
/// that were fitted to what came before it, and by those in use. The weights that would be kept are
/// then fitted to everything. A correction by signals (``RecallSignals``) is fitted and tried
/// likewise, and kept only where it predicts better than the fitted weights alone.
///
/// Weights in use that were fitted themselves know the reviews that they were fitted to, so both are
/// compared on later ones, once there are ``enough`` of those; until then on all blocks, which is on
/// the side of the weights in use.
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
  /// How the weights in use predicted the reviews that were held out; `nil` where there were too
  /// few to hold any out.
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
    let blocks = Blocks(log)
    let parts = Double(blocks.folds.count + 1)
    var (plain, signalled): ([Double], [Double]) = ([], [])
    for (number, fold) in blocks.folds.enumerated() {
      let start = blocks.time(of: fold)
      var options = options
      options.reviewsBefore = start
      let fit = family.fit(log, options: options) { progress((Double(number) + $0) / parts) }
      guard let fit else { return nil }
      let predictor = Self.predictor(family, fit.weights, log.prefix(before: start))
      let predictions = predictor.model.predictions(of: log)
      plain += blocks.values(of: predictions, in: fold.test)
      let corrected = predictor.signals?.adjusted(predictions, of: log) ?? predictions
      signalled += blocks.values(of: corrected, in: fold.test)
    }
    let fit = family.fit(log, options: options) { progress((parts - 1 + $0) / parts) }
    guard let fit else { return nil }
    self.family = family
    (weights, extent, fitted) = (fit.weights, fit.extent, fit.scoredReviews)
    let held = blocks.held(since: since)
    before = blocks.score(current.predictions(of: log), held)
    let (alone, together) = (
      blocks.score(ofTested: plain, held), blocks.score(ofTested: signalled, held)
    )
    let gains = (together?.logLoss ?? .infinity) < (alone?.logLoss ?? .infinity)
    after = gains ? together : alone
    signals = gains ? Self.predictor(family, weights, log).signals : nil
  }

  /// Returns weights with the correction that is of use to them in a log.
  private static func predictor(
    _ family: ModelFamily, _ weights: [Double], _ log: ReviewLog
  ) -> Predictor {
    let model = family.model(weights: weights) ?? family.standard
    let trial = RecallSignals.fitIfBetter(log, predictions: model.predictions(of: log))
    return Predictor(model, signals: trial.signals)
  }
}

/// The scored reviews of a log in blocks, of which each is predicted by what came before it.
private struct Blocks {
  private let scored: ScoredReviews
  private let times: [Int64]
  private let split: TimeSeriesSplit

  init(_ log: ReviewLog) {
    scored = ScoredReviews(log)
    times = scored.places.map { log.times[$0] }
    split = TimeSeriesSplit(count: scored.count)
  }

  var folds: [TimeSeriesSplit.Fold] { split.folds }

  /// Returns when a test block begins, in milliseconds since 1970.
  func time(of fold: TimeSeriesSplit.Fold) -> Int64 {
    times[fold.test.lowerBound]
  }

  /// Returns what is predicted for scored reviews.
  ///
  /// - Parameters:
  ///   - predictions: One per review of the log.
  ///   - range: Numbers of scored reviews.
  /// - Returns: One prediction for each of them.
  func values(of predictions: [Double], in range: Range<Int>) -> [Double] {
    scored.places[range].map { predictions[$0] }
  }

  /// Returns the scored reviews to compare on: those since a time, if there are enough, or all that
  /// were tested.
  func held(since: Int64?) -> Range<Int> {
    guard let since else { return split.tested }
    let first = split.tested.first { times[$0] >= since } ?? split.tested.upperBound
    let later = first..<split.tested.upperBound
    return later.count >= FitTrial.enough ? later : split.tested
  }

  /// Scores predictions, one per review of the log.
  func score(_ predictions: [Double], _ range: Range<Int>) -> PredictionScore? {
    score(values(of: predictions, in: range), of: range)
  }

  /// Scores predictions, one per scored review that was tested.
  func score(ofTested predictions: [Double], _ range: Range<Int>) -> PredictionScore? {
    let first = range.lowerBound - split.tested.lowerBound
    return score(Array(predictions[first..<(first + range.count)]), of: range)
  }

  private func score(_ values: [Double], of range: Range<Int>) -> PredictionScore? {
    range.isEmpty
      ? nil
      : PredictionScore(
        values, recalled: Array(scored.recalled[range]), bins: Array(scored.bins[range]))
  }
}
