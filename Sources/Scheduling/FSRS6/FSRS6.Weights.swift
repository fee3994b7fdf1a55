extension FSRS6 {
  /// The 21 numbers that fit FSRS-6 to a learner, each named for its part.
  ///
  /// Without unit, except the four initial stabilities. Each may take the range at the end of its
  /// line, which is that of ``parameters``; ``clipped(relearningSteps:)`` moves it there. The values
  /// here are the published defaults (fsrs-rs `inference.rs`, 0cbb9d3).
  package struct Weights: Equatable, Sendable {
    /// w0: the stability after a first "again", in days; 0.001…100.
    package var initialAgain = 0.212
    /// w1: the stability after a first "hard", in days; 0.001…100.
    package var initialHard = 1.2931
    /// w2: the stability after a first "good", in days; 0.001…100.
    package var initialGood = 2.3065
    /// w3: the stability after a first "easy", in days; 0.001…100.
    package var initialEasy = 8.2956

    /// w4: the difficulty after a first "again"; 1…10.
    package var initialDifficulty = 6.4133
    /// w5: how fast the initial difficulty falls with a better rating; 0.001…4.
    package var initialDifficultySlope = 0.8334
    /// w6: the change of difficulty for each step of rating away from "good"; 0.001…4.
    package var difficultyStep = 3.0194
    /// w7: how far each review pulls difficulty to that of a first "easy"; 0.001…0.75.
    package var difficultyReversion = 0.001

    /// w8: the logarithm of the growth after a success; 0…4.5.
    package var growth = 1.8722
    /// w9: how growth weakens as the stability rises; 0…0.8.
    package var growthSaturation = 0.1666
    /// w10: how growth strengthens with what had been forgotten; 0.001…3.5.
    package var growthFromForgetting = 0.796

    /// w11: the scale of the stability kept after a lapse; 0.001…5.
    package var lapseScale = 1.4835
    /// w12: how the stability kept falls with difficulty; 0.001…0.25.
    package var lapseDifficulty = 0.0614
    /// w13: how the stability kept rises with the one before; 0.001…0.9.
    package var lapsePower = 0.2629
    /// w14: how the stability kept rises with what had been forgotten; 0…4.
    package var lapseFromForgetting = 1.6483

    /// w15: the growth after "hard", relative to "good"; 0…1.
    package var hardFactor = 0.6014
    /// w16: the growth after "easy", relative to "good"; 1…6.
    package var easyFactor = 1.8729

    /// w17: how the rating counts on the same day; 0…2.
    package var sameDayGrowth = 0.5425
    /// w18: the rating at which a stability stays as it is on the same day, as steps below good;
    /// 0…2.
    package var sameDayOffset = 0.0912
    /// w19: how growth on the same day weakens as the stability rises; 0…0.8.
    package var sameDaySaturation = 0.0658

    /// w20: how fast the forgetting curve falls; 0.1…0.8.
    package var decay = 0.1542

    /// Creates the published default weights.
    package init() {}

    /// The published default weights.
    package static let `default` = Weights()

    /// Returns w0…w3 by rating: the stability after a first review, in days; positive.
    package func initialStability(_ rating: Rating) -> Double {
      switch rating {
      case .again: initialAgain
      case .hard: initialHard
      case .good: initialGood
      case .easy: initialEasy
      }
    }

    /// Returns D0(G) = w4 − e^(w5 (G−1)) + 1, unclamped.
    func difficulty(after rating: Rating) -> Double {
      initialDifficulty - exponential(initialDifficultySlope * Double(rating.rawValue - 1)) + 1
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
