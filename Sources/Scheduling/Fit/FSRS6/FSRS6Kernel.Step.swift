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
    var state: State
    /// ln(1 + F t / S), the retrievability that it gives, and 1 less that.
    var logTime: Lanes
    var recall: Lanes
    var lack: Lanes
    /// ln x, P and P − 1.
    var logX: Lanes
    var p: PowersOfE
    /// ln D, Q and Q − 1.
    var logDifficulty: Lanes
    var q: PowersOfE
  }

  @inline(__always)
  func note(_ step: LaneStep, _ state: State, in notes: UnsafeMutablePointer<Notes>) {
    let kinds = Kinds(step)
    let logTime = logarithm(of: factor * step.elapsed / state.stability, plus: .one)
    let recall = PowersOfE(decay * logTime)
    let logX = logarithm(of: state.stability, plus: Lanes.one.kept(where: kinds.isLapse))
    let logDifficulty = logarithm(state.difficulty)
    notes.pointee = Notes(
      state: state, logTime: logTime, recall: recall.value, lack: -recall.lessOne, logX: logX,
      p: PowersOfE(alpha(kinds) + beta(kinds) * logX), logDifficulty: logDifficulty,
      q: PowersOfE(
        gamma(kinds) * -recall.lessOne
          - (lapseDifficulty * logDifficulty).kept(where: kinds.isLapse)))
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
    Lanes.one
      .replacing(with: hardFactor, where: kinds.ratings .== 2)
      .replacing(with: easyFactor, where: kinds.ratings .== 4)
  }

  /// What a difficulty changes by before it goes back towards the easiest; see ``FSRS6``.
  @inline(__always)
  func steppedDifficulty(_ difficulty: Lanes, _ kinds: Kinds) -> Lanes {
    difficulty - (10 - difficulty) * (difficultyStep * (kinds.ratings - 3) * (1 / 9))
  }

  @inline(__always)
  func next(_ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>) -> State {
    let kinds = Kinds(step)
    let (s, d) = (notes.pointee.state.stability, notes.pointee.state.difficulty)
    let (p, q) = (notes.pointee.p, notes.pointee.q)
    let sameDay = s * p.value.raised(to: Lanes.one.kept(where: kinds.ratings .> 1))
    let grown = s + s * (11 - d) * easing(kinds) * q.lessOne * p.value
    let lapsed = (lapseScale * q.value * p.lessOne).lowered(to: s * lapseCap)
    let stability =
      sameDay
      .replacing(with: grown, where: kinds.isSuccess)
      .replacing(with: lapsed, where: kinds.isLapse)
    let stepped = steppedDifficulty(d, kinds)
    let difficulty = stepped + difficultyReversion * (easiest - stepped)
    return State(
      stability: stability.clamped(to: Self.stabilities.lowerBound, Self.stabilities.upperBound),
      difficulty: difficulty.clamped(
        to: Self.difficulties.lowerBound, Self.difficulties.upperBound))
  }
}
