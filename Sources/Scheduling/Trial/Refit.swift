/// A fit that nobody asked for: when one is due, and whether it holds on the newest reviews too.
///
/// People change and so do their questions, so a fit ages. One is tried whenever the answers have
/// grown by a few in a hundred since the last trial, whatever came of that. It has to win the same
/// contest as a fit that was asked for (``FitContest``), and besides must not predict the newest
/// tenth of the reviews worse than what predicts now.
package struct Refit: Sendable {
  /// The contest that it takes part in.
  package let contest: FitContest
  /// Whether it predicts the newest tenth worse than what predicts now.
  package let isWorseOnNewest: Bool

  /// How many answers it takes.
  package static let fewest = 200
  /// By how much the answers have to have grown since the last trial, as a fraction.
  package static let growth = 0.03
  /// With how many answers none is tried any more, for then it would hold people up.
  package static let most = 50_000

  /// Whether it may be used.
  package var isToKeep: Bool { contest.doubt == nil && !isWorseOnNewest }

  /// Returns whether a fit is due.
  ///
  /// - Parameters:
  ///   - answers: How many answers there are.
  ///   - last: How many there were when one was tried last; `nil` for never.
  /// - Returns: Whether it is.
  package static func isDue(answers: Int, last: Int?) -> Bool {
    guard fewest...most ~= answers else { return false }
    return last.map { Double(answers) >= Double($0) * (1 + growth) } ?? true
  }

  /// Returns whether reviews have grown since weights were fitted to them.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - fitted: How many scored ones there were then; `nil` for weights that are published.
  /// - Returns: Whether they have, by enough.
  package static func isNews(_ log: ReviewLog, fitted: Int?) -> Bool {
    fitted.map { Double(ScoredReviews(log).count) >= Double($0) * (1 + growth) } ?? true
  }

  /// Fits, tries and doubts.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - current: What predicts now.
  ///   - since: When its weights were fitted, in milliseconds since 1970-01-01 00:00 UTC; `nil` for
  ///     the published ones.
  ///   - policy: How dates are made.
  ///   - options: How fits are run.
  ///   - progress: Is told how far it is, and may end it.
  package init?(
    _ log: ReviewLog, current: Predictor, since: Int64?, policy: SchedulingPolicy,
    options: FitOptions, progress: FitProgress
  ) {
    let contest = FitContest(
      log, families: Set(ModelFamily.allCases), current: current, since: since, policy: policy,
      options: options
    ) { progress($0 * 0.9) }
    guard let contest else { return nil }
    self.contest = contest
    guard contest.doubt == nil else {
      isWorseOnNewest = false
      return
    }
    let newest = NewestTenth(log, since: since)
    var earlier = options
    earlier.reviewsBefore = newest.start
    let fit = contest.trial.family.fit(log, options: earlier) { progress(0.9 + $0 * 0.1) }
    guard let fit else { return nil }
    let predictor = Predictor(
      contest.trial.family, fit.weights, of: log.prefix(before: newest.start))
    isWorseOnNewest = newest.loss(predictor) > newest.loss(current)
  }
}

/// The newest tenth of the scored reviews of a log.
///
/// Weights in use that were fitted themselves know the reviews that they were fitted to; so where
/// enough of the tenth came later, only those count.
private struct NewestTenth {
  private let log: ReviewLog
  private let scored: ScoredReviews
  private let places: Range<Int>
  /// When the tenth begins, in milliseconds since 1970-01-01 00:00 UTC.
  let start: Int64

  init(_ log: ReviewLog, since: Int64?) {
    let scored = ScoredReviews(log)
    let count = scored.count
    var first = count - count / 10
    let later = since.flatMap { since in
      (first..<count).first { log.times[scored.places[$0]] >= since }
    }
    if let later, count - later >= FitTrial.enough { first = later }
    (self.log, self.scored, places) = (log, scored, first..<count)
    start = first < count ? log.times[scored.places[first]] : .max
  }

  /// Returns the log loss of what something predicts; 0 where there is nothing to predict.
  func loss(_ predictor: Predictor) -> Double {
    let predictions = predictor.predictions(of: log)
    return scored.score(scored.places.map { predictions[$0] }, in: places)?.logLoss ?? 0
  }
}
