/// The reviews by which predictions are scored, in the order of time.
///
/// These are the first reviews of a card on a later study day than its review before: what happens
/// on the same day says little about memory, and the first review of all can't be predicted.
/// Element i of each column is the same review. As in srs-benchmark without same-day reviews.
package struct ScoredReviews: Equatable, Sendable {
  /// The places of the reviews in the columns of the log.
  package private(set) var places: [Int] = []
  /// Whether the card was recalled: any rating but again.
  package private(set) var recalled: [Bool] = []
  /// The bins of the reviews, for ``PredictionScore``.
  package private(set) var bins: [ReviewBin] = []

  /// How many reviews there are.
  package var count: Int { places.count }

  /// Finds the reviews of a log; those of one moment are in the order of the log.
  package init(_ log: ReviewLog) {
    var found: [(time: Int64, place: Int, bin: ReviewBin)] = []
    for card in 0..<log.cardCount {
      var (reviews, lapses) = (1, 0)
      for place in log.reviews(ofCard: card) where log.dayGaps[place] > 0 {
        reviews += 1
        let bin = ReviewBin(days: Int(log.dayGaps[place]), reviews: reviews, lapses: lapses)
        found.append((log.times[place], place, bin))
        if log.ratings[place] == 1 { lapses += 1 }
      }
    }
    found.sort { ($0.time, $0.place) < ($1.time, $1.place) }
    places = found.map(\.place)
    bins = found.map(\.bin)
    recalled = places.map { log.ratings[$0] > 1 }
  }

  /// Scores predictions on some of the reviews.
  ///
  /// - Parameters:
  ///   - predictions: One per review: elements of others than those of the range do not count.
  ///   - range: Which of the reviews.
  /// - Returns: The score; `nil` where the range is empty.
  func score(_ predictions: [Double], in range: Range<Int>) -> PredictionScore? {
    guard !range.isEmpty else { return nil }
    return PredictionScore(
      Array(predictions[range]), recalled: Array(recalled[range]), bins: Array(bins[range]))
  }
}
