extension MemoryModel {
  /// Returns what the model predicts for each review of a log from the earlier reviews of its card.
  ///
  /// It goes from state to state, one review at a time: what faster ways are checked against.
  ///
  /// - Parameter log: The reviews.
  /// - Returns: The probability of recall before each review, as a fraction, in the order of the
  ///   log; 0 for the first review of a card.
  package func predictions(of log: ReviewLog) -> [Double] {
    var predictions: [Double] = []
    predictions.reserveCapacity(log.count)
    for card in 0..<log.cardCount {
      predictions.append(0)
      _ = lastState(ofCard: card, of: log) {
        predictions.append(retrievability($0, elapsedDays: $1))
      }
    }
    return predictions
  }

  /// Returns the memory of each card of a log after its last review, in the order of the log.
  package func states(after log: ReviewLog) -> [MemoryState] {
    (0..<log.cardCount).map { lastState(ofCard: $0, of: log) { _, _ in } }
  }

  /// Returns the memory of a card after its last review; before each but the first, a function is
  /// given the memory and the days since.
  private func lastState(
    ofCard card: Int, of log: ReviewLog, _ body: (MemoryState, Double) -> Void
  ) -> MemoryState {
    let reviews = log.reviews(ofCard: card)
    return reviews.dropFirst().reduce(initialState(log.rating(of: reviews.lowerBound))) {
      let days = countsStudyDays ? Double(log.dayGaps[$1]) : Double(log.elapsedDays[$1])
      body($0, days)
      return nextState($0, elapsedDays: days, rating: log.rating(of: $1))
    }
  }
}
