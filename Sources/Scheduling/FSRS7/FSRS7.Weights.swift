extension FSRS7 {
  /// The 34 numbers that fit FSRS-7 to a learner, each named for its part.
  ///
  /// Without unit, except the four initial stabilities. Each may take the range at the end of its
  /// line, which is that of ``parameters``; ``WeightSet/clipped`` moves it there. The values here are the
  /// published defaults (fsrs-rs `inference_v7.rs`, ts-fsrs `constants.ts`).
  package struct Weights: WeightSet {
    /// w0: the slow stability after a first "again", in days; 0.0001…50.
    package var initialAgain = 0.1104
    /// w1: the slow stability after a first "hard", in days; 0.0001…100, not below w0.
    package var initialHard = 2.2395
    /// w2: the slow stability after a first "good", in days; 0.0001…100, not below w1.
    package var initialGood = 3.9221
    /// w3: the slow stability after a first "easy", in days; 0.0001…100, not below w2.
    package var initialEasy = 11.7841

    /// w4: the difficulty after a first "again"; 1…10.
    package var initialDifficulty = 6.1686
    /// w5: how fast the initial difficulty falls with a better rating; 0.001…4.
    package var initialDifficultySlope = 0.6457
    /// w6: the change of difficulty for each step of rating away from "good"; 0.1…4.
    package var difficultyStep = 3.6807

    /// w7…w14: the change of the slow trace at a review.
    package var slowUpdate = Update.slowDefault
    /// w15…w22: the change of the fast trace at a review.
    package var fastUpdate = Update.fastDefault

    /// w23: the decay of the fast trace at a stability of one day; 0.01…0.25.
    package var fastDecay = 0.1567
    /// w24: the decay of the slow trace; 0.01…0.95.
    package var slowDecay = 0.0801
    /// w25: the recall of the fast trace after its stability's time, as a fraction; 0.2…0.85.
    package var fastRecallAtStability = 0.2421
    /// w26: the same of the slow trace at difficulty 5, as a fraction; 0.5…0.99, not below w25.
    package var slowRecallAtStability = 0.9464

    /// w27: the share of the fast trace at a stability of one day, relative to w28; 0.01…1.
    package var fastShare = 0.1433
    /// w28: the share of the slow trace, at a stability of one day and difficulty 5; 0.1…1.
    package var slowShare = 0.7145
    /// w29: how fast the share of the fast trace falls with its stability; 0…0.9.
    package var fastShareFalloff = 0.0
    /// w30: how fast the share of the slow trace rises with its stability; 0.1…1.1.
    package var slowSharePower = 0.5667
    /// w31: how the share of the slow trace changes with difficulty, 0.5 means not at all; 0…1.
    package var slowShareDifficulty = 0.3734

    /// w32: how the speed of slow forgetting changes with difficulty, 0.3 means not at all; 0…0.6.
    package var slowSpeedDifficulty = 0.5333
    /// w33: how the fast trace's decay changes with its stability, 0.3 means not at all; 0…0.6.
    package var fastDecayPower = 0.3048

    /// Creates the published default weights.
    package init() {}
  }
}

extension FSRS7.Weights {
  /// An initial stability is not below that of the next worse rating, and w26 not below w25.
  ///
  /// Source: fsrs-rs `parameter_clipper_v7.rs` (40098170).
  package static let order = [(1, 0), (2, 1), (3, 2), (26, 25)].map { (weight: $0, floor: $1) }

