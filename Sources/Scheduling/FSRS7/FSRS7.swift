/// FSRS-7, the memory model with two traces: 34 weights, states in fractional days.
///
/// Every review, on the same day or years later, follows the same equations; there are no learning
/// steps in the model. Raw intervals run from a second (after a lapse) to a century, so whoever
/// sets a date applies a ``SchedulingPolicy``.
///
/// Source of every formula in this folder: the page "FSRS-7" of ts-fsrs
/// (`docs/src/en-US/guide/model/fsrs-7.mdx`, 00840cbd), which agrees with fsrs-rs `model_v7.rs`.
/// The comments write w0…w33 as it does; ``Weights`` gives each its name. Unlike ts-fsrs, states
/// are not rounded to eight decimals.
package struct FSRS7: MemoryModel {
  /// The weights in use, clipped to their bounds.
  package let weights: Weights
  /// The model and its weights: `fsrs7/default`, or `fsrs7/` and a hexadecimal hash of the weights.
  package let identifier: String

  private let curveShape: CurveShape
  private let slowUpdate: TraceUpdate
  private let fastUpdate: TraceUpdate
  private let difficultyUpdate: DifficultyUpdate

  /// Creates a model from weights.
  ///
  /// - Parameter weights: The weights, which are clipped first: the equations rely on the bounds.
  package init(weights: Weights = .default) {
    let weights = weights.clipped
    self.weights = weights
    identifier = "fsrs7/" + weights.name
    curveShape = CurveShape(weights)
    slowUpdate = TraceUpdate(weights.slowUpdate)
    fastUpdate = TraceUpdate(weights.fastUpdate)
    difficultyUpdate = DifficultyUpdate(weights)
  }

  /// Returns the state after the first review of something new.
  ///
  /// Ss = w[G−1], Sf = 0.8 Ss, D = D0(G), each clamped to its bounds.
  package func initialState(_ rating: Rating) -> MemoryState {
    let stability = weights.initialStability(rating)
    return MemoryState(
      slow: stability,
      fast: Self.fastShareOfSlow * stability,
      difficulty: weights.difficulty(after: rating)
    ).withinFSRS7Bounds
  }

  /// Returns the state after a later review.
  ///
  /// The slow trace learns from the mixed retrievability, the fast one from its own recall, and
  /// both from the difficulty before the review. After a lapse the fast trace keeps at most 0.8 of
  /// the slow one.
  package func nextState(
    _ state: MemoryState, elapsedDays: Double, rating: Rating
  ) -> MemoryState {
    let curve = curve(of: state)
    let recall = curve.recall(afterDays: max(0, elapsedDays))
    return next(
      curve, recall, rating,
      slow: slowUpdate.next(
        curve.slow, recall: recall.mixed, difficulty: curve.difficulty, rating: rating),
      fast: fastUpdate.next(
        curve.fast, recall: recall.fast, difficulty: curve.difficulty, rating: rating))
  }

  /// Returns the states after a later review, one for each rating.
  ///
  /// They are those of ``nextState(_:elapsedDays:rating:)`` to the bit: the curve and the powers that
  /// do not depend on the rating are computed once.
  package func nextStates(_ curve: Curve, elapsedDays: Double) -> NextStates {
    let recall = curve.recall(afterDays: max(0, elapsedDays))
    let slow = slowUpdate.next(curve.slow, recall: recall.mixed, difficulty: curve.difficulty)
    let fast = fastUpdate.next(curve.fast, recall: recall.fast, difficulty: curve.difficulty)
    return NextStates(
      again: next(curve, recall, .again, slow: slow.again, fast: fast.again),
      hard: next(curve, recall, .hard, slow: slow.hard, fast: fast.hard),
      good: next(curve, recall, .good, slow: slow.good, fast: fast.good),
      easy: next(curve, recall, .easy, slow: slow.easy, fast: fast.easy))
  }

  private func next(
    _ curve: Curve, _ recall: Recall, _ rating: Rating, slow: Double, fast: Double
  ) -> MemoryState {
    let difficulty = difficultyUpdate.next(
      curve.difficulty, recall: recall.mixed, rating: rating)
    return MemoryState(
      slow: slow,
      fast: rating == .again ? min(fast, Self.fastShareOfSlow * slow) : fast,
      difficulty: difficulty
    ).withinFSRS7Bounds
  }

  /// Returns the probability of recall after a time without review, as a fraction;
  /// 0.00001…0.99999.
  package func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
    curve(of: state).retrievability(afterDays: elapsedDays)
  }

  /// Returns the forgetting curve of a state.
  package func curve(of state: MemoryState) -> Curve {
    Curve(state, shape: curveShape)
  }

  /// Returns the time in which retrievability falls to a wanted retention, in days; 0…36 500.
  ///
  /// The retention is clamped to 0.0001…0.9999; at the upper end the interval is 0.
  package func interval(_ state: MemoryState, retention: Retention) -> Double {
    let target = retention.rawValue.clamped(to: Self.solvableRetention)
    guard target < Self.solvableRetention.upperBound else { return 0 }
    return curve(of: state).days(untilRecall: target)
  }

  /// The stability of the fast trace over that of the slow one, at first and at most after a lapse;
  /// a fraction.
  private static let fastShareOfSlow = 0.8

  /// The retentions for which an interval is solved, as fractions.
  private static let solvableRetention = 0.0001...0.9999
}

extension FSRS7 {
  /// The bounds of both stabilities, in days: 0.0001 (9 seconds)…36 500 (a century).
  package static let stabilityBounds = 0.0001...36_500.0

  /// The bounds of difficulty, without unit; 1…10.
  package static let difficultyBounds = 1.0...10.0
}

extension MemoryState {
  /// This state with each part clamped to the bounds of FSRS-7.
  var withinFSRS7Bounds: MemoryState {
    MemoryState(
      slow: slow.clamped(to: FSRS7.stabilityBounds),
      fast: fast.clamped(to: FSRS7.stabilityBounds),
      difficulty: difficulty.clamped(to: FSRS7.difficultyBounds))
  }
}
