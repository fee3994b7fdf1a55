extension FSRS7 {
  /// The 34 numbers that fit FSRS-7 to a learner, each named for its part.
  ///
  /// Without unit, except the four initial stabilities. Each may take the range at the end of its
  /// line, which is that of ``parameters``; ``clipped`` moves it there. The values here are the
  /// published defaults (fsrs-rs `inference_v7.rs`, ts-fsrs `constants.ts`).
  package struct Weights: Equatable, Sendable {
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

    /// The published default weights.
    package static let `default` = Weights()

    /// Returns w0…w3 by rating: the slow stability after a first review, in days; positive.
    package func initialStability(_ rating: Rating) -> Double {
      switch rating {
      case .again: initialAgain
      case .hard: initialHard
      case .good: initialGood
      case .easy: initialEasy
      }
    }

    /// "default", or a hash of the weights as sixteen hexadecimal digits.
    package var name: String {
      guard self != .default else { return "default" }
      let bits = vector.map { String($0.bitPattern, radix: 16) }
      let digits = String(stableHash(bits.joined(separator: " ")), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
