import Scheduling

extension SplitMix64 {
  /// Returns a number of `range`, each equally likely.
  mutating func uniform(in range: ClosedRange<Double>) -> Double {
    let fraction = Double(next() >> 11) / Double(UInt64(1) << 53)
    return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
  }

  /// Returns a state within the bounds of FSRS-7, its stabilities spread over all magnitudes.
  mutating func state() -> MemoryState {
    MemoryState(
      slow: magnitude(), fast: magnitude(), difficulty: uniform(in: FSRS7.difficultyBounds))
  }

  /// Returns a time in days from a second to a century, spread over all magnitudes; at times 0.
  mutating func elapsedDays() -> Double {
    integer(in: 0...9) == 0 ? 0 : magnitude()
  }

  /// Returns any rating.
  mutating func rating() -> Rating {
    Rating.allCases[integer(in: 0...3)]
  }

  /// Returns weights anywhere within their bounds.
  mutating func weights() -> FSRS7.Weights {
    var weights = FSRS7.Weights.default
    for parameter in FSRS7.Weights.parameters {
      weights[keyPath: parameter.path] = uniform(in: parameter.bounds)
    }
    return weights.clipped
  }

  /// Returns a number from 0.0001 to 36 500, its digits before the point as likely as those after.
  private mutating func magnitude() -> Double {
    let bounds = FSRS7.stabilityBounds
    var value = bounds.lowerBound
    for _ in 0..<integer(in: 0...28) { value *= 2 }
    return min(value * uniform(in: 1...2), bounds.upperBound)
  }
}

/// Models with the published weights, and with seeded ones from all over their bounds.
let sampleModels: [FSRS7] = {
  var generator = SplitMix64(seed: 20_261_122)
  return [FSRS7()] + (0..<20).map { _ in FSRS7(weights: generator.weights()) }
}()
