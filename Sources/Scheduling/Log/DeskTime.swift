/// How long answers keep somebody at the desk: since the answer before, so that what was read and asked in between
/// counts.
///
/// An answer left open while somebody was at lunch is no study, nor is a pause; Anki caps at a minute too.
package enum DeskTime {
  /// After how long nobody studies any more, in milliseconds.
  package static let longestPause: Int64 = 300_000

  /// Returns how long an answer kept somebody, in milliseconds.
  ///
  /// - Parameters:
  ///   - took: How long the answer itself took, in milliseconds.
  ///   - time: When it was given, in milliseconds since 1970-01-01 00:00 UTC.
  ///   - before: When the answer before it was given; `nil` for none.
  ///   - longest: The longest time that counts, in milliseconds.
  /// - Returns: 0…`longest`; how long the answer itself took where the one before was longer ago than
  ///   ``longestPause``, or no clock ran.
  package static func milliseconds(
    took: Int64, at time: Int64, after before: Int64?, atMost longest: Int64
  ) -> Int64 {
    let (gap, isFar) = time.subtractingReportingOverflow(before ?? .min)
    let read = isFar || gap > longestPause ? 0 : gap
    return min(max(0, took, read), longest)
  }
}
