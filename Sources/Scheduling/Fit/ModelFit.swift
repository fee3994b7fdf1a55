/// How a fit is run, and on which reviews.
package struct FitOptions: Sendable, Equatable {
  /// Only reviews before this moment are seen, in milliseconds since 1970-01-01 00:00 UTC: later
  /// ones are neither scored nor part of any history.
  package var reviewsBefore: Int64
  /// What chance is drawn from: the order in which cards are gone through.
  package var seed: UInt64
  /// How many threads to compute on; used as 1…64.
  ///
  /// The result is the same for any number.
  package var threads: Int

  /// Creates options; without arguments, those of a fit to a whole log on one thread.
  package init(reviewsBefore: Int64 = .max, seed: UInt64 = 2_023, threads: Int = 1) {
    self.reviewsBefore = reviewsBefore
    self.seed = seed
    self.threads = threads
  }
}

/// How much of a model was fitted.
package enum FitExtent: Sendable {
  /// Nothing: there are fewer than 8 scored reviews, and the weights are the defaults.
  case nothing
  /// Only the initial stabilities: there are fewer than 64 scored reviews, or no card has a second
  /// one.
  case initialStabilities
  /// All weights.
  case all
}

/// What a fit found.
package struct FitResult: Sendable {
  /// The fitted weights, w0 first, clipped.
  package let weights: [Double]
  /// How much of them was fitted.
  package let extent: FitExtent
  /// How many reviews were scored.
  package let scoredReviews: Int
}

/// Says how far a fit is, and learns whether it is to go on: called on the thread that called the
/// fit, with a fraction that rises from 0 to 1; `false` ends the fit without a result.
package typealias FitProgress = (_ fraction: Double) -> Bool

extension FitKernel {
  /// Fits the weights of the model to a log.
  ///
  /// Fewer than 8 scored reviews leave the defaults. With fewer than 64, or where no card has two
  /// of them, the initial stabilities alone are changed. From 64 on all weights are fitted: what a
  /// short log can't tell, the L2 term keeps near the default (``FitCoordinates``).
  ///
  /// The initial stabilities are not searched for first, as fsrs-rs does, but descend with the other
  /// weights, since what follows a first review fades by weights that are fitted too. No card is left
  /// out as an outlier. The descent goes on until little is left to gain (``WeightDescent``): on
  /// short logs of the shared learner, to stop a few nats earlier cost a quarter of what the fit had
  /// gained.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - options: How the fit is run, and on which reviews.
  ///   - progress: Is told how far it is, and may end it.
  /// - Returns: What was found, or `nil` where `progress` ended the fit.
  static func fit(
    _ log: ReviewLog, _ options: FitOptions, progress: FitProgress
  ) -> FitResult? {
    guard progress(0) else { return nil }
    let defaults = Weights.default.vector
    let histories = CardHistory.all(in: log, before: options.reviewsBefore)
    let scored = histories.reduce(0) { $0 + Int($1.scored) }
    guard scored >= 8 else {
      return progress(1)
        ? FitResult(weights: defaults, extent: .nothing, scoredReviews: scored) : nil
    }
    let cards = LaneCards(
      histories, of: log, weights: RecencyWeights(histories, in: log),
      countsStudyDays: countsStudyDays, threads: options.threads)
    let descent = WeightDescent<Self>(cards, scored: scored, seed: options.seed)
    guard let found = descent.run(threads: options.threads, progress), progress(1) else {
      return nil
    }
    let isWhole = scored >= 64 && scored > histories.count
    return FitResult(
      weights: isWhole ? found : Array(found[..<4] + defaults[4...]),
      extent: isWhole ? .all : .initialStabilities, scoredReviews: scored)
  }
}
