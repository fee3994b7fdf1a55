extension FSRS7 {
  /// How the stability of one trace changes at a review.
  ///
  /// With x the stability, q the recall and D the difficulty before the review, and k = 7 for the
  /// slow trace or 15 for the fast one, recalled gives U and forgotten gives L:
  ///
  ///     U = x [1 + e^(w[k]−1.5) (11−D) x^(−w[k+1]) (e^((1−q) w[k+2]) − 1) H E]
  ///     L = min(x, w[k+3] ((x+1)^w[k+4] − 1) e^((1−q) w[k+5]))
  ///
  /// where H = w[k+6] for hard and E = w[k+7] for easy, else 1. The published formula for a success
  /// is max(L, U); within the bounds of the weights U ≥ x ≥ L, so L is not computed for it.
  struct TraceUpdate {
    private let weights: Weights.Update
    /// e^(w[k]−1.5), without unit; positive.
    private let growth: Double

    init(_ weights: Weights.Update) {
      self.weights = weights
      growth = exponential(weights.growth - 1.5)
    }

    /// Returns the stability after a review, in days, before it is clamped to its bounds.
    ///
    /// - Parameters:
    ///   - trace: The trace before the review.
    ///   - recall: The recall at the review, as a fraction; 0…1.
    ///   - difficulty: The difficulty before the review, without unit; 1…10.
    ///   - rating: How well it was recalled.
    /// - Returns: The stability, in days; positive.
    func next(_ trace: Trace, recall: Double, difficulty: Double, rating: Rating) -> Double {
      switch rating {
      case .again: forgotten(trace, lack: 1 - recall)
      case .hard: recalled(trace, lack: 1 - recall, difficulty, factor: weights.hardFactor)
      case .good: recalled(trace, lack: 1 - recall, difficulty, factor: 1)
      case .easy: recalled(trace, lack: 1 - recall, difficulty, factor: weights.easyFactor)
      }
    }

    /// Returns the stability after each of the ratings, in days, before it is clamped to its bounds.
    func next(
      _ trace: Trace, recall: Double, difficulty: Double
    ) -> (again: Double, hard: Double, good: Double, easy: Double) {
      let gain = gain(trace, lack: 1 - recall, difficulty)
      return (
        forgotten(trace, lack: 1 - recall), trace.stability * (1 + gain * weights.hardFactor),
        trace.stability * (1 + gain), trace.stability * (1 + gain * weights.easyFactor)
      )
    }

    /// Returns U; `lack` is 1 − q, and `factor` is H·E.
    private func recalled(
      _ trace: Trace, lack: Double, _ difficulty: Double, factor: Double
    ) -> Double {
      trace.stability * (1 + gain(trace, lack: lack, difficulty) * factor)
    }

    /// Returns U/x − 1 where H·E is 1.
    private func gain(_ trace: Trace, lack: Double, _ difficulty: Double) -> Double {
      let surprise = exponential(lack * weights.growthFromForgetting) - 1
      let saturation = exponential(-weights.growthSaturation * trace.logarithm)
      return growth * (11 - difficulty) * saturation * surprise
    }

    /// Returns L; `lack` is 1 − q.
    private func forgotten(_ trace: Trace, lack: Double) -> Double {
      let kept = power(trace.stability + 1, weights.lapsePower) - 1
      return min(
        trace.stability,
        weights.lapseScale * kept * exponential(lack * weights.lapseFromForgetting))
    }
  }
}
