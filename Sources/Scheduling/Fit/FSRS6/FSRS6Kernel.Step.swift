extension FSRS6Kernel {
  /// Which kind of review each lane of a step is; see ``FSRS6Kernel``.
  struct Kinds {
    let isSameDay: LaneMask
    let isLapse: LaneMask
    let isSuccess: LaneMask
    let ratings: Lanes

    @inline(__always)
    init(_ step: LaneStep) {
      let isForgotten = step.rating .== 1
      isSameDay = step.elapsed .== 0
      isLapse = isForgotten .& .!isSameDay
      isSuccess = .!(isForgotten .| isSameDay)
      ratings = step.rating
    }
  }

  /// What a step computes on its way forwards and needs again on its way back.
  struct Notes {
    /// The state before the step.
    var stability: Lanes
    var difficulty: Lanes
    /// ln(1 + F t / S), and the retrievability that it gives.
    var logTime: Lanes
    var recall: Lanes
    /// ln x, and P.
    var logX: Lanes
    var p: Lanes
    /// ln D, and Q.
    var logDifficulty: Lanes
    var q: Lanes

    /// Computes all but the new state.
    @inline(__always)
    init(
      _ step: LaneStep, _ kinds: Kinds, stability: Lanes, difficulty: Lanes, in kernel: FSRS6Kernel
    ) {
      self.stability = stability
      self.difficulty = difficulty
      logTime = logarithm(1 + kernel.factor * step.elapsed / stability)
      recall = exponential(kernel.decay * logTime)
      let x = stability + Lanes(repeating: 1).kept(where: kinds.isLapse)
      logX = logarithm(x)
      p = exponential(kernel.alpha(kinds) + kernel.beta(kinds) * logX)
      logDifficulty = logarithm(difficulty)
      let forgotten = (1 - recall) * kernel.gamma(kinds)
      q = exponential(
        forgotten - (kernel.lapseDifficulty * logDifficulty).kept(where: kinds.isLapse))
    }
  }

  /// α of P.
  @inline(__always)
  func alpha(_ kinds: Kinds) -> Lanes {
    (sameDayGrowth * (kinds.ratings - 3 + sameDayOffset))
      .replacing(with: growth, where: kinds.isSuccess)
      .replacing(with: Lanes.zero, where: kinds.isLapse)
  }

  /// β of P.
  @inline(__always)
  func beta(_ kinds: Kinds) -> Lanes {
    (-sameDaySaturation)
      .replacing(with: -growthSaturation, where: kinds.isSuccess)
      .replacing(with: lapsePower, where: kinds.isLapse)
  }

  /// γ of Q.
  @inline(__always)
  func gamma(_ kinds: Kinds) -> Lanes {
    growthFromForgetting.replacing(with: lapseFromForgetting, where: kinds.isLapse)
  }

  /// h: the growth after a success, relative to that after "good".
  @inline(__always)
  func easing(_ kinds: Kinds) -> Lanes {
    Lanes(repeating: 1)
      .replacing(with: hardFactor, where: kinds.ratings .== 2)
      .replacing(with: easyFactor, where: kinds.ratings .== 4)
  }

  /// What a difficulty changes by before it goes back towards the easiest; see ``FSRS6``.
  @inline(__always)
  func steppedDifficulty(_ difficulty: Lanes, _ kinds: Kinds) -> Lanes {
    difficulty - (10 - difficulty) * (difficultyStep * (kinds.ratings - 3) * (1 / 9))
  }

  /// Returns the state after a step.
  @inline(__always)
  func nextState(_ notes: Notes, _ kinds: Kinds) -> (stability: Lanes, difficulty: Lanes) {
    let (s, d) = (notes.stability, notes.difficulty)
    let atLeast = Lanes(repeating: 1).kept(where: kinds.ratings .> 1)
    let sameDay = s * notes.p.raised(to: atLeast)
    let grown = s + s * (11 - d) * easing(kinds) * (notes.q - 1) * notes.p
    let lapsed = (lapseScale * notes.q * (notes.p - 1)).lowered(to: s * lapseCap)
    let stability =
      sameDay
      .replacing(with: grown, where: kinds.isSuccess)
      .replacing(with: lapsed, where: kinds.isLapse)
    let stepped = steppedDifficulty(d, kinds)
    let difficulty = stepped + difficultyReversion * (easiest - stepped)
    return (
      stability.clamped(to: Self.stabilities.lowerBound, Self.stabilities.upperBound),
      difficulty.clamped(to: Self.difficulties.lowerBound, Self.difficulties.upperBound)
    )
  }
}
