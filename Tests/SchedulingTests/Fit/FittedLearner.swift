@testable import Scheduling

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
