extension RecallSignals {
  /// Returns the predictions for the reviews of a log, corrected.
  ///
  /// - Parameters:
  ///   - predictions: The probability of recall before each review that the memory model gives,
  ///     in the order of the log.
  ///   - log: The reviews, which may be others than those that the correction was fitted to.
  ///   - groups: The groups of cards, by the ids of the cards; a card may have none.
  /// - Returns: The corrected probability of each scored review (``ScoredReviews``), and all others
  ///   as they were.
  package func adjusted(
    _ predictions: [Double], of log: ReviewLog, groups: [Int64: Int] = [:]
  ) -> [Double] {
    precondition(predictions.count == log.count, "One prediction per review")
    let histories = ScoredHistories(log, predictions: predictions, groups: groups)
    var adjusted = predictions
    for (number, place) in histories.places.enumerated() {
      adjusted[place] = self.adjusted(
        predictions[place], after: histories.cards[number], group: histories.groups[number])
    }
    return adjusted
  }
}

extension Contender {
  /// Returns this contender with a correction of its predictions (``RecallSignals``), which is
  /// fitted to the same training, and kept as far as it is of use there on answers that it was not
  /// fitted to.
  ///
  /// - Parameters:
  ///   - name: The name that the rows of the report carry.
  ///   - groups: The groups of cards, by the ids of the cards; a card may have none.
  /// - Returns: The contender; where no correction is of use, it predicts as this one does.
  package func withSignals(name: String, groups: [Int64: Int] = [:]) -> Contender {
    let fit = self.fit
    return Contender(name: name) { training in
      let predictor = try fit(training)
      let trial = RecallSignals.fitIfBetter(
        training, predictions: predictor(training), groups: groups)
      guard let signals = trial.signals else { return predictor }
      return { log in signals.adjusted(predictor(log), of: log, groups: groups) }
    }
  }
}
