import Testing

@testable import Scheduling

struct RecallSignalsFitTests {
  @Test
  func `What truly has an effect is found, and what has none is not`() throws {
    let learner = SignalLearner(slowness: -1, certainty: 1)
    let story = learner.story(seed: 1)
    let trial = RecallSignals.fitIfBetter(story.log, predictions: story.predictions)
    let signals = try #require(trial.signals)
    #expect(trial.share > 0.5)
    #expect(trial.lossAfter < trial.lossBefore - 0.01)
    // Weights are per spread of a reading, and the pull makes them smaller.
    #expect((-0.7...(-0.2)).contains(signals[.hesitation]))
    #expect((0.15...0.7).contains(signals[.confidence]))
    for reading in [RecallSignals.Reading.pace, .start, .agains, .streak, .hints, .form] {
      #expect(abs(signals[reading]) < 0.12, "\(reading)")
    }
  }

  @Test
  func `A learner who has good days and bad ones is told by their form`() throws {
    let story = SignalLearner(moods: 1).story(seed: 2)
    let trial = RecallSignals.fitIfBetter(story.log, predictions: story.predictions)
    #expect(try #require(trial.signals)[.form] > 0.3)
    #expect(trial.lossAfter < trial.lossBefore - 0.01)
    let newcomer = RecallSignals.newcomer.adjusted(story.predictions, of: story.log)
    #expect(loss(newcomer, story) < loss(story.predictions, story) - 0.02)
  }

  /// Chance makes small gains now and then, so what is asked of it is little, over many learners.
  @Test
  func `Where there is nothing to gain, nothing is lost`() {
    var losses: [Double] = []
    var dropped = 0
    for seed in 10..<22 as Range<UInt64> {
      let story = SignalLearner(cards: 60).story(seed: seed)
      let trial = RecallSignals.fitIfBetter(story.log, predictions: story.predictions)
      guard let signals = trial.signals else {
        dropped += 1
        continue
      }
      // The same learner's next answers.
      let next = SignalLearner(cards: 60).story(seed: seed + 100)
      let adjusted = signals.adjusted(next.predictions, of: next.log)
      losses.append(loss(adjusted, next) - loss(next.predictions, next))
    }
    #expect(dropped >= 3)
    #expect(losses.reduce(0, +) / 12 < 0.004)
  }

  @Test
  func `Fewer than 100 scored answers are not fitted to`() {
    let story = SignalLearner(slowness: -2, cards: 19).story(seed: 3)
    #expect(RecallSignals.fit(story.log, predictions: story.predictions) == nil)
    let trial = RecallSignals.fitIfBetter(story.log, predictions: story.predictions)
    #expect(trial.signals == nil && trial.answers == 0)
    let empty = RecallSignals.fitIfBetter(ReviewLog([]), predictions: [])
    #expect(empty.signals == nil)
  }

  @Test
  func `The same log gives the same correction`() {
    let story = SignalLearner(slowness: -1, cards: 40).story(seed: 4)
    let trials = (0..<2).map { _ in
      RecallSignals.fitIfBetter(
        story.log, predictions: story.predictions)
    }
    #expect(trials[0] == trials[1])
  }

  @Test
  func `Answers without times have no say by their times`() throws {
    let story = SignalLearner(certainty: 2, isTimed: false, cards: 60).story(seed: 5)
    let signals = try #require(RecallSignals.fit(story.log, predictions: story.predictions))
    #expect(signals[.hesitation] == 0 && signals[.pace] == 0 && signals[.start] == 0)
    #expect(signals[.confidence] > 0.1)
    #expect(signals.vector.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 2])
  func `Odd predictions give a correction of finite numbers`(odd: Double) throws {
    let story = SignalLearner(cards: 30).story(seed: 6)
    let predictions = story.predictions.enumerated().map {
      $0.offset.isMultiple(of: 7) ? odd : $0.element
    }
    let signals = try #require(
      RecallSignals.fit(story.log, predictions: predictions))
    #expect(RecallSignals(vector: signals.vector) == signals)
    let adjusted = signals.adjusted(predictions, of: story.log)
    let scored = ScoredReviews(story.log).places
    #expect(scored.allSatisfy { (0...1).contains(adjusted[$0]) })
  }

  private func loss(_ predictions: [Double], _ story: SignalLearner.Story) -> Double {
    let scored = ScoredReviews(story.log)
    return PredictionScore(
      scored.places.map { predictions[$0] }, recalled: scored.recalled, bins: scored.bins
    ).logLoss
  }
}

extension RecallSignals {
  /// The weight of a reading.
  fileprivate subscript(reading: Reading) -> Double { weights[2 + reading.rawValue] }
}
