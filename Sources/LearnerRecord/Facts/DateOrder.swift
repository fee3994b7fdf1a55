/// Finds the entries that are dated before the one before them: a clock was put back, or a date made up.
package struct DateOrder: Sendable {
  /// How far an entry may be dated before the one before it without a word, in milliseconds: programs
  /// that write to one record at once read the clock a little before they write, and clocks are
  /// corrected by seconds.
  package static let tolerance: Int64 = 60_000

  private var last: Moment?

  /// Begins before the first entry.
  package init() {}

  /// Takes in the next entry.
  ///
  /// - Parameter moment: The moment that it is dated.
  /// - Returns: Whether that is before the entry taken in last.
  package mutating func isBackwards(_ moment: Moment) -> Bool {
    defer { last = moment }
    return last.map { moment.milliseconds < $0.milliseconds - Self.tolerance } ?? false
  }
}
