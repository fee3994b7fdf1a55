import Scheduling
import Testing

/// Whether two numbers differ by no more than a relative or an absolute tolerance.
func isClose(
  _ number: Double, _ expected: Double, relative: Double = 1e-4, absolute: Double = 0
) -> Bool {
  abs(number - expected) <= max(absolute, relative * abs(expected))
}

/// Expects each part of a state to match a published one, within the tolerance of ts-fsrs's tests.
func expectClose(
  _ state: MemoryState, _ expected: MemoryState, _ comment: Comment,
  relative: Double = 1e-4, absolute: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for part in [\MemoryState.slow, \.fast, \.difficulty] {
    #expect(
      isClose(
        state[keyPath: part], expected[keyPath: part], relative: relative, absolute: absolute),
      "\(comment): \(state) is not \(expected)",
      sourceLocation: sourceLocation)
  }
}
