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
