extension FSRS7Kernel {
  @inline(__always)
  func slopeBefore(
    _ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>, _ after: State, isLast: Bool,
    _ sums: inout Sums<Lanes>
  ) -> State {
    var slope = RecallSlope(mixed: lossByRecall(step, notes.pointee.curve.mixed), fast: .zero)
    var before = LogState(slow: .zero, fast: .zero, difficulty: .zero)
    if !isLast { goBackThroughState(step, notes, after, &slope, &before, &sums) }
    curve.goBack(notes, slope, &before, &sums.curve)
    return State(
      slow: before.slow / notes.pointee.state.slow, fast: before.fast / notes.pointee.state.fast,
      difficulty: before.difficulty)
  }

  /// Derivatives by R, and by R_f other than through R.
  struct RecallSlope {
    var mixed: Lanes
    var fast: Lanes
  }

  /// Derivatives by the logarithms of both stabilities, and by difficulty.
  struct LogState {
    var slow: Lanes
    var fast: Lanes
    var difficulty: Lanes
  }

  /// Returns the derivative of the loss of a step by its recall, which is clamped to
  /// 0.0001…0.9999.
  @inline(__always)
  private func lossByRecall(_ step: LaneStep, _ recall: Lanes) -> Lanes {
    let isForgotten = step.rating .< 1.5
    let isFree = (recall .> 0.0001) .& (recall .< 0.9999)
    let signed = (-step.weight).replacing(with: step.weight, where: isForgotten)
    return (signed / recall.replacing(with: 1 - recall, where: isForgotten)).kept(where: isFree)
  }

  /// Goes back through the memory after a review: from the derivatives by it to those by the memory
  /// before and by the recall, to which is added.
  @inline(__always)
  private func goBackThroughState(
    _ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>, _ after: State,
    _ slope: inout RecallSlope, _ before: inout LogState, _ sums: inout Sums<Lanes>
  ) {
    let isForgotten = step.rating .< 1.5
    let made = (slow: notes.pointee.slow.made, fast: notes.pointee.fast.made)
    let cap = Self.fastShareOfSlow * made.slow
    let isCapped = isForgotten .& (made.fast .> cap)
    let capped = made.fast.replacing(with: cap, where: isCapped)
    let byCapped = after.fast.kept(where: Self.isWithinBounds(capped))
    let bySlow =
      after.slow.kept(where: Self.isWithinBounds(made.slow))
      + (Self.fastShareOfSlow * byCapped).kept(where: isCapped)

    let (recall, fastRecall) = (notes.pointee.curve.mixed, notes.pointee.curve.fast)
    difficulty.goBack(
      notes.pointee.state.difficulty, recall: recall, rating: step.rating, isForgotten,
      after.difficulty, &before.difficulty, &slope.mixed, &sums.difficulty)
    let ease = 11 - notes.pointee.state.difficulty
    slow.goBack(
      notes.pointee.state.slow, log: notes.pointee.curve.logSlow, notes.pointee.slow,
      lack: 1 - recall, ease, step.rating, isForgotten, bySlow, &before.slow,
      &before.difficulty, &slope.mixed, &sums.slow)
    fast.goBack(
      notes.pointee.state.fast, log: notes.pointee.curve.logFast, notes.pointee.fast,
      lack: 1 - fastRecall, ease, step.rating, isForgotten, byCapped.kept(where: .!isCapped),
      &before.fast, &before.difficulty, &slope.fast, &sums.fast)
  }

  @inline(__always)
  func addFirst(_ ratings: Lanes, _ slope: State, to sums: inout Sums<Lanes>) {
    difficulty.addFirst(ratings, slope.difficulty, to: &sums)
    // The fast trace meets its bound first.
    let isFree = firstState(ratings).fast .> Self.stabilities.lowerBound
    let byStability = slope.slow + (Self.fastShareOfSlow * slope.fast).kept(where: isFree)
    add(byStability, to: &sums.first, by: ratings)
  }
}
