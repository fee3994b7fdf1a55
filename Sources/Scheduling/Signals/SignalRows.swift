/// What a fit of ``RecallSignals`` sees: the scored reviews of a log in the order of time, each
/// with its prediction, its outcome and the readings from the answers before it.
struct SignalRows: Sendable {
  /// The logits of the predictions.
  private(set) var logits: [Double] = []
  /// Whether the card was recalled.
  private(set) var recalled: [Bool] = []
  /// The readings: one row of ``RecallSignals/Reading`` after the other, NaN where not known.
  private(set) var readings: [Float] = []

  /// How many scored reviews there are.
  var count: Int { logits.count }
  /// How many readings there are of each.
  static let width = RecallSignals.Reading.allCases.count

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - predictions: The probability of recall before each review, in the order of the log.
  init(_ log: ReviewLog, predictions: [Double]) {
    let histories = ScoredHistories(log, predictions: predictions)
    let count = histories.places.count
    logits.reserveCapacity(count)
    readings.reserveCapacity(count * Self.width)
    for (number, place) in histories.places.enumerated() {
      logits.append(RecallSignals.logit(predictions[place]))
      recalled.append(log.ratings[place] > 1)
      for reading in histories.cards[number].readings(histories.forms[number]) {
        readings.append(Float(reading ?? .nan))
      }
    }
  }

  /// Returns centre and spread of a reading over some rows: mean and standard deviation of those
  /// that are known, the spread being 0 where it does not vary.
  func moments(of reading: Int, in rows: Range<Int>) -> (centre: Double, spread: Double) {
    var (count, sum) = (0.0, 0.0)
    for row in rows {
      let value = readings[row * Self.width + reading]
      if !value.isNaN { (count, sum) = (count + 1, sum + Double(value)) }
    }
    guard count > 0 else { return (0, 0) }
    let centre = sum / count
    var squares = 0.0
    for row in rows {
      let value = readings[row * Self.width + reading]
      if !value.isNaN { squares += (Double(value) - centre) * (Double(value) - centre) }
    }
    let spread = (squares / count).squareRoot()
    return (centre, spread > 1e-5 ? spread : 0)
  }
}
