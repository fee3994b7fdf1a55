import Testing

@testable import Scheduling

struct RecallSignalsLogTests {
  /// What a program that keeps a history for each card and each group predicts, answer by answer,
  /// is what an evaluation of the whole log says.
  @Test
  func `Answer by answer comes to the same as the whole log`() throws {
    let story = SignalLearner(slowness: -1, groups: 0.5, cards: 60).story(seed: 7)
    let log = story.log
    let signals = try #require(
      RecallSignals.fit(log, predictions: story.predictions, groups: story.groups))
    let adjusted = signals.adjusted(story.predictions, of: log, groups: story.groups)
    let cardOfReview = (0..<log.cardCount).flatMap { card in
      log.reviews(ofCard: card).map { _ in card }
    }
    var histories: [Int: SignalHistory] = [:]
    var groups: [Int: GroupHistory] = [:]
    for review in log.times.indices.sorted(by: { log.times[$0] < log.times[$1] }) {
      let card = cardOfReview[review]
      let group = try #require(story.groups[log.cards[card]])
      let predicted = story.predictions[review]
      if log.dayGaps[review] > 0 {
        let live = signals.adjusted(
          predicted, after: histories[card, default: SignalHistory()],
          group: groups[group, default: GroupHistory()])
        #expect(live == adjusted[review])
        groups[group, default: GroupHistory()].update(
          recalled: log.ratings[review] > 1, predicted: predicted)
      } else {
        #expect(adjusted[review] == predicted)
      }
      histories[card, default: SignalHistory()].update(
        rating: try #require(Rating(rawValue: Int(log.ratings[review]))),
        duration: Int(log.durations[review]), confidence: Int(log.confidences[review]),
        hints: Int(log.hints[review]))
    }
  }

  @Test
  func `A contender gains where there is something to gain`() throws {
    let story = SignalLearner(slowness: -2).story(seed: 8)
    let (plain, corrected) = try scores(story)
    #expect(corrected < plain - 0.01)
  }

  @Test
  func `A contender without use for signals predicts as it did`() throws {
    // Nineteen cards: too few answers to fit to in any fold.
    let story = SignalLearner(slowness: -2, cards: 19).story(seed: 9)
    let (plain, corrected) = try scores(story)
    #expect(corrected == plain)
  }

  private func scores(_ story: SignalLearner.Story) throws -> (plain: Double, corrected: Double) {
    let predictions = story.predictions
    let times = story.log.times
    let byTime = Dictionary(zip(times, predictions), uniquingKeysWith: { $1 })
    let plain = Contender(name: "plain") { _ in { log in log.times.map { byTime[$0] ?? 0 } } }
    let report = try EvaluationReport(
      story.log, contenders: [plain, plain.withSignals(name: "corrected")])
    return (report.totals[0].score.logLoss, report.totals[1].score.logLoss)
  }
}
