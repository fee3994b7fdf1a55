extension FSRS6 {
  /// Returns the states after a later review, one for each rating.
  ///
  /// They are those of ``nextState(_:elapsedDays:rating:)``, in less than half the time of four
  /// calls: powers that do not depend on the rating are computed once.
  ///
  /// - Parameters:
  ///   - state: The state after the review before.
  ///   - elapsedDays: The time since that review, in days, of which whole ones count; below 0
  ///     counts as 0.
  /// - Returns: The new states, within the bounds of the model.
  package func nextStates(_ state: MemoryState, elapsedDays: Double) -> NextStates {
    nextStates(curve(of: state), elapsedDays: elapsedDays)
  }

  /// Returns the states after a later review, given the forgetting curve of the state before.
  package func nextStates(_ curve: Curve, elapsedDays: Double) -> NextStates {
    let days = Self.wholeDays(elapsedDays)
    return days < 1
      ? sameDayStates(curve.stability, curve.difficulty)
      : laterStates(
        curve.stability, curve.difficulty, recall: curve.retrievability(afterDays: days))
  }

  /// Returns the times in which retrievability falls to a wanted retention after each rating.
  ///
  /// - Parameters:
  ///   - states: The states after the four ratings.
  ///   - retention: The probability of recall to fall to.
  /// - Returns: What ``interval(_:retention:)`` gives for each state, in days; 0…36 500.
  package func intervals(
    _ states: NextStates, retention: Retention
  ) -> (again: Double, hard: Double, good: Double, easy: Double) {
    let ratio = intervalRatio(retention)
    return (
      interval(states.again, ratio: ratio), interval(states.hard, ratio: ratio),
      interval(states.good, ratio: ratio), interval(states.easy, ratio: ratio)
    )
  }

  /// Returns the states after a review on the same day.
  private func sameDayStates(_ stability: Double, _ difficulty: Double) -> NextStates {
    let moved = stability * power(stability, -weights.sameDaySaturation)
    return NextStates(
      again: next(moved * sameDayFactors.again, difficulty, .again),
      hard: next(max(moved * sameDayFactors.hard, stability), difficulty, .hard),
      good: next(max(moved * sameDayFactors.good, stability), difficulty, .good),
      easy: next(max(moved * sameDayFactors.easy, stability), difficulty, .easy))
  }

  /// Returns the states after a review on a later day.
  private func laterStates(
    _ stability: Double, _ difficulty: Double, recall: Double
  ) -> NextStates {
    let lack = 1 - recall
    let gain = stability * gain(stability, difficulty, lack: lack)
    return NextStates(
      again: next(forgotten(stability, difficulty, lack: lack), difficulty, .again),
      hard: next(stability + gain * weights.hardFactor, difficulty, .hard),
      good: next(stability + gain, difficulty, .good),
      easy: next(stability + gain * weights.easyFactor, difficulty, .easy))
  }

  @inline(__always)
  private func next(_ stability: Double, _ difficulty: Double, _ rating: Rating) -> MemoryState {
    state(stability, nextDifficulty(difficulty, rating: rating))
  }
}
