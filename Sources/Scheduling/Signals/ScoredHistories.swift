/// What was known before each scored review of a log (``ScoredReviews``), in the order of time.
struct ScoredHistories: Sendable {
  /// The places of the reviews in the columns of the log.
  let places: [Int]
  /// The answers to the card before.
  let cards: [SignalHistory]
  /// The form of the learner.
  let forms: [RecentForm]

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - predictions: The probability of recall before each review, in the order of the log.
  init(_ log: ReviewLog, predictions: [Double]) {
    places = ScoredReviews(log).places
    cards = log.histories(before: places)
    forms = log.forms(before: places, predictions)
  }
}

extension ReviewLog {
  /// Returns the histories of cards before some of their reviews.
  ///
  /// - Parameter places: The places of reviews.
  /// - Returns: One history for each of them, in their order.
  fileprivate func histories(before places: [Int]) -> [SignalHistory] {
    var rank = [Int32](repeating: -1, count: count)
    for (number, place) in places.enumerated() { rank[place] = Int32(number) }
    var histories = [SignalHistory](repeating: SignalHistory(), count: places.count)
    for card in 0..<cardCount {
      var history = SignalHistory()
      for review in reviews(ofCard: card) {
        if rank[review] >= 0 { histories[Int(rank[review])] = history }
        history.update(with: review, of: self)
      }
    }
    return histories
  }

  /// Returns the form before each of some reviews, which are all that are scored, in the order of time.
  fileprivate func forms(before places: [Int], _ predictions: [Double]) -> [RecentForm] {
    var form = RecentForm()
    return places.map { place in
      defer { form.update(recalled: ratings[place] > 1, predicted: predictions[place]) }
      return form
    }
  }
}

extension SignalHistory {
  /// Adds a review of a log.
  mutating func update(with review: Int, of log: ReviewLog) {
    update(
      rating: log.rating(of: review), duration: Int(log.durations[review]),
      confidence: Int(log.confidences[review]),
      hints: Int(log.hints[review]))
  }
}
