/// What was known before each scored review of a log (``ScoredReviews``), in the order of time.
struct ScoredHistories: Sendable {
  /// The places of the reviews in the columns of the log.
  let places: [Int]
  /// The answers to the card before.
  let cards: [SignalHistory]
  /// The answers to the group of the card before; empty where there is no group.
  let groups: [GroupHistory]

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - predictions: The probability of recall before each review, in the order of the log.
  ///   - groups: The groups of cards, by the ids of the cards.
  init(_ log: ReviewLog, predictions: [Double], groups: [Int64: Int]) {
    places = ScoredReviews(log).places
    cards = log.histories(before: places)
    self.groups = log.groupHistories(before: places, predictions, groups)
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

  /// Returns the histories of groups before some reviews, which are all that are scored, in the
  /// order of time.
  fileprivate func groupHistories(
    before places: [Int], _ predictions: [Double], _ groups: [Int64: Int]
  ) -> [GroupHistory] {
    guard !groups.isEmpty else {
      return [GroupHistory](repeating: GroupHistory(), count: places.count)
    }
    let groupOfReview = self.groupOfReview(groups)
    var states: [Int: GroupHistory] = [:]
    return places.map { place in
      guard let group = groupOfReview[place] else { return GroupHistory() }
      let before = states[group] ?? GroupHistory()
      var after = before
      after.update(recalled: ratings[place] > 1, predicted: predictions[place])
      states[group] = after
      return before
    }
  }

  /// Returns the group of each review, `nil` where its card has none.
  private func groupOfReview(_ groups: [Int64: Int]) -> [Int?] {
    var groupOfReview = [Int?](repeating: nil, count: count)
    for card in 0..<cardCount {
      guard let group = groups[cards[card]] else { continue }
      for review in reviews(ofCard: card) { groupOfReview[review] = group }
    }
    return groupOfReview
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
