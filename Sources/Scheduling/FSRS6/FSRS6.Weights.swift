extension FSRS6 {
  /// The 21 numbers that fit FSRS-6 to a learner, each named for its part.
  ///
  /// Without unit, except the four initial stabilities. Each may take the range at the end of its
  /// line, which is that of ``parameters``; ``WeightSet/clipped`` moves it there. The values
  /// here are the published defaults (fsrs-rs `inference.rs`, 0cbb9d3).
  package struct Weights: WeightSet {
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
  }
}

extension FSRS6.Weights {
  /// Creates weights from a vector, unclipped, or returns `nil` where it is not one of FSRS.
  ///
  /// The forerunners of FSRS-6 had 17 weights (FSRS-4.5) or 19 (FSRS-5); theirs are converted as in
  /// fsrs-rs: such a model predicts as before, save on the same day.
  ///
  /// - Parameter vector: The weights, w0 first: 17, 19 or 21 finite numbers.
  package init?(vector: [Double]) {
    guard let vector = Self.converted(vector) else { return nil }
    self.init(exactly: vector)
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

  /// The 21 weights with their ranges: one element per weight, w0…w20 in order.
  ///
  /// Source: fsrs-rs `parameter_clipper.rs` (0cbb9d3). The range of w19 begins at 0, as it does where
  /// reviews of the same day are left to a program's learning steps, so that converted weights stay
  /// as they are.
  package static let parameters: [WeightParameter<Self>] = [
    WeightParameter(\.initialAgain, 0.001...100),
    WeightParameter(\.initialHard, 0.001...100),
    WeightParameter(\.initialGood, 0.001...100),
    WeightParameter(\.initialEasy, 0.001...100),
    WeightParameter(\.initialDifficulty, 1...10),
    WeightParameter(\.initialDifficultySlope, 0.001...4),
    WeightParameter(\.difficultyStep, 0.001...4),
    WeightParameter(\.difficultyReversion, 0.001...0.75),
    WeightParameter(\.growth, 0...4.5),
    WeightParameter(\.growthSaturation, 0...0.8),
    WeightParameter(\.growthFromForgetting, 0.001...3.5),
    WeightParameter(\.lapseScale, 0.001...5),
    WeightParameter(\.lapseDifficulty, 0.001...0.25),
    WeightParameter(\.lapsePower, 0.001...0.9),
    WeightParameter(\.lapseFromForgetting, 0...4),
    WeightParameter(\.hardFactor, 0...1),
    WeightParameter(\.easyFactor, 1...6),
    WeightParameter(\.sameDayGrowth, 0...2),
    WeightParameter(\.sameDayOffset, 0...2),
    WeightParameter(\.sameDaySaturation, 0...0.8),
    WeightParameter(\.decay, 0.1...0.8),
  ]
}
