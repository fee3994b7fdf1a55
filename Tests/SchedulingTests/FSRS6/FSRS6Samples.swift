import Scheduling

extension SplitMix64 {
  /// Returns weights of FSRS-6 anywhere within their bounds.
  mutating func weightsOfFSRS6() -> FSRS6.Weights {
    var weights = FSRS6.Weights.default
    for parameter in FSRS6.Weights.parameters {
      weights[keyPath: parameter.path] = uniform(in: parameter.bounds)
    }
    return weights
  }

  /// Returns a state within the bounds of FSRS-6, its stability spread over all magnitudes.
  mutating func stateOfFSRS6() -> MemoryState {
    let stability = min(max(state().slow, 0.001), 36_500)
    return MemoryState(
      slow: stability, fast: stability, difficulty: uniform(in: FSRS6.difficultyBounds))
  }

  /// Returns a number of whole days up to a century, spread over all magnitudes; often 0.
  mutating func wholeDays() -> Double {
    elapsedDays().rounded(.down)
  }
}

/// Models with the published weights, and with seeded ones from all over their bounds.
let sampleFSRS6Models: [FSRS6] = {
  var generator = SplitMix64(seed: 20_261_123)
  return [FSRS6()] + (0..<20).map { _ in FSRS6(weights: generator.weightsOfFSRS6()) }
}()
