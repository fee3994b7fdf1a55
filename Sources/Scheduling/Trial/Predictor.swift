/// What predicts recall: a memory model, and a correction of its predictions where there is one.
package struct Predictor: Sendable {
  /// The memory model.
  package var model: any MemoryModel
  /// The correction, if any.
  package var signals: RecallSignals?

  /// What predicts for a learner whom nothing was fitted to: FSRS-7 as published, and their form.
  package static let newcomer = Predictor(FSRS7(), signals: .newcomer)

  /// Creates a predictor.
  ///
  /// - Parameters:
  ///   - model: The memory model.
  ///   - signals: The correction, if any.
  package init(_ model: any MemoryModel, signals: RecallSignals? = nil) {
    self.model = model
    self.signals = signals
  }

  /// Returns what it predicts for each review of a log from the earlier reviews of its card.
  ///
  /// - Parameter log: The reviews.
  /// - Returns: The probability of recall before each review, as a fraction, in the order of the
  ///   log; 0 for the first review of a card.
  package func predictions(of log: ReviewLog) -> [Double] {
    let predictions = model.predictions(of: log)
    return signals?.adjusted(predictions, of: log) ?? predictions
  }
}
