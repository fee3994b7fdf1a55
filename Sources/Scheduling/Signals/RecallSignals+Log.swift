extension RecallSignals {
  /// Returns the predictions for the reviews of a log, corrected.
  ///
  /// - Parameters:
  ///   - predictions: The probability of recall before each review that the memory model gives,
  ///     in the order of the log.
  ///   - log: The reviews, which may be others than those that the correction was fitted to.
  /// - Returns: The corrected probability of each scored review (``ScoredReviews``), and all others
  ///   as they were.
  package func adjusted(_ predictions: [Double], of log: ReviewLog) -> [Double] {
    precondition(predictions.count == log.count, "One prediction per review")
    let histories = ScoredHistories(log, predictions: predictions)
    var adjusted = predictions
    for (number, place) in histories.places.enumerated() {
      adjusted[place] = self.adjusted(
        predictions[place], after: histories.cards[number], form: histories.forms[number])
    }
    return adjusted
  }
}
