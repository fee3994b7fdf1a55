extension FSRS6 {
  /// Fits the weights to a log.
  ///
  /// 1. Of each card, the history up to its last scored review is taken: one on a later study day
  ///    than the review before it (``CardHistory``).
  /// 2. Cards whose first forgetting is an outlier are left out (``FirstForgetting``).
  /// 3. The initial stabilities are searched for, each by itself (``InitialStabilities``).
  /// 4. Each scored review is weighed by its age (``RecencyWeights``), and the cards are arranged in
  ///    lanes (``LaneCards``).
  /// 5. All weights descend to the least loss (``ScoringDescent``).
  /// 6. The initial stabilities are put in order once more.
  ///
  /// The same log gives the same weights, whatever the seed and the number of threads.
  ///
  /// Source of the ingredients, but for the descent: fsrs-rs `training.rs` (0cbb9d3).
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - options: How the fit is run, and on which reviews.
  ///   - progress: Is told how far it is, and may end it.
  /// - Returns: What was found, or `nil` where `progress` ended the fit.
  package static func fit(
    _ log: ReviewLog, _ options: FitOptions = FitOptions(),
    progress: FitProgress = { _ in true }
  ) -> FitResult<Weights>? {
    guard progress(0) else { return nil }
    let fit = FSRS6Fit(log, options)
    guard let weights = fit.run(progress), progress(1) else { return nil }
    return FitResult(
      weights: Weights(vector: weights) ?? .default, extent: fit.extent,
      scoredReviews: fit.recency.count)
  }
}

/// The steps of a fit of FSRS-6.
private struct FSRS6Fit {
  let log: ReviewLog
  let options: FitOptions
  let forgetting: FirstForgetting
  let histories: [CardHistory]
  let recency: RecencyWeights

  init(_ log: ReviewLog, _ options: FitOptions) {
    let all = CardHistory.all(in: log, before: options.reviewsBefore)
    let forgetting = FirstForgetting(all, in: log)
    self.log = log
    self.options = options
    self.forgetting = forgetting
    histories = all.filter { !forgetting.isOutlier($0, in: log) }
    recency = RecencyWeights(histories, in: log)
  }

  var extent: FitExtent {
    guard recency.count >= 8 else { return .nothing }
    return recency.count < 64 || recency.count == histories.count ? .initialStabilities : .all
  }

  /// Returns the weights, one element each, or `nil` where the fit was ended.
  func run(_ progress: FitProgress) -> [Double]? {
    guard extent != .nothing else { return FSRS6Kernel.defaults }
    var start = FSRS6Kernel.defaults
    let recalled = histories.reduce(0) { $0 + Int($1.recalled) }
    start.replaceSubrange(
      ..<4,
      with: stabilities.values(
        forgetting, averageRecall: Double(recalled) / Double(recency.count)))
    guard extent == .all else { return start }
    let cards = LaneCards(
      histories, of: log, weights: recency, countsStudyDays: true, threads: options.threads)
    let descent = ScoringDescent<FSRS6Kernel>(cards, recency: recency, start: start)
    return descent.run(threads: options.threads, progress).map {
      ordered($0[..<4]) + $0[4...]
    }
  }

  private var stabilities: InitialStabilities {
    let decay = -FSRS6Kernel.defaults[20]
    let factor = FSRS6Kernel.factor(decay: decay)
    return InitialStabilities(
      recall: { elapsed, stability, _ in power(1 + factor * elapsed / stability, decay) },
      defaults: Array(FSRS6Kernel.defaults[..<4]), bounds: 0.001...100)
  }

  /// Initial stabilities in order; those without a card follow the others.
  private func ordered(_ values: ArraySlice<Double>) -> [Double] {
    let counts = forgetting.counts
    let known = zip(values, counts).map { $1 == 0 ? nil : $0 }
    let bounds = stabilities.bounds
    return stabilities.filled(stabilities.ordered(known, counts: counts))
      .map { $0.clamped(to: bounds) }
  }
}
