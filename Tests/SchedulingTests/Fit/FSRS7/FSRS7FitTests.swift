import TestSupport
import Testing

@testable import Scheduling

struct FSRS7FitTests {
  @Test
  func `Few reviews change nothing`() throws {
    let log = FittedLearner.default.log(cards: 3, seed: 1)
    let end = log.times.sorted()[8]
    let result = try #require(FSRS7.fit(log, FitOptions(reviewsBefore: end)))
    #expect(result.scoredReviews < 8)
    #expect(result.extent == .nothing)
    #expect(result.weights == .default)
    #expect(FSRS7.fit(ReviewLog([]))?.weights == .default)
  }

  @Test
  func `Some reviews change the initial stabilities alone`() throws {
    let result = try #require(FSRS7.fit(FittedLearner.quick.log(cards: 8, seed: 1)))
    #expect((8..<64).contains(result.scoredReviews))
    #expect(result.extent == .initialStabilities)
    #expect(result.weights.vector[..<4] != FSRS7.Weights.default.vector[..<4])
    #expect(result.weights.vector[4...] == FSRS7.Weights.default.vector[4...])
  }

  @Test
  func `The same seed gives the same weights on any number of threads`() throws {
    let log = FittedLearner.quick.log(cards: 16, seed: 2)
    let results = try [1, 1, 3].map {
      try #require(FSRS7.fit(log, FitOptions(seed: 5, threads: $0)))
    }
    #expect(results.allSatisfy { $0.extent == .all })
    #expect(results[1].weights == results[0].weights)
    #expect(results[2].weights == results[0].weights)
  }

  @Test
  func `A learner is predicted better than by the defaults`() throws {
    let learner = FittedLearner.quick
    let result = try #require(FSRS7.fit(learner.log(cards: 100, seed: 3)))
    let later = learner.log(cards: 60, seed: 4)
    let fitted = learner.error(of: FSRS7(weights: result.weights), on: later)
    let unfitted = learner.error(of: FSRS7(), on: later)
    #expect(fitted < 0.25 * unfitted, "\(fitted) is not much less than \(unfitted)")
  }

  @Test
  func `Later reviews are not seen`() throws {
    let log = FittedLearner.quick.log(cards: 20, seed: 5)
    let times = log.times.sorted()
    let end = times[times.count / 2]
    let seen = ReviewLog(FittedLearner.reviews(of: log).filter { $0.time < end })
    let options = FitOptions(reviewsBefore: end)
    #expect(FSRS7.fit(log, options)?.weights == FSRS7.fit(seen)?.weights)
  }

  @Test
  func `An ended fit has no result`() {
    let log = FittedLearner.quick.log(cards: 12, seed: 6)
    var fractions: [Double] = []
    let result = FSRS7.fit(log) {
      fractions.append($0)
      return $0 < 0.5
    }
    #expect(result == nil)
    #expect(fractions == fractions.sorted())
    #expect(fractions.allSatisfy { (0...1).contains($0) })
  }

  @Test(.slow, arguments: HostileLog.allCases)
  func `Hostile logs give weights within bounds`(_ hostile: HostileLog) throws {
    let result = try #require(FSRS7.fit(hostile.log))
    #expect(result.weights.vector.allSatisfy { $0.isFinite })
    #expect(result.weights.clipped == result.weights)
  }
}

/// Logs that no learner leaves behind.
enum HostileLog: CaseIterable {
  case alwaysForgotten, alwaysEasy, oneCard, atOnce, centuries

  var log: ReviewLog {
    let day: Int64 = 86_400_000
    let shape: (cards: Int64, reviews: Int64, gap: Int64) =
      switch self {
      case .alwaysForgotten, .alwaysEasy: (8, 9, 3 * day)
      case .oneCard: (1, 70, day)
      case .atOnce: (8, 9, 1)
      case .centuries: (8, 9, 36_500 * day)
      }
    var generator = SplitMix64(seed: 9)
    var reviews: [ReviewLog.Review] = []
    for card in 0..<shape.cards {
      for number in 0..<shape.reviews {
        let rating =
          switch self {
          case .alwaysForgotten: 1
          case .alwaysEasy: 4
          case .oneCard, .atOnce, .centuries: generator.integer(in: 1...4)
          }
        reviews.append(.init(card: card, time: card + number * shape.gap, rating: rating))
      }
    }
    return ReviewLog(reviews)
  }
}

