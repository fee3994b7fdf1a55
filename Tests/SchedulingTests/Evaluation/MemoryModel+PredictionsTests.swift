import Scheduling
import Testing

struct MemoryModelPredictionsTests {
  private let model = FSRS7()

  /// An evening, the next morning, and the same morning.
  private let log = ReviewLog([
    ReviewLog.Review(card: 1, time: 20 * 3_600_000, rating: 3),
    ReviewLog.Review(card: 1, time: 32 * 3_600_000, rating: 1),
    ReviewLog.Review(card: 1, time: 35 * 3_600_000, rating: 4),
    ReviewLog.Review(card: 2, time: 35 * 3_600_000, rating: 2),
  ])

  private func expectPredictions(of model: some MemoryModel, days: [Double]) {
    let first = model.initialState(.good)
    let second = model.nextState(first, elapsedDays: days[0], rating: .again)
    #expect(
      model.predictions(of: log) == [
        0, model.retrievability(first, elapsedDays: days[0]),
        model.retrievability(second, elapsedDays: days[1]), 0,
      ])
    #expect(
      model.states(after: log) == [
        model.nextState(second, elapsedDays: days[1], rating: .easy), model.initialState(.hard),
      ])
  }

  @Test
  func `A prediction is what the states before give, in the days that the model counts`() {
    expectPredictions(of: FSRS7(), days: [0.5, 0.125])
    expectPredictions(of: FSRS6(), days: [1, 0])
  }

  @Test
  func `What comes later changes no prediction`() {
    var generator = SplitMix64(seed: 44)
    let log = ReviewLog(generator.reviews(150))
    let predictions = model.predictions(of: log)
    let time = log.times.sorted()[90]
    let before = log.times.indices.filter { log.times[$0] < time }.map { predictions[$0] }
    #expect(model.predictions(of: log.prefix(before: time)) == before)
  }
}
