import Scheduling
import Testing

struct FSRS6NextStatesTests {
  @Test(arguments: sampleFSRS6Models)
  func `All four at once are those of one at a time`(model: FSRS6) {
    var generator = SplitMix64(seed: 72)
    for _ in 0..<300 {
      let (state, days) = (generator.stateOfFSRS6(), generator.elapsedDays())
      expectSame(model, state, days, Retention(rawValue: generator.uniform(in: 0...1)))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 0, 0.5, 1e300])
  func `All four at once take any number`(number: Double) {
    for model in sampleFSRS6Models {
      let state = MemoryState(slow: number, fast: number, difficulty: number)
      expectSame(model, state, number, Retention(rawValue: number))
      expectSame(model, state, 3, .standard)
      expectSame(model, model.initialState(.good), number, .standard)
    }
  }

  private func expectSame(
    _ model: FSRS6, _ state: MemoryState, _ days: Double, _ retention: Retention,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let states = model.nextStates(state, elapsedDays: days)
    let intervals = model.intervals(states, retention: retention)
    let days4 = [intervals.again, intervals.hard, intervals.good, intervals.easy]
    for (rating, interval) in zip(Rating.allCases, days4) {
      expectClose(
        states[rating], model.nextState(state, elapsedDays: days, rating: rating),
        "\(state), \(days), \(rating)", relative: 1e-12, absolute: 0,
        sourceLocation: sourceLocation)
      #expect(
        interval == model.interval(states[rating], retention: retention),
        sourceLocation: sourceLocation)
    }
  }
}
