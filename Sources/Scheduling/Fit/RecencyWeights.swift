/// How much each review counts in a fit: the newest fully, the oldest a quarter, since a learner
/// changes.
///
/// The i-th of n scored reviews in the order of time counts 0.25 + 0.75 (i / (n − 1))³, as in
/// fsrs-rs (`training.rs`, 0cbb9d3). All of one study day count the same, as the one in their
/// middle: that needs no sorting.
struct RecencyWeights: Sendable {
  private let firstDay: Int32
  /// One element per study day from the first to the last.
  private let weights: [Float]

  /// Creates the weights of the scored reviews of histories.
  init(_ histories: [CardHistory], in log: ReviewLog) {
    // Who travels can be a day earlier than before, so first and last are asked of all.
    let days = log.days.withUnsafeBufferPointer { days in
      days.reduce((first: Int32.max, last: Int32.min)) { (min($0.first, $1), max($0.last, $1)) }
    }
    firstDay = days.first
    guard !histories.isEmpty, days.first <= days.last else {
      weights = []
      return
    }
    weights = Self.weights(Self.counts(histories, log, days.first...days.last))
  }

  /// Returns the weight of a review on a study day on which there is a scored one.
  @inline(__always)
  func weight(onDay day: Int32) -> Float {
    weights[Int(day - firstDay)]
  }

  /// How many reviews are scored on each day of a range.
  private static func counts(
    _ histories: [CardHistory], _ log: ReviewLog, _ days: ClosedRange<Int32>
  ) -> [Int32] {
    var counts = [Int32](repeating: 0, count: Int(days.upperBound - days.lowerBound) + 1)
    log.withColumns { columns in
      for history in histories {
        let start = log.cardStarts[Int(history.card)]
        for review in start + 1..<start + Int(history.length) where columns.dayGaps[review] > 0 {
          counts[Int(columns.days[review] - days.lowerBound)] += 1
        }
      }
    }
    return counts
  }

  private static func weights(_ counts: [Int32]) -> [Float] {
    let total = counts.reduce(0) { $0 + Int($1) }
    var before = 0
    return counts.map { count in
      let middle = Double(before) + Double(count - 1) / 2
      before += Int(count)
      let place = total > 1 ? middle / Double(total - 1) : 1
      return Float(0.25 + 0.75 * place * place * place)
    }
  }
}
