extension FSRS6Kernel {
  @inline(__always)
  func slopeBefore(
    _ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>, _ after: State, isLast: Bool,
    _ sums: inout Sums<Lanes>
  ) -> State {
    let notes = notes.pointee
    let kinds = Kinds(step)
    var before = Self.noSlope
    goBackThroughDifficulty(notes, kinds, after.difficulty, &before, &sums)
    let byRecall = goBackThroughStability(notes, kinds, after.stability, &before, &sums)
    goBackThroughRecall(step, notes, kinds, byRecall, &before, &sums)
    return before
  }

  @inline(__always)
  private func goBackThroughDifficulty(
    _ notes: Notes, _ kinds: Kinds, _ after: Lanes, _ before: inout State, _ sums: inout Sums<Lanes>
  ) {
    let d = notes.state.difficulty
    let stepped = steppedDifficulty(d, kinds)
    let unclamped = stepped + difficultyReversion * (easiest - stepped)
    let slope = after.kept(
      where: (unclamped .> Self.difficulties.lowerBound)
        .& (unclamped .< Self.difficulties.upperBound))
    let distance = kinds.ratings - 3
    sums.reversion += slope * (easiest - stepped)
    sums.easiest += slope
    sums.difficultyStep += slope * (10 - d) * distance
    before.difficulty +=
      slope * (1 - difficultyReversion) * (1 + difficultyStep * distance * (1 / 9))
  }

  /// Goes back through the new stability, as far as to retrievability, by which it returns the
  /// derivative.
  @inline(__always)
  private func goBackThroughStability(
    _ notes: Notes, _ kinds: Kinds, _ after: Lanes, _ before: inout State, _ sums: inout Sums<Lanes>
  ) -> Lanes {
    let (s, d) = (notes.state.stability, notes.state.difficulty)
    let (p, q) = (notes.p.value, notes.q.value)
    let h = easing(kinds)
    // The derivatives by the exponents of P and Q, and by the stability outside them.
    let room = s * (11 - d) * p
    let growth = room * h * notes.q.lessOne
    let lapsed = lapseScale * q * notes.p.lessOne
    let cap = s * lapseCap
    let isCapped = kinds.isLapse .& (lapsed .> cap)
    let isGrown = kinds.isSuccess
    let isLapsed = kinds.isLapse .& .!isCapped
    let isHeld = kinds.isSameDay .& (kinds.ratings .> 1) .& (p .< 1)
    let isMoved = kinds.isSameDay .& .!isHeld

    let moved = s * p
    let unclamped = (moved.kept(where: isMoved) + s.kept(where: isHeld))
      .replacing(with: s + growth, where: isGrown)
      .replacing(with: lapsed, where: isLapsed)
      .replacing(with: cap, where: isCapped)
    let slope = after.kept(
      where: (unclamped .> Self.stabilities.lowerBound)
        .& (unclamped .< Self.stabilities.upperBound))

    let byAlpha =
      slope
      * moved.kept(where: isMoved)
      .replacing(with: growth, where: isGrown)
      .replacing(with: lapseScale * q * p, where: isLapsed)
    let byExponent =
      slope
      * (room * h * q).kept(where: isGrown)
      .replacing(with: lapsed, where: isLapsed)

    let byBeta = byAlpha * notes.logX
    sums.sameDayAlpha += byAlpha.kept(where: isMoved)
    sums.sameDayRating += (byAlpha * (kinds.ratings - 3)).kept(where: isMoved)
    sums.sameDayBeta += byBeta.kept(where: isMoved)
    sums.growthAlpha += byAlpha.kept(where: isGrown)
    sums.growthBeta += byBeta.kept(where: isGrown)
    sums.lapseBeta += byBeta.kept(where: isLapsed)

    let byGamma = byExponent * notes.lack
    sums.growthGamma += byGamma.kept(where: isGrown)
    sums.lapseGamma += byGamma.kept(where: isLapsed)
    let byScale = byExponent.kept(where: isLapsed)
    sums.lapseScale += byScale
    sums.lapseDelta += byScale * notes.logDifficulty
    let byEasing = (slope * room * notes.q.lessOne).kept(where: isGrown)
    sums.hard += byEasing.kept(where: kinds.ratings .== 2)
    sums.easy += byEasing.kept(where: kinds.ratings .== 4)
    sums.cap += (slope * s).kept(where: isCapped)

    // S by itself: S' is S times something, except after a lapse.
    let outside =
      slope
      * p.kept(where: isMoved)
      .replacing(with: 1, where: isHeld)
      .replacing(with: 1 + (11 - d) * p * h * notes.q.lessOne, where: isGrown)
      .replacing(with: lapseCap, where: isCapped)
    let x = s + Lanes.one.kept(where: kinds.isLapse)
    before.stability += outside + byAlpha * beta(kinds) / x
    before.difficulty -=
      (slope * s * p * h * notes.q.lessOne).kept(where: isGrown) + byScale * lapseDifficulty / d
    return -byExponent * gamma(kinds)
  }

  /// Goes back through retrievability, with the derivative of the later loss by it, and adds that
  /// of the loss of this step.
  @inline(__always)
  private func goBackThroughRecall(
    _ step: LaneStep, _ notes: Notes, _ kinds: Kinds, _ byRecall: Lanes, _ before: inout State,
    _ sums: inout Sums<Lanes>
  ) {
    let r = notes.recall
    let isScored = (r .> 0.0001) .& (r .< 0.9999)
    // By ln R: −1 where it was recalled, R / (1 − R) where not.
    let odds = r / notes.lack.raised(to: Lanes(repeating: 1e-5))
    let loss = Lanes(repeating: -1).replacing(with: odds, where: kinds.ratings .== 1)
    let byLog = byRecall * r + (loss * step.weight).kept(where: isScored)
    let time = step.elapsed / notes.state.stability
    let share = time / (1 + factor * time)
    sums.decay += byLog * notes.logTime
    sums.factor += byLog * share
    before.stability -= byLog * (decay * factor) * share / notes.state.stability
  }

  @inline(__always)
  func addFirst(_ ratings: Lanes, _ slope: State, to sums: inout Sums<Lanes>) {
    add(slope.stability, to: &sums.initial, by: ratings)
    add(slope.difficulty, to: &sums.difficulty, by: ratings)
  }
}
