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
    let fits = [(1, 1), (2, 1), (1, 2), (1, 3), (3, 64), (1, 0)].map {
      FSRS6.fit(log, FitOptions(seed: UInt64($0.0), threads: $0.1))?.weights
    }
    #expect(fits.allSatisfy { $0 != nil && $0 == fits[0] })
  }

  @Test
  func `Few reviews change nothing, some the initial stabilities alone`() throws {
    let few = try #require(FSRS6.fit(pupilLog(Self.learner, cards: 2, reviews: 4, seed: 1)))
    #expect(few.extent == .nothing && few.weights == .default && few.scoredReviews == 6)
    #expect(FSRS6.fit(ReviewLog([]))?.weights == .default)
    // Fewer than 64 scored reviews, and many of which none is a card's second.
    for (cards, reviews) in [(20, 3), (200, 2)] {
      let log = pupilLog(Self.learner, cards: cards, reviews: reviews, seed: 1)
      let some = try #require(FSRS6.fit(log))
      #expect(some.extent == .initialStabilities)
      #expect(some.weights.vector[4...] == FSRS6.Weights.default.vector[4...])
      #expect(some.weights.vector[..<4] != FSRS6.Weights.default.vector[..<4])
    }
    let all = try #require(FSRS6.fit(pupilLog(Self.learner, cards: 32, reviews: 3, seed: 1)))
    #expect(all.extent == .all && all.scoredReviews == 64)
  }

  @Test
  func `Later reviews are not seen`() throws {
    let log = pupilLog(Self.learner, cards: 60, reviews: 6, seed: 4)
    let times = log.times.sorted()
    for end in [times[times.count / 2], times[times.count - 9]] {
      let before = try #require(FSRS6.fit(log, FitOptions(reviewsBefore: end)))
      let prefix = try #require(FSRS6.fit(log.prefix(before: end)))
      #expect(before.extent == .all && before.weights == prefix.weights)
      #expect(before.scoredReviews == prefix.scoredReviews)
    }
  }

  @Test(arguments: 1...3, [1, 2])
  func `A fit that is ended has no result, and is told how far it was`(calls: Int, threads: Int) {
    let log = pupilLog(Self.learner, cards: 60, reviews: 6, seed: 4)
    var fractions: [Double] = []
    let ended = FSRS6.fit(log, FitOptions(threads: threads)) {
      fractions.append($0)
      return fractions.count < calls
    }
    #expect(ended == nil && fractions.count == calls && fractions == fractions.sorted())
    #expect(fractions.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: StrangeLog.allCases, [1, 2])
  func `A strange log gives weights within their bounds`(strange: StrangeLog, threads: Int) throws {
    let fit = try #require(FSRS6.fit(strange.log, FitOptions(threads: threads)))
    #expect(fit.weights.vector.allSatisfy { $0.isFinite })
    #expect(fit.weights.clipped() == fit.weights)
  }
}

/// Logs that no learner leaves behind.
enum StrangeLog: CaseIterable {
  case alwaysForgotten, easyForCenturies, oneCard, sameDay, allAlike, atOnce, drawn

  var log: ReviewLog {
    switch self {
    case .alwaysForgotten: fitLog(Array(repeating: [(1, 0), (1, 1), (1, 1), (1, 1)], count: 60))
    case .easyForCenturies: fitLog(Array(repeating: [(4, 0), (4, 9_000), (4, 90_000)], count: 60))
    case .oneCard: fitLog([[(3, 0)] + Array(repeating: (3, 1), count: 20_000)])
    case .sameDay: fitLog(Array(repeating: [(3, 0), (3, 0), (3, 0)], count: 60))
    case .allAlike: fitLog(Array(repeating: Array(repeating: (2, 3), count: 9), count: 40))
    case .atOnce: atOnce
    case .drawn: drawn
    }
  }

  /// Every review is there twice, with another rating, and all cards at the same moments.
  private var atOnce: ReviewLog {
    var reviews: [ReviewLog.Review] = []
    for card: Int64 in 0..<60 {
      for day: Int64 in 0..<5 {
        for rating in [1 + Int(day) % 4, 4] {
          reviews.append(.init(card: card, time: day * 86_400_000, rating: rating))
        }
      }
    }
    return ReviewLog(reviews)
  }

  /// Ratings and days by chance alone, some of them years.
  private var drawn: ReviewLog {
    var generator = SplitMix64(seed: 8)
    return fitLog(
      (0..<60).map { _ in
        (0..<generator.integer(in: 1...20)).map { _ in
          let longest = 1 << generator.integer(in: 0...12)
          return (generator.integer(in: 1...4), generator.integer(in: 0...longest))
        }
      })
  }
}
