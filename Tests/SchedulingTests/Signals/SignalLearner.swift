@testable import Scheduling

/// A simulated learner whose recall depends on more than was predicted.
///
/// Each card is asked once a day. The prediction of each answer is any number from 0.5 to 0.95;
/// what truly decides is its logit and the effects, which are 0 unless set.
struct SignalLearner {
  /// What an answer slower than the card's others, by ln 2, adds to the next logit.
  var slowness = 0.0
  /// What being certain of the last answers adds to the logit.
  var certainty = 0.0
  /// How far the learner is from what is predicted, up for four days and down for four, in logits.
  var moods = 0.0
  /// Whether answers are timed.
  var isTimed = true
  /// How many cards there are; each has 6 answers, of which 5 are scored.
  var cards = 240

  /// The reviews, and the predictions in the order of the log.
  struct Story {
    var log: ReviewLog
    var predictions: [Double]
  }

  /// Lets the learner answer.
  func story(seed: UInt64) -> Story {
    var generator = SplitMix64(seed: seed)
    var (reviews, predictions): ([ReviewLog.Review], [Double]) = ([], [])
    for card in 0..<cards {
      var history = SignalHistory()
      for day in 0..<6 {
        let predicted = generator.uniform(in: 0.5...0.95)
        let logit =
          RecallSignals.logit(predicted) + effect(of: history)
          + ((card / 8 + day) / 4 % 2 == 0 ? moods : -moods)
        let isRecalled = generator.uniform(in: 0...1) < RecallSignals.logistic(logit)
        let review = ReviewLog.Review(
          // Cards begin on different days, so that old and young ones are mixed in time.
          card: Int64(card), time: Int64((card / 8 + day) * 86_400_000 + card * 1_000),
          rating: isRecalled ? 3 : 1,
          duration: isTimed ? Int(4_000 * exponential(generator.uniform(in: -1...1))) : 0,
          confidence: generator.integer(in: 0...3), hints: generator.integer(in: 0...2))
        reviews.append(review)
        predictions.append(predicted)
        history.update(
          rating: isRecalled ? .good : .again, duration: review.duration,
          confidence: review.confidence, hints: review.hints)
      }
    }
    return Story(log: ReviewLog(reviews), predictions: predictions)
  }

  private func effect(of history: SignalHistory) -> Double {
    guard history.answers > 0 else { return 0 }
    let slower = history.lastTime - history.meanTime
    return slowness * slower / logarithm(2) + certainty * history.confidence
  }
}
