import Scheduling

/// A log of a learner whose memory is a model: what a fit to it should find out.
func pupilLog(
  _ model: some MemoryModel, cards: Int, reviews: Int, seed: UInt64
) -> ReviewLog {
  var generator = SplitMix64(seed: seed)
  func chance(_ generator: inout SplitMix64) -> Double {
    Double(generator.next() >> 11) / Double(UInt64(1) << 53)
  }
  var log: [ReviewLog.Review] = []
  for card in 0..<cards {
    var time = Int64(card) * 20_000_000 + 1_700_000_000_000
    var rating = chance(&generator) < 0.3 ? Rating.again : .good
    var state = model.initialState(rating)
    log.append(.init(card: Int64(card), time: time, rating: rating.rawValue, duration: 5000))
    for _ in 1..<reviews {
      let wanted = model.interval(state, retention: Retention(rawValue: 0.85))
      let days = max(1, (wanted * (0.5 + chance(&generator))).rounded())
      time += Int64(days * 86_400_000)
      let recall = model.retrievability(state, elapsedDays: days)
      rating = chance(&generator) < recall ? .good : .again
      state = model.nextState(state, elapsedDays: days, rating: rating)
      log.append(.init(card: Int64(card), time: time, rating: rating.rawValue, duration: 5000))
    }
  }
  return ReviewLog(log)
}

/// A learner who forgets much faster than most.
let forgetful: FSRS6 = {
  var weights = FSRS6.Weights.default
  weights.initialGood = 0.4
  weights.initialAgain = 0.05
  weights.growth = 1.2
  weights.decay = 0.4
  return FSRS6(weights: weights)
}()
