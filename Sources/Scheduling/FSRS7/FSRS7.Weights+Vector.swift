extension FSRS7.Weights {
  /// One weight: where it is kept, and the range it may take.
  package struct Parameter: Sendable {
    /// The way from ``FSRS7/Weights`` to one of its numbers.
    package typealias Path = any WritableKeyPath<FSRS7.Weights, Double> & Sendable

    /// Where the weight is kept.
    package let path: Path
    /// The range of the weight, by itself; ``clipped`` also orders some weights among themselves.
    package let bounds: ClosedRange<Double>

    init(_ path: Path, _ bounds: ClosedRange<Double>) {
      self.path = path
      self.bounds = bounds
    }
  }

  /// The weights as other programs write them: one element per weight, w0…w33 in order.
  package var vector: [Double] {
    Self.parameters.map { self[keyPath: $0.path] }
  }

  /// Creates weights from a vector, unclipped, or returns `nil` where it is not one of FSRS-7.
  ///
  /// - Parameter vector: The weights, w0…w33 in order: 34 finite numbers.
  package init?(vector: [Double]) {
    guard vector.count == Self.parameters.count, vector.allSatisfy(\.isFinite) else { return nil }
    self.init()
    for (parameter, value) in zip(Self.parameters, vector) {
      self[keyPath: parameter.path] = value
    }
  }

  /// These weights, each moved to the nearest value that it may take.
  ///
  /// After its own range, an initial stability is raised to that of the next worse rating, and w26
  /// to w25. Source: fsrs-rs `parameter_clipper_v7.rs` (40098170).
  package var clipped: FSRS7.Weights {
    var clipped = self
    for parameter in Self.parameters {
      clipped[keyPath: parameter.path] = self[keyPath: parameter.path].clamped(to: parameter.bounds)
    }
    clipped.initialHard = max(clipped.initialHard, clipped.initialAgain)
    clipped.initialGood = max(clipped.initialGood, clipped.initialHard)
    clipped.initialEasy = max(clipped.initialEasy, clipped.initialGood)
    clipped.slowRecallAtStability = max(
      clipped.slowRecallAtStability, clipped.fastRecallAtStability)
    return clipped
  }

  /// The 34 weights with their ranges: one element per weight, w0…w33 in order.
  ///
  /// Source: fsrs-rs `parameter_clipper_v7.rs` (40098170).
  package static let parameters: [Parameter] = [
    Parameter(\.initialAgain, 1e-4...50),
    Parameter(\.initialHard, 1e-4...100),
    Parameter(\.initialGood, 1e-4...100),
    Parameter(\.initialEasy, 1e-4...100),
    Parameter(\.initialDifficulty, 1...10),
    Parameter(\.initialDifficultySlope, 0.001...4),
    Parameter(\.difficultyStep, 0.1...4),
    Parameter(\.slowUpdate.growth, 0...4),
    Parameter(\.slowUpdate.growthSaturation, 0...1.2),
    Parameter(\.slowUpdate.growthFromForgetting, 0.3...3),
    Parameter(\.slowUpdate.lapseScale, 0.01...1.5),
    Parameter(\.slowUpdate.lapsePower, 0.1...1),
    Parameter(\.slowUpdate.lapseFromForgetting, 0...3.5),
    Parameter(\.slowUpdate.hardFactor, 0...1),
    Parameter(\.slowUpdate.easyFactor, 1...7),
    Parameter(\.fastUpdate.growth, 0...4),
    Parameter(\.fastUpdate.growthSaturation, 0...2),
    Parameter(\.fastUpdate.growthFromForgetting, 0.5...6),
    Parameter(\.fastUpdate.lapseScale, 0.001...1.5),
    Parameter(\.fastUpdate.lapsePower, 0.001...1),
    Parameter(\.fastUpdate.lapseFromForgetting, 0...5),
    Parameter(\.fastUpdate.hardFactor, 0...1),
    Parameter(\.fastUpdate.easyFactor, 1...7),
    Parameter(\.fastDecay, 0.01...0.25),
    Parameter(\.slowDecay, 0.01...0.95),
    Parameter(\.fastRecallAtStability, 0.2...0.85),
    Parameter(\.slowRecallAtStability, 0.5...0.99),
    Parameter(\.fastShare, 0.01...1),
    Parameter(\.slowShare, 0.1...1),
    Parameter(\.fastShareFalloff, 0...0.9),
    Parameter(\.slowSharePower, 0.1...1.1),
    Parameter(\.slowShareDifficulty, 0...1),
    Parameter(\.slowSpeedDifficulty, 0...0.6),
    Parameter(\.fastDecayPower, 0...0.6),
  ]
}
