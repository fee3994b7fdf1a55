extension FSRS6 {
  /// A review of each of eight cards.
  struct LaneReview {
    /// The study days since the review before; whole numbers, 0 or more.
    var days: Lanes
    /// The ratings; 1…4, or 0 where a card has no review.
    var ratings: Lanes

    /// No review of any card.
    static let none = LaneReview(days: .zero, ratings: .zero)
  }

  /// The states of eight cards, within the bounds of the model.
  struct LaneState {
    /// The stabilities, in days.
    var stability: Lanes
    /// The difficulties, without unit.
    var difficulty: Lanes
  }

  /// The formulas of ``FSRS6`` for eight cards at a time, in 32 bits.
  ///
  /// A review is on the same day as the one before, a lapse or a success, and lanes differ in that.
  /// All compute one formula, whose coefficients depend on the kind, with x = S + 1 at a lapse and
  /// else S, and h = w15 after "hard", w16 after "easy" and else 1:
  ///
  /// - P = e^(α + β ln x). Same day: α = w17 (G−3+w18), β = −w19. Success: α = w8, β = −w9. Lapse:
  ///   α = 0, β = w13.
  /// - Q = e^γ. Success: γ = w10 (1−R). Lapse: γ = w14 (1−R) − w12 ln D.
  /// - S' = S max(P, 1 where G ≥ 2) on the same day; S + S (11−D) h P (Q−1) after a success;
  ///   min(w11 (P−1) Q, S e^(−w17 w18)) after a lapse.
  ///
  /// What is a difference from 1 (1−R, P−1, Q−1) is computed as such: in 32 bits, little would be
  /// left of a small one otherwise.
  struct LaneUpdate {
    /// w0…w20.
    private let w: [Float]
    /// The difficulties after a first review, by rating; 1…10.
    private let firstDifficulties: [Float]
    /// D0(easy), unclamped.
    private let easiest: Float
    /// e^(−w17 w18).
    private let mostKept: Float
    /// 0.9^(−1/w20) − 1.
    private let factor: Float

    /// Creates an update from clipped weights.
    init(_ weights: Weights) {
      w = weights.vector.map { Float($0) }
      firstDifficulties = Rating.allCases.map {
        Float(weights.difficulty(after: $0).clamped(to: difficultyBounds))
      }
      easiest = Float(weights.difficulty(after: .easy))
      mostKept = Float(exponential(-weights.sameDayGrowth * weights.sameDayOffset))
      factor = Float(power(0.9, -1 / weights.decay) - 1)
    }

    /// Returns the states after first reviews; any state where there is none.
    @inline(__always)
    func initialState(_ review: LaneReview) -> LaneState {
      var state = LaneState(
        stability: Lanes(repeating: w[0]), difficulty: Lanes(repeating: firstDifficulties[0]))
      for rating in 2...4 {
        let mask = review.ratings .== Float(rating)
        state.stability.replace(with: w[rating - 1], where: mask)
        state.difficulty.replace(with: firstDifficulties[rating - 1], where: mask)
      }
      return state
    }

    /// Returns the states after later reviews; those before where there is none.
    @inline(__always)
    func nextState(_ state: LaneState, _ review: LaneReview) -> LaneState {
      let isReview = review.ratings .> 0
      let stability = nextStability(state, review)
        .clamped(to: Float(stabilityBounds.lowerBound), Float(stabilityBounds.upperBound))
      let difficulty = nextDifficulty(state, review)
        .clamped(to: Float(difficultyBounds.lowerBound), Float(difficultyBounds.upperBound))
      return LaneState(
        stability: state.stability.replacing(with: stability, where: isReview),
        difficulty: state.difficulty.replacing(with: difficulty, where: isReview))
    }

    @inline(__always)
    private func nextDifficulty(_ state: LaneState, _ review: LaneReview) -> Lanes {
      let distance = review.ratings - 3
      let stepped = state.difficulty - (10 - state.difficulty) * distance * (w[6] / 9)
      return stepped + (easiest - stepped) * w[7]
    }

    @inline(__always)
    private func nextStability(_ state: LaneState, _ review: LaneReview) -> Lanes {
      let (s, d, g) = (state.stability, state.difficulty, review.ratings)
      let isSameDay = review.days .== 0
      let isLapse = (g .== 1) .& .!isSameDay
      let lack = lack(s, review.days)

      let shift = Lanes.one.kept(where: isLapse)
      let p = PowersOfE(
        alpha(g, isSameDay, isLapse) + beta(isSameDay, isLapse) * logarithm(of: s, plus: shift))
      let byDifficulty = (logarithm(d) * w[12]).kept(where: isLapse)
      let gamma = Lanes(repeating: w[10]).replacing(with: w[14], where: isLapse)
      let q = PowersOfE(gamma * lack - byDifficulty)

      let grown = s + s * (11 - d) * easing(g) * p.value * q.lessOne
      let lapsed = (p.lessOne * q.value * w[11]).lowered(to: s * mostKept)
      let moved = s * p.value.raised(to: Lanes.one.kept(where: g .> 1))
      return grown.replacing(with: lapsed, where: isLapse).replacing(with: moved, where: isSameDay)
    }

    /// Returns 1 − R = 1 − (1 + F t / S)^−w20.
    @inline(__always)
    private func lack(_ stability: Lanes, _ days: Lanes) -> Lanes {
      let time = days * factor / stability
      return -PowersOfE(logarithm(of: time, plus: .one) * -w[20]).lessOne
    }

    @inline(__always)
    private func alpha(_ ratings: Lanes, _ isSameDay: LaneMask, _ isLapse: LaneMask) -> Lanes {
      Lanes(repeating: w[8])
        .replacing(with: 0, where: isLapse)
        .replacing(with: (ratings - 3 + w[18]) * w[17], where: isSameDay)
    }

    @inline(__always)
    private func beta(_ isSameDay: LaneMask, _ isLapse: LaneMask) -> Lanes {
      Lanes(repeating: -w[9])
        .replacing(with: w[13], where: isLapse)
        .replacing(with: -w[19], where: isSameDay)
    }

    @inline(__always)
    private func easing(_ ratings: Lanes) -> Lanes {
      Lanes.one
        .replacing(with: w[15], where: ratings .== 2)
        .replacing(with: w[16], where: ratings .== 4)
    }
  }
}
