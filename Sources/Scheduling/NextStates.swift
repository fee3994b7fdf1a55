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
