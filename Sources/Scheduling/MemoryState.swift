/// What a memory model knows of one question after a review.
///
/// One type serves every model, so that a record can be replayed under any of them. FSRS-7 keeps
/// two traces of each memory; a model with a single trace (FSRS-6) keeps `fast` equal to `slow`.
///
/// Stabilities of different models do not compare: under FSRS-6 a stability is the time in which
/// retrievability falls to 0.9; under FSRS-7 it is a component of the curve and has no such
/// meaning. To show a person "how stable", ask the model for the
/// ``MemoryModel/interval(_:retention:)``.
package struct MemoryState: Equatable, Sendable {
  /// The stability of the slow trace, in days; positive.
  package var slow: Double
  /// The stability of the fast trace, in days; positive.
  ///
  /// It may exceed ``slow``: the words name two components of the model, not an order.
  package var fast: Double
  /// How hard the question is to learn, without unit; 1 (easiest)…10 (hardest).
  package var difficulty: Double

  /// Creates a state from its parts, unchecked: a model clamps what it is given to its own bounds.
  ///
  /// - Parameters:
  ///   - slow: The stability of the slow trace, in days; positive.
  ///   - fast: The stability of the fast trace, in days; positive.
  ///   - difficulty: The difficulty, without unit; 1…10.
  package init(slow: Double, fast: Double, difficulty: Double) {
    self.slow = slow
    self.fast = fast
    self.difficulty = difficulty
  }
}

/// What each of the four ratings would lead to.
package struct NextStates: Equatable, Sendable {
  /// The state after "again".
  package var again: MemoryState
  /// The state after "hard".
  package var hard: MemoryState
  /// The state after "good".
  package var good: MemoryState
  /// The state after "easy".
  package var easy: MemoryState

  /// The state after a rating.
  package subscript(rating: Rating) -> MemoryState {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
