import Testing

@testable import Scheduling

struct ForgettingCurveTests {
  /// A model that makes nothing ready.
  private struct Plain: MemoryModel {
    let model = FSRS7()
    let identifier = "plain"

    func initialState(_ rating: Rating) -> MemoryState { model.initialState(rating) }
    func nextState(
      _ state: MemoryState, elapsedDays: Double, rating: Rating
    ) -> MemoryState { model.nextState(state, elapsedDays: elapsedDays, rating: rating) }
    func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
      model.retrievability(state, elapsedDays: elapsedDays)
    }
    func interval(_ state: MemoryState, retention: Retention) -> Double {
      model.interval(state, retention: retention)
    }
  }

  private func expectSame(
    _ model: some MemoryModel, _ state: MemoryState, _ days: Double, relative: Double = 0
  ) {
    let curve = model.curve(of: state)
    #expect(
      curve.retrievability(afterDays: days) == model.retrievability(state, elapsedDays: days))
    let next = model.nextStates(curve, elapsedDays: days)
    for rating in Rating.allCases {
      expectClose(
        next[rating], model.nextState(state, elapsedDays: days, rating: rating),
        "\(state), \(days), \(rating)", relative: relative, absolute: 0)
    }
  }

  @Test(arguments: sampleModels)
  func `A curve of FSRS-7 says what the model says, to the bit`(model: FSRS7) {
    var generator = SplitMix64(seed: 81)
    for _ in 0..<100 { expectSame(model, generator.state(), generator.elapsedDays()) }
  }

  @Test(arguments: sampleFSRS6Models)
  func `A curve of FSRS-6 says what the model says`(model: FSRS6) {
    var generator = SplitMix64(seed: 82)
    for _ in 0..<100 {
      expectSame(model, generator.stateOfFSRS6(), generator.elapsedDays(), relative: 1e-12)
    }
  }

  @Test
  func `A model that makes nothing ready is asked each time`() {
    var generator = SplitMix64(seed: 83)
    for _ in 0..<100 { expectSame(Plain(), generator.state(), generator.elapsedDays()) }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 0, 1e300])
  func `A curve takes any number`(number: Double) {
    let state = MemoryState(slow: number, fast: number, difficulty: number)
    for days in [number, 3] {
      #expect((0...1).contains(FSRS6().curve(of: state).retrievability(afterDays: days)))
      #expect((1e-5...0.99999).contains(FSRS7().curve(of: state).retrievability(afterDays: days)))
    }
  }
}
