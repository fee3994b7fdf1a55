import TestSupport
import Testing

@testable import Scheduling

struct ModelFitTests {
  /// Somebody whose memory is FSRS-6.
  private static let pupil: FSRS6 = {
    var weights = FSRS6.Weights.default
    weights.initialAgain = 0.6
    weights.initialGood = 6
    weights.growth = 1.3
    return FSRS6(weights: weights)
  }()

  private func standard(_ family: ModelFamily) -> [Double] {
    family == .fsrs6 ? FSRS6.Weights.default.vector : FSRS7.Weights.default.vector
  }

  private func loss(_ model: some MemoryModel, on log: ReviewLog) -> Double {
    let predictions = model.predictions(of: log)
    let scored = ScoredReviews(log).places
    let losses = scored.map {
      -logarithm(log.ratings[$0] > 1 ? predictions[$0] : 1 - predictions[$0])
    }
    return losses.reduce(0, +) / Double(scored.count)
  }

  @Test
  func `A fit of FSRS-6 recovers the learner that made the log`() throws {
    let log = pupilLog(Self.pupil, cards: 600, reviews: 8, seed: 1)
    let later = pupilLog(Self.pupil, cards: 600, reviews: 8, seed: 2)
    let fit = try #require(ModelFamily.fsrs6.fit(log))
    let weights = try #require(FSRS6.Weights(vector: fit.weights))
    let truth = loss(Self.pupil, on: later)
    let (fitted, standard) = (loss(FSRS6(weights: weights), on: later), loss(FSRS6(), on: later))
    #expect(fit.extent == .all && fit.scoredReviews > 3_500)
    #expect(fitted - truth < 0.1 * (standard - truth))
    #expect(abs(weights.initialGood - 6) < 1.5)
  }

  @Test
  func `A fit of FSRS-7 predicts a learner better than the defaults`() throws {
    let learner = FittedLearner.quick
    let fit = try #require(ModelFamily.fsrs7.fit(learner.log(cards: 100, seed: 3)))
    let weights = try #require(FSRS7.Weights(vector: fit.weights))
    let later = learner.log(cards: 60, seed: 4)
    let fitted = learner.error(of: FSRS7(weights: weights), on: later)
    let unfitted = learner.error(of: FSRS7(), on: later)
    #expect(fitted < 0.25 * unfitted, "\(fitted) is not much less than \(unfitted)")
  }

  @Test(arguments: ModelFamily.allCases)
  func `Few reviews change nothing, some the initial stabilities alone`(
    family: ModelFamily
  ) throws {
    let defaults = standard(family)
    let few = try #require(family.fit(pupilLog(Self.pupil, cards: 2, reviews: 4, seed: 1)))
    #expect(few.extent == .nothing && few.weights == defaults && few.scoredReviews == 6)
    #expect(family.fit(ReviewLog([]))?.weights == defaults)
    // Fewer than 64 scored reviews, and many of which none is a card's second.
    for (cards, reviews) in [(20, 3), (200, 2)] {
      let log = pupilLog(Self.pupil, cards: cards, reviews: reviews, seed: 1)
      let some = try #require(family.fit(log))
      #expect(some.extent == .initialStabilities)
      #expect(some.weights[4...] == defaults[4...] && some.weights[..<4] != defaults[..<4])
    }
    let all = try #require(family.fit(pupilLog(Self.pupil, cards: 32, reviews: 3, seed: 1)))
    #expect(all.extent == .all && all.scoredReviews == 64 && all.weights[4...] != defaults[4...])
  }

  @Test(arguments: ModelFamily.allCases)
  func `The same seed gives the same weights on any number of threads`(
    family: ModelFamily
  ) throws {
    let log = pupilLog(Self.pupil, cards: 90, reviews: 6, seed: 3)
    let fits = try [1, 2, 3, 64, 0].map {
      try #require(family.fit(log, options: FitOptions(seed: 5, threads: $0)))
    }
    #expect(fits.allSatisfy { $0.extent == .all && $0.weights == fits[0].weights })
  }

  @Test(arguments: ModelFamily.allCases)
  func `Later reviews are not seen`(family: ModelFamily) throws {
    let log = pupilLog(Self.pupil, cards: 60, reviews: 6, seed: 4)
    let times = log.times.sorted()
    for end in [times[times.count / 2], times[times.count - 9]] {
      let before = try #require(family.fit(log, options: FitOptions(reviewsBefore: end)))
      let prefix = try #require(family.fit(log.prefix(before: end)))
      #expect(before.extent == .all && before.weights == prefix.weights)
      #expect(before.scoredReviews == prefix.scoredReviews)
    }
  }

  @Test(arguments: ModelFamily.allCases, [1, 2])
  func `A fit that is ended has no result, and is told how far it was`(
    family: ModelFamily, threads: Int
  ) {
    let log = pupilLog(Self.pupil, cards: 60, reviews: 6, seed: 4)
    for calls in 1...3 {
      var fractions: [Double] = []
      let ended = family.fit(log, options: FitOptions(threads: threads)) {
        fractions.append($0)
        return fractions.count < calls
      }
      #expect(ended == nil && fractions.count == calls && fractions == fractions.sorted())
      #expect(fractions.allSatisfy { (0...1).contains($0) })
    }
  }

  /// A grade that a learner never gives follows the others, and better grades never last shorter.
  @Test(arguments: ModelFamily.allCases)
  func `Initial stabilities are in order, those without a card too`(family: ModelFamily) throws {
    var generator = SplitMix64(seed: 12)
    let log = fitLog(
      (0..<150).map { _ in
        [(3, 0)] + (0..<3).map { _ in (generator.integer(in: 1...10) == 1 ? 1 : 3, 9) }
      })
    let fit = try #require(family.fit(log))
    #expect(fit.weights[0] <= fit.weights[1] && fit.weights[1] <= fit.weights[2])
    let (easy, good) = (fit.weights[3], fit.weights[2])
    #expect(easy >= good && easy > standard(family)[3])
  }

  @Test(arguments: StrangeLog.allCases, [1, 2])
  func `A strange log gives weights within their bounds`(strange: StrangeLog, threads: Int) throws {
    for family in ModelFamily.allCases {
      let fit = try #require(family.fit(strange.log, options: FitOptions(threads: threads)))
      try expectWithinBounds(fit.weights, of: family)
    }
  }

  @Test(.slow, arguments: HostileLog.allCases)
  func `A hostile log gives weights within their bounds`(hostile: HostileLog) throws {
    for family in ModelFamily.allCases {
      let fit = try #require(family.fit(hostile.log))
      try expectWithinBounds(fit.weights, of: family)
    }
  }

  private func expectWithinBounds(_ weights: [Double], of family: ModelFamily) throws {
    #expect(weights.allSatisfy { $0.isFinite })
    switch family {
    case .fsrs6: #expect(try #require(FSRS6.Weights(vector: weights)).clipped.vector == weights)
    case .fsrs7: #expect(try #require(FSRS7.Weights(vector: weights)).clipped.vector == weights)
    }
  }
}
