/// How often something was recalled, beside how often that was predicted.
package struct RecallTally: Equatable, Sendable {
  /// How many answers are counted.
  package private(set) var answers = 0
  /// How many of them were recalled: rated hard, good or easy.
  package private(set) var recalled = 0
  /// The sum of the predicted probabilities: how many recalls were expected.
  package private(set) var expected = 0.0
  /// The sum of p (1 − p): how far chance alone moves the number of recalls, squared.
  private var variance = 0.0

  /// Creates a tally of nothing.
  package init() {}

  /// The share that was recalled: a fraction, 0…1; `nil` without answers.
  package var recalledShare: Double? {
    answers > 0 ? Double(recalled) / Double(answers) : nil
  }

  /// The mean of the predictions: a fraction, 0…1; `nil` without answers.
  package var predictedShare: Double? {
    answers > 0 ? expected / Double(answers) : nil
  }

  /// Where the recalled share falls eight times in ten if the predictions are right: fractions, 0…1; `nil`
  /// without answers.
  package var predictedRange: ClosedRange<Double>? {
    predictedShare.map { share in
      let reach = 1.2816 * variance.squareRoot() / Double(answers)
      return max(0, share - reach)...min(1, share + reach)
    }
  }

  /// How many standard deviations recall is above (or, negative, below) the prediction; `nil` where
  /// nothing was left to chance.
  ///
  /// Were the model right, each answer would be a throw of a coin with its predicted probability p,
  /// and the number of recalls would have the mean Σp and the variance Σp(1 − p).
  package var surprise: Double? {
    variance > 0 ? (Double(recalled) - expected) / variance.squareRoot() : nil
  }

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - isRecalled: Whether the question was recalled.
  ///   - predicted: The predicted probability of that: a fraction, 0…1.
  package mutating func count(isRecalled: Bool, predicted: Double) {
    answers += 1
    recalled += isRecalled ? 1 : 0
    expected += predicted
    variance += predicted * (1 - predicted)
  }
}
