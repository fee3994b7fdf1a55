/// FSRS-6, the memory model with one trace that today's programs run: 21 weights, whole study days.
///
/// A stability is the time in which recall falls to 0.9. Reviews on the same study day follow a
/// formula of their own. A ``MemoryState`` of this model keeps its stability in both traces.
///
/// Source of every formula in this folder: fsrs-rs `model.rs` and `inference.rs` (0cbb9d3), with
/// which py-fsrs 6.3.2 agrees. The comments write w0…w20 as they do; ``Weights`` gives each its
/// name.
package struct FSRS6: MemoryModel {
  /// The weights in use, clipped to their bounds.
  package let weights: Weights
  /// The model and its weights: `fsrs6/default`, or `fsrs6/` and a hexadecimal hash of the weights.
  package let identifier: String

  /// d = −w20, without unit; −0.8…−0.1.
  private let decay: Double
  /// F = 0.9^(1/d) − 1, without unit; positive.
  private let factor: Double
  /// e^w8, without unit.
  private let growth: Double
  /// D0(easy), unclamped as in every port: what difficulty reverts to; it may lie below 1.
  private let easiest: Double
  /// e^(−w17 w18): the part of its stability that a lapse leaves at most.
  private let mostKept: Double
  /// e^(w17 (G−3+w18)) of each rating G: the growth on the same day before saturation.
  let sameDayFactors: (again: Double, hard: Double, good: Double, easy: Double)

  /// Creates a model from weights.
  ///
  /// - Parameter weights: The weights, which are clipped first: the equations rely on the bounds.
  package init(weights: Weights = .default) {
    let weights = weights.clipped
    self.weights = weights
    identifier = "fsrs6/" + weights.name
    decay = -weights.decay
    factor = power(0.9, 1 / decay) - 1
    growth = exponential(weights.growth)
    easiest = weights.difficulty(after: .easy)
    mostKept = exponential(-weights.sameDayGrowth * weights.sameDayOffset)
    func sameDayFactor(_ rating: Rating) -> Double {
      exponential(weights.sameDayGrowth * (Double(rating.rawValue - 3) + weights.sameDayOffset))
    }
    sameDayFactors = (
      sameDayFactor(.again), sameDayFactor(.hard), sameDayFactor(.good), sameDayFactor(.easy)
    )
  }

  /// Time is counted in study days: an evening and the next morning are a day apart.
  package var countsStudyDays: Bool { true }

  /// The bounds of stability, in days: 0.001 (86 seconds)…36 500 (a century).
  package static let stabilityBounds = 0.001...36_500.0
  /// The bounds of difficulty, without unit; 1…10.
  package static let difficultyBounds = 1.0...10.0

  /// Returns the state after the first review of something new.
  ///
  /// S = w[G−1] and D = D0(G), each clamped to its bounds.
  package func initialState(_ rating: Rating) -> MemoryState {
    state(weights.initialStability(rating), weights.difficulty(after: rating))
  }

  /// Returns the state after a later review.
  ///
  /// Parts of a day are dropped: whoever has moments counts the study days between them.
  package func nextState(
    _ state: MemoryState, elapsedDays: Double, rating: Rating
  ) -> MemoryState {
    let curve = curve(of: state)
    let (stability, difficulty) = (curve.stability, curve.difficulty)
    let days = Self.wholeDays(elapsedDays)
    let next =
      days < 1
      ? stability * sameDayGrowth(stability, rating)
      : laterStability(
        stability, difficulty, recall: curve.retrievability(afterDays: days), rating: rating)
    return self.state(next, nextDifficulty(difficulty, rating: rating))
  }

  /// Returns the probability of recall after a time without review, as a fraction; 0…1.
  package func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
    curve(of: state).retrievability(afterDays: elapsedDays)
  }

  /// Returns the forgetting curve of a state.
  package func curve(of state: MemoryState) -> Curve {
    Curve(
      stability: state.slow.clamped(to: Self.stabilityBounds),
      difficulty: state.difficulty.clamped(to: Self.difficultyBounds), factor: factor,
      decay: decay)
  }

  /// The forgetting curve of one state: a power law in the time since the review.
  package struct Curve: ForgettingCurve {
    /// The stability, in days, and the difficulty; within the bounds of the model.
    let stability: Double
    let difficulty: Double
    fileprivate let factor: Double
    fileprivate let decay: Double

    /// Returns R(t) = (1 + F t / S)^d.
    @inline(__always)
    package func retrievability(afterDays days: Double) -> Double {
      power(1 + factor * days.clamped(to: 0...FSRS6.longestTime) / stability, decay)
    }
  }

  /// Returns the time in which retrievability falls to a wanted retention, in days; 0…36 500.
  ///
  /// I = S / F (r^(1/d) − 1), with fractions: rounding to days is a matter of policy.
  package func interval(_ state: MemoryState, retention: Retention) -> Double {
    interval(state, ratio: intervalRatio(retention))
  }

  /// Returns I/S = (r^(1/d) − 1) / F, the same for all states.
  func intervalRatio(_ retention: Retention) -> Double {
    (power(retention.rawValue.clamped(to: 0.0001...1), 1 / decay) - 1) / factor
  }

  /// Returns an interval from its ratio to stability, in days; 0…36 500.
  func interval(_ state: MemoryState, ratio: Double) -> Double {
    (ratio * state.slow.clamped(to: Self.stabilityBounds))
      .clamped(to: 0...Self.stabilityBounds.upperBound)
  }

  @inline(__always)
  func state(_ stability: Double, _ difficulty: Double) -> MemoryState {
    let stability = stability.clamped(to: Self.stabilityBounds)
    return MemoryState(
      slow: stability, fast: stability,
      difficulty: difficulty.clamped(to: Self.difficultyBounds))
  }

  /// Returns a time without its part of a day; 0 for what is no time.
  @inline(__always)
  static func wholeDays(_ days: Double) -> Double {
    days.clamped(to: 0...longestTime).rounded(.down)
  }

  /// The longest time that is told from a longer one, in days.
  private static let longestTime = 1e9
}

