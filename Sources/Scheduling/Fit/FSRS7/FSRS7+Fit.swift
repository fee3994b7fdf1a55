extension FSRS7 {
  /// Fits the weights of FSRS-7 to a log.
  ///
  /// Fewer than 8 scored reviews leave the defaults. With fewer than 64, or where no card has two
  /// of them, the initial stabilities alone are changed. From 64 on all weights are fitted: what a
  /// short log can't tell, the L2 term keeps near the default (``FSRS7Coordinates``).
  ///
  /// It differs from the fit of FSRS-6 in what FSRS-7 gains from. The initial stabilities are not
  /// searched for first but descend with the other weights, since the traces of a first review fade
  /// by weights that are fitted too. No card is left out as an outlier: same-day reviews are part of
  /// every history here, and the first forgetting knows nothing of them. The descent goes on until
  /// little is left to gain (``WeightDescent``): on short logs of the shared learner, to stop a few
  /// nats earlier cost a quarter of what the fit had gained.
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
    let histories = CardHistory.all(in: log, before: options.reviewsBefore)
    let scored = histories.reduce(0) { $0 + Int($1.scored) }
    guard scored >= 8 else {
      return progress(1)
        ? FitResult(weights: .default, extent: .nothing, scoredReviews: scored) : nil
    }
    let cards = LaneCards(
      histories, of: log, weights: RecencyWeights(histories, in: log),
      countsStudyDays: false, threads: options.threads)
    let descent = WeightDescent<FSRS7Kernel>(
      FSRS7Kernel.descent(scored: scored), cards, scored: scored, start: FSRS7Kernel.defaults,
      seed: options.seed)
    guard let found = descent.run(threads: options.threads, progress), progress(1) else {
      return nil
    }
    let isWhole = scored >= 64 && scored > histories.count
    return FitResult(
      weights: weights(at: found, isWhole: isWhole),
      extent: isWhole ? .all : .initialStabilities, scoredReviews: scored)
  }

  /// Returns the weights at coordinates; unless `isWhole`, all but the initial stabilities are the
  /// defaults.
  private static func weights(at coordinates: [Double], isWhole: Bool) -> Weights {
    let fitted = FSRS7Coordinates.clippedWeights(FSRS7Coordinates.weights(at: coordinates))
    guard isWhole else {
      var weights = Weights.default
      weights.initialAgain = fitted[0]
      weights.initialHard = fitted[1]
      weights.initialGood = fitted[2]
      weights.initialEasy = fitted[3]
      return weights
    }
    return Weights(vector: fitted) ?? .default
  }
}