/// Somebody whose memory is FSRS-7 with known weights.
struct FittedLearner {
  var model: FSRS7

  static let `default` = FittedLearner(model: FSRS7())

  /// Somebody who forgets much sooner than most.
  static let quick: FittedLearner = {
    var weights = FSRS7.Weights.default
    weights.initialAgain *= 0.3
    weights.initialHard *= 0.3
    weights.initialGood *= 0.3
    weights.initialEasy *= 0.3
    weights.slowUpdate.growth -= 0.6
    weights.slowUpdate.lapseScale -= 0.3
    weights.slowDecay += 0.4
    return FittedLearner(model: FSRS7(weights: weights))
  }()

  /// Returns what the learner answers to cards that come at intervals of 1 to 20 days, ten times
  /// each, and once more on the same day when they were forgotten.
  func log(cards: Int, seed: UInt64) -> ReviewLog {
    var generator = SplitMix64(seed: seed)
    var reviews: [ReviewLog.Review] = []
    for card in 0..<cards {
      var seconds = generator.integer(in: 0...200) * 86_400
      var state: MemoryState?
      var elapsed = 0.0
      for _ in 0..<10 {
        let rating = answer(state, elapsed, &generator)
        reviews.append(
          .init(card: Int64(card), time: Int64(seconds) * 1_000, rating: rating.rawValue))
        state =
          state.map { model.nextState($0, elapsedDays: elapsed, rating: rating) }
          ?? model.initialState(rating)
        let wait = rating == .again ? 600 : generator.integer(in: 1...20) * 86_400
        elapsed = Double(wait) / 86_400
        seconds += wait
      }
    }
    return ReviewLog(reviews)
  }

  private func answer(
    _ state: MemoryState?, _ elapsed: Double, _ generator: inout SplitMix64
  ) -> Rating {
    guard let state else { return Rating.allCases[generator.integer(in: 0...3)] }
    let recall = model.retrievability(state, elapsedDays: elapsed)
    guard generator.uniform(in: 0...1) < recall else { return .again }
    return Rating.allCases[generator.integer(in: 1...3)]
  }

  /// Returns the mean square of how far a model's predictions for later days are from what the
  /// learner's recall was.
  func error(of other: FSRS7, on log: ReviewLog) -> Double {
    var (sum, count) = (0.0, 0.0)
    for card in 0..<log.cardCount {
      var states: (MemoryState, MemoryState)?
      for review in log.reviews(ofCard: card) {
        guard let rating = Rating(rawValue: Int(log.ratings[review])) else { continue }
        let elapsed = Double(log.elapsedDays[review])
        if let (mine, theirs) = states {
          let difference =
            model.retrievability(mine, elapsedDays: elapsed)
            - other.retrievability(theirs, elapsedDays: elapsed)
          if log.dayGaps[review] > 0 {
            sum += difference * difference
            count += 1
          }
          states = (
            model.nextState(mine, elapsedDays: elapsed, rating: rating),
            other.nextState(theirs, elapsedDays: elapsed, rating: rating)
          )
        } else {
          states = (model.initialState(rating), other.initialState(rating))
        }
      }
    }
    return sum / count
  }

  /// Returns the reviews of a log.
  static func reviews(of log: ReviewLog) -> [ReviewLog.Review] {
    (0..<log.cardCount).flatMap { card in
      log.reviews(ofCard: card).map {
        ReviewLog.Review(
          card: log.cards[card], time: log.times[$0], rating: Int(log.ratings[$0]))
      }
    }
  }
}