extension FSRS6 {
  /// Returns the stability after a review on a later day, in days, unclamped.
  func laterStability(
    _ stability: Double, _ difficulty: Double, recall: Double, rating: Rating
  ) -> Double {
    rating == .again
      ? forgotten(stability, difficulty, lack: 1 - recall)
      : recalled(stability, difficulty, lack: 1 - recall, rating: rating)
  }

  /// Returns S (1 + e^w8 (11−D) S^−w9 (e^(w10 (1−R)) − 1) [w15 if hard] [w16 if easy]).
  private func recalled(
    _ stability: Double, _ difficulty: Double, lack: Double, rating: Rating
  ) -> Double {
    let factor =
      switch rating {
      case .hard: weights.hardFactor
      case .easy: weights.easyFactor
      default: 1.0
      }
    return stability * (1 + gain(stability, difficulty, lack: lack) * factor)
  }

  /// Returns e^w8 (11−D) S^−w9 (e^(w10 (1−R)) − 1): what "good" adds to a stability, over it.
  @inline(__always)
  func gain(_ stability: Double, _ difficulty: Double, lack: Double) -> Double {
    let surprise = exponential(weights.growthFromForgetting * lack) - 1
    return growth * (11 - difficulty) * power(stability, -weights.growthSaturation) * surprise
  }

  /// Returns min(w11 D^−w12 ((S+1)^w13 − 1) e^(w14 (1−R)), S / e^(w17 w18)).
  func forgotten(_ stability: Double, _ difficulty: Double, lack: Double) -> Double {
    let kept =
      weights.lapseScale * power(difficulty, -weights.lapseDifficulty)
      * (power(stability + 1, weights.lapsePower) - 1)
      * exponential(weights.lapseFromForgetting * lack)
    return min(kept, stability * mostKept)
  }

  /// Returns S'/S after a review on the same day: e^(w17 (G−3+w18)) S^−w19, at least 1 for all that
  /// was recalled, hard included.
  func sameDayGrowth(_ stability: Double, _ rating: Rating) -> Double {
    let factor =
      switch rating {
      case .again: sameDayFactors.again
      case .hard: sameDayFactors.hard
      case .good: sameDayFactors.good
      case .easy: sameDayFactors.easy
      }
    let growth = factor * power(stability, -weights.sameDaySaturation)
    return rating == .again ? growth : max(growth, 1)
  }

  /// Returns D' = w7 D0(easy) + (1−w7) (D − w6 (G−3) (10−D)/9), unclamped.
  func nextDifficulty(_ difficulty: Double, rating: Rating) -> Double {
    let stepped = difficultyBeforeReversion(difficulty, rating: rating)
    return weights.difficultyReversion * easiest + (1 - weights.difficultyReversion) * stepped
  }

  /// Returns D − w6 (G−3) (10−D)/9.
  func difficultyBeforeReversion(_ difficulty: Double, rating: Rating) -> Double {
    let change = -weights.difficultyStep * Double(rating.rawValue - 3)
    return difficulty + (10 - difficulty) / 9 * change
  }
}
