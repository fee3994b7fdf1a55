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
package struct FitResult<Weights: Sendable>: Sendable {
  /// The fitted weights, clipped.
  package let weights: Weights
  /// How much of them was fitted.
  package let extent: FitExtent
  /// How many reviews were scored, outliers left out.
  package let scoredReviews: Int
}

/// Says how far a fit is, and learns whether it is to go on: called on the thread that called the
/// fit, with a fraction that rises from 0 to 1; `false` ends the fit without a result.
package typealias FitProgress = (_ fraction: Double) -> Bool
