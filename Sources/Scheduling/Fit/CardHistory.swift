/// What a fit sees of one card: its history up to the last review that is scored.
///
/// A review is scored where it was on a later study day than the one before it.
struct CardHistory: Sendable {
  /// The number of the card in its log.
  var card: Int32
  /// How many reviews there are up to the last scored one, it included; 2…``longest``.
  var length: Int32 = 0
  /// How many reviews are scored; 1 or more.
  var scored: Int32 = 0

  /// How many reviews of a card are seen at most, as in fsrs-rs.
  ///
  /// Long histories are rare, and one hostile card shall not outweigh all others.
  static let longest = 256

  /// Returns the histories of a log: one per card that has a scored review, in the log's order.
  ///
  /// - Parameters:
  ///   - log: The log.
  ///   - end: Only reviews before this moment are seen, in milliseconds since 1970 UTC.
  ///   - longest: How many reviews of a card are seen at most.
  /// - Returns: The histories.
  static func all(in log: ReviewLog, before end: Int64, longest: Int = longest) -> [CardHistory] {
    log.withColumns { columns in
      var histories: [CardHistory] = []
      histories.reserveCapacity(log.cardCount)
      for card in 0..<log.cardCount {
        let reviews = log.reviews(ofCard: card)
        let seen = reviews.count > longest ? reviews.prefix(longest) : reviews
        let history = CardHistory(card, seen, columns, before: end)
        if history.scored > 0 { histories.append(history) }
      }
      return histories
    }
  }

  @inline(__always)
  private init(
    _ card: Int, _ reviews: Range<Int>, _ columns: FitColumns, before end: Int64
  ) {
    self.card = Int32(card)
    for review in reviews.dropFirst() {
      guard columns.times[review] < end else { break }
      guard columns.dayGaps[review] > 0 else { continue }
      length = Int32(review - reviews.lowerBound) + 1
      scored += 1
    }
  }
}