  /// The 34 weights with their ranges: one element per weight, w0…w33 in order.
  ///
  /// Source: fsrs-rs `parameter_clipper_v7.rs` (40098170).
  package static let parameters: [WeightParameter<Self>] = [
    WeightParameter(\.initialAgain, 1e-4...50),
    WeightParameter(\.initialHard, 1e-4...100),
    WeightParameter(\.initialGood, 1e-4...100),
    WeightParameter(\.initialEasy, 1e-4...100),
    WeightParameter(\.initialDifficulty, 1...10),
    WeightParameter(\.initialDifficultySlope, 0.001...4),
    WeightParameter(\.difficultyStep, 0.1...4),
    WeightParameter(\.slowUpdate.growth, 0...4),
    WeightParameter(\.slowUpdate.growthSaturation, 0...1.2),
    WeightParameter(\.slowUpdate.growthFromForgetting, 0.3...3),
    WeightParameter(\.slowUpdate.lapseScale, 0.01...1.5),
    WeightParameter(\.slowUpdate.lapsePower, 0.1...1),
    WeightParameter(\.slowUpdate.lapseFromForgetting, 0...3.5),
    WeightParameter(\.slowUpdate.hardFactor, 0...1),
    WeightParameter(\.slowUpdate.easyFactor, 1...7),
    WeightParameter(\.fastUpdate.growth, 0...4),
    WeightParameter(\.fastUpdate.growthSaturation, 0...2),
    WeightParameter(\.fastUpdate.growthFromForgetting, 0.5...6),
    WeightParameter(\.fastUpdate.lapseScale, 0.001...1.5),
    WeightParameter(\.fastUpdate.lapsePower, 0.001...1),
    WeightParameter(\.fastUpdate.lapseFromForgetting, 0...5),
    WeightParameter(\.fastUpdate.hardFactor, 0...1),
    WeightParameter(\.fastUpdate.easyFactor, 1...7),
    WeightParameter(\.fastDecay, 0.01...0.25),
    WeightParameter(\.slowDecay, 0.01...0.95),
    WeightParameter(\.fastRecallAtStability, 0.2...0.85),
    WeightParameter(\.slowRecallAtStability, 0.5...0.99),
    WeightParameter(\.fastShare, 0.01...1),
    WeightParameter(\.slowShare, 0.1...1),
    WeightParameter(\.fastShareFalloff, 0...0.9),
    WeightParameter(\.slowSharePower, 0.1...1.1),
    WeightParameter(\.slowShareDifficulty, 0...1),
    WeightParameter(\.slowSpeedDifficulty, 0...0.6),
    WeightParameter(\.fastDecayPower, 0...0.6),
  ]
}

extension FSRS7.Weights {
  /// The eight weights by which one trace changes at a review; without unit.
  ///
  /// k is 7 for the slow trace and 15 for the fast one. `FSRS7.TraceUpdate` holds the formula.
  package struct Update: Equatable, Sendable {
    /// w[k]: the logarithm of the growth after a success, plus 1.5; 0…4.
    package var growth: Double
    /// w[k+1]: how growth weakens as the stability rises; 0…1.2 (slow), 0…2 (fast).
    package var growthSaturation: Double
    /// w[k+2]: how growth strengthens with what had been forgotten; 0.3…3 (slow), 0.5…6 (fast).
    package var growthFromForgetting: Double
    /// w[k+3]: the scale of the stability kept after a lapse; 0.01…1.5 (slow), 0.001…1.5 (fast).
    package var lapseScale: Double
    /// w[k+4]: how the stability kept rises with the one before; 0.1…1 (slow), 0.001…1 (fast).
    package var lapsePower: Double
    /// w[k+5]: how the stability kept rises with what had been forgotten; 0…3.5 (slow), 0…5 (fast).
    package var lapseFromForgetting: Double
    /// w[k+6]: the growth after "hard", relative to "good"; 0…1.
    package var hardFactor: Double
    /// w[k+7]: the growth after "easy", relative to "good"; 1…7.
    package var easyFactor: Double

    /// w7…w14 as published: the slow trace.
    static let slowDefault = Update(
      growth: 1.9795,
      growthSaturation: 0.0,
      growthFromForgetting: 1.3826,
      lapseScale: 0.7024,
      lapsePower: 0.5999,
      lapseFromForgetting: 0.8146,
      hardFactor: 0.6398,
      easyFactor: 1.0)

    /// w15…w22 as published: the fast trace.
    static let fastDefault = Update(
      growth: 1.3207,
      growthSaturation: 0.6707,
      growthFromForgetting: 3.8668,
      lapseScale: 0.4416,
      lapsePower: 0.0934,
      lapseFromForgetting: 1.8631,
      hardFactor: 0.6162,
      easyFactor: 1.0869)
  }
}
