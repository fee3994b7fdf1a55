import Testing

@testable import Scheduling

struct RecallSignalsLogTests {
  /// What a program that keeps a history for each card and the learner's form predicts, answer by answer,
  /// is what an evaluation of the whole log says.
  @Test
  func `Answer by answer comes to the same as the whole log`() throws {
    let story = SignalLearner(slowness: -1, moods: 0.5, cards: 60).story(seed: 7)
    let log = story.log
    let signals = try #require(
      RecallSignals.fit(log, predictions: story.predictions))
    let adjusted = signals.adjusted(story.predictions, of: log)
    let cardOfReview = (0..<log.cardCount).flatMap { card in
      log.reviews(ofCard: card).map { _ in card }
    }
    var histories: [Int: SignalHistory] = [:]
    var form = RecentForm()
    for review in log.times.indices.sorted(by: { log.times[$0] < log.times[$1] }) {
      let card = cardOfReview[review]
      let predicted = story.predictions[review]
      if log.dayGaps[review] > 0 {
        let live = signals.adjusted(
          predicted, after: histories[card, default: SignalHistory()],
          form: form)
        #expect(live == adjusted[review])
        form.update(recalled: log.ratings[review] > 1, predicted: predicted)
      } else {
        #expect(adjusted[review] == predicted)
      }
      histories[card, default: SignalHistory()].update(
        rating: try #require(Rating(rawValue: Int(log.ratings[review]))),
        duration: Int(log.durations[review]), confidence: Int(log.confidences[review]),
        hints: Int(log.hints[review]))
    }
  }
}
