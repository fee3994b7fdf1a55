/// When a learner is told how much time is left: at half of the time, and 10, 5 and 1 minutes before
/// its end.
///
/// Each moment is told once, in a line of its own; a clock that is drawn again and again would be read
/// aloud as often.
package struct TimeCalls: Equatable, Sendable {
  /// The moments that were not told yet, in milliseconds before the end, the earliest first.
  private var moments: [Int64]

  /// Plans the moments of a test.
  ///
  /// - Parameters:
  ///   - minutes: How long the test is; `nil` for no limit, which has none.
  ///   - left: The time that is left now, in milliseconds; moments before that are past.
  package init(minutes: Int?, left: Int64?) {
    guard let minutes, let left else {
      moments = []
      return
    }
    let late = [10, 5, 1].filter { 2 * $0 < minutes }.map { Int64($0) * 60_000 }
    moments = ([Int64(minutes) * 30_000] + late).filter { $0 < left }.sorted(by: >)
  }

  /// Returns whether the time that is left is to be told now.
  ///
  /// - Parameter left: The time, in milliseconds.
  /// - Returns: Whether a moment came since the last call; of several that came, one telling is
  ///   enough.
  package mutating func isDue(left: Int64) -> Bool {
    let before = moments.count
    moments.removeAll { left <= $0 }
    return moments.count < before
  }

  /// The time from now to the next telling, in milliseconds; `nil` where there is none.
  ///
  /// - Parameter left: The time that is left, in milliseconds.
  /// - Returns: A time of 0 or more.
  package func untilNext(left: Int64) -> Int64? {
    moments.first.map { max(0, left - $0) }
  }
}
