extension MemoryModel {
  /// Returns what the model predicts for each review of a log from the earlier reviews of its card.
  ///
  /// It goes from state to state, one review at a time: what faster ways are checked against.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - wholeDays: Whether time is counted in study days rather than as it was; `nil` as the model
  ///     counts it.
  /// - Returns: The probability of recall before each review, as a fraction, in the order of the
  ///   log; 0 for the first review of a card.
  package func predictions(of log: ReviewLog, wholeDays: Bool? = nil) -> [Double] {
    let wholeDays = wholeDays ?? countsStudyDays
    var predictions: [Double] = []
    predictions.reserveCapacity(log.count)
    for card in 0..<log.cardCount {
      var last: MemoryState?
      for review in log.reviews(ofCard: card) {
        let rating = Rating(rawValue: Int(log.ratings[review])) ?? .again
        guard let state = last else {
          last = initialState(rating)
          predictions.append(0)
          continue
        }
        let days = wholeDays ? Double(log.dayGaps[review]) : Double(log.elapsedDays[review])
        predictions.append(retrievability(state, elapsedDays: days))
        last = nextState(state, elapsedDays: days, rating: rating)
      }
    }
    return predictions
  }
}
