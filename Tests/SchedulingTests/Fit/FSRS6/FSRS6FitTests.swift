import Testing

@testable import Scheduling

struct FSRS6FitTests {
  private static let learner: FSRS6 = {
    var weights = FSRS6.Weights.default
    weights.initialAgain = 0.6
    weights.initialGood = 6
    weights.growth = 1.3
    return FSRS6(weights: weights)
  }()

  private func loss(_ model: FSRS6, on log: ReviewLog) -> Double {
    let predictions = model.predictions(of: log)
    let scored = ScoredReviews(log).places
    let losses = scored.map {
      -logarithm(log.ratings[$0] > 1 ? predictions[$0] : 1 - predictions[$0])
    }
    return losses.reduce(0, +) / Double(scored.count)
  }

  @Test
  func `A fit recovers the learner that made the log`() throws {
    let log = pupilLog(Self.learner, cards: 600, reviews: 8, seed: 1)
    let later = pupilLog(Self.learner, cards: 600, reviews: 8, seed: 2)
    let fit = try #require(FSRS6.fit(log))
    let (truth, fitted) = (
      loss(Self.learner, on: later), loss(FSRS6(weights: fit.weights), on: later)
    )
    let standard = loss(FSRS6(), on: later)
    #expect(fit.extent == .all && fit.scoredReviews > 3_500)
    #expect(fitted - truth < 0.1 * (standard - truth))
    #expect(abs(fit.weights.initialGood - 6) < 1.5)
  }

  @Test
  func `The same log gives the same weights, whatever the seed and the threads`() throws {
    let log = pupilLog(Self.learner, cards: 90, reviews: 6, seed: 3)
    let fits = [(1, 1), (2, 1), (1, 2), (1, 3)].map {
      FSRS6.fit(log, FitOptions(seed: UInt64($0.0), threads: $0.1))?.weights
    }
    #expect(fits.allSatisfy { $0 != nil && $0 == fits[0] })
  }

  @Test
  func `Few reviews change nothing, some the initial stabilities alone`() throws {
    let few = try #require(FSRS6.fit(pupilLog(Self.learner, cards: 2, reviews: 4, seed: 1)))
    #expect(few.extent == .nothing && few.weights == .default)
    let some = try #require(FSRS6.fit(pupilLog(Self.learner, cards: 20, reviews: 3, seed: 1)))
    #expect(some.extent == .initialStabilities)
    #expect(some.weights.vector[4...] == FSRS6.Weights.default.vector[4...])
    #expect(some.weights.vector[..<4] != FSRS6.Weights.default.vector[..<4])
  }

  @Test
  func `Later reviews are not seen, and an ended fit has no result`() throws {
    let log = pupilLog(Self.learner, cards: 60, reviews: 6, seed: 4)
    let times = log.times.sorted()
    let end = times[times.count / 2]
    let before = try #require(FSRS6.fit(log, FitOptions(reviewsBefore: end)))
    #expect(before.scoredReviews < 250)
    var fractions: [Double] = []
    let ended = FSRS6.fit(log) {
      fractions.append($0)
      return fractions.count < 3
    }
    #expect(ended == nil && fractions.count == 3 && fractions == fractions.sorted())
  }

  @Test(arguments: [
    fitLog(Array(repeating: [(1, 0), (1, 1), (1, 1), (1, 1)], count: 60)),
    fitLog(Array(repeating: [(4, 0), (4, 900), (4, 9_000)], count: 60)),
    fitLog([[(3, 0)] + Array(repeating: (3, 1), count: 5_000)]),
    fitLog(Array(repeating: [(3, 0), (3, 0), (3, 0)], count: 60)),
    fitLog(Array(repeating: Array(repeating: (2, 3), count: 9), count: 40)),
  ])
  func `A strange log gives weights within their bounds`(log: ReviewLog) throws {
    let fit = try #require(FSRS6.fit(log))
    #expect(fit.weights.vector.allSatisfy { $0.isFinite })
    #expect(FSRS6.Weights(vector: fit.weights.vector) == fit.weights)
  }
}
