extension FSRS6.Weights {
  /// One weight: where it is kept, and the range it may take.
  package struct Parameter: Sendable {
    /// The way from ``FSRS6/Weights`` to one of its numbers.
    package typealias Path = any WritableKeyPath<FSRS6.Weights, Double> & Sendable

    /// Where the weight is kept.
    package let path: Path
    /// The range of the weight.
    package let bounds: ClosedRange<Double>

    init(_ path: Path, _ bounds: ClosedRange<Double>) {
      self.path = path
      self.bounds = bounds
    }
  }

  /// The weights as other programs write them: one element per weight, w0…w20 in order.
  package var vector: [Double] {
    Self.parameters.map { self[keyPath: $0.path] }
  }

  /// Creates weights from a vector, unclipped, or returns `nil` where it is not one of FSRS.
  ///
  /// The forerunners of FSRS-6 had 17 weights (FSRS-4.5) or 19 (FSRS-5); theirs are converted as in
  /// fsrs-rs: such a model predicts as before, save on the same day.
  ///
  /// - Parameter vector: The weights, w0 first: 17, 19 or 21 finite numbers.
  package init?(vector: [Double]) {
    guard vector.allSatisfy(\.isFinite), let vector = Self.converted(vector) else { return nil }
    self.init()
    for (parameter, value) in zip(Self.parameters, vector) {
      self[keyPath: parameter.path] = value
    }
  }

  /// Returns a vector of 17, 19 or 21 weights as one of 21; `nil` for another number of weights.
  private static func converted(_ vector: [Double]) -> [Double]? {
    switch vector.count {
    case 21: return vector
    case 19: return vector + [0, formerDecay]
    case 17:
      var vector = vector
      vector[4] += 2 * vector[5]
      // A logarithm needs a positive number; FSRS-4.5 itself allows no w5 below 0.1.
      vector[5] = logarithm(max(3 * vector[5] + 1, 0.001)) / 3
      vector[6] += 0.5
      return vector + [0, 0, 0, formerDecay]
    default: return nil
    }
  }

  /// The decay that was no weight yet before FSRS-6.
  private static let formerDecay = 0.5

  /// These weights, each moved to the nearest value that it may take.
  ///
  /// With several relearning steps, w17 and w18 are bounded further, so that going through the steps
  /// after a lapse can't end above the stability before it. Source: fsrs-rs
  /// `parameter_clipper.rs` (0cbb9d3).
  ///
  /// - Parameter relearningSteps: How many reviews on the same day follow a lapse.
  /// - Returns: The clipped weights.
  package func clipped(relearningSteps: Int = 1) -> FSRS6.Weights {
    var clipped = self
    for parameter in Self.parameters {
      clipped[keyPath: parameter.path] = self[keyPath: parameter.path].clamped(to: parameter.bounds)
    }
    guard relearningSteps > 1 else { return clipped }
    let ceiling = clipped.sameDayCeiling(relearningSteps)
    clipped.sameDayGrowth = min(clipped.sameDayGrowth, ceiling)
    clipped.sameDayOffset = min(clipped.sameDayOffset, ceiling)
    return clipped
  }

  /// Returns min(2, √max(0.01, −(ln w11 + ln(2^w13 − 1) + 0.3 w14) / n)).
  private func sameDayCeiling(_ steps: Int) -> Double {
    let kept =
      logarithm(lapseScale) + logarithm(power(2, lapsePower) - 1) + 0.3 * lapseFromForgetting
    return min(2, max(0.01, -kept / Double(steps)).squareRoot())
  }

  /// The 21 weights with their ranges: one element per weight, w0…w20 in order.
  ///
  /// Source: fsrs-rs `parameter_clipper.rs` (0cbb9d3). The range of w19 begins at 0, as it does where
  /// reviews of the same day are left to a program's learning steps, so that converted weights stay
  /// as they are.
  package static let parameters: [Parameter] = [
    Parameter(\.initialAgain, 0.001...100),
    Parameter(\.initialHard, 0.001...100),
    Parameter(\.initialGood, 0.001...100),
    Parameter(\.initialEasy, 0.001...100),
    Parameter(\.initialDifficulty, 1...10),
    Parameter(\.initialDifficultySlope, 0.001...4),
    Parameter(\.difficultyStep, 0.001...4),
    Parameter(\.difficultyReversion, 0.001...0.75),
    Parameter(\.growth, 0...4.5),
    Parameter(\.growthSaturation, 0...0.8),
    Parameter(\.growthFromForgetting, 0.001...3.5),
    Parameter(\.lapseScale, 0.001...5),
    Parameter(\.lapseDifficulty, 0.001...0.25),
    Parameter(\.lapsePower, 0.001...0.9),
    Parameter(\.lapseFromForgetting, 0...4),
    Parameter(\.hardFactor, 0...1),
    Parameter(\.easyFactor, 1...6),
    Parameter(\.sameDayGrowth, 0...2),
    Parameter(\.sameDayOffset, 0...2),
    Parameter(\.sameDaySaturation, 0...0.8),
    Parameter(\.decay, 0.1...0.8),
  ]
}
