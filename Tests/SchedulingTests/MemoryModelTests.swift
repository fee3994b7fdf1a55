import Testing

@testable import Scheduling

/// What a model gets that says nothing but how it remembers.
private struct HalvingModel: MemoryModel {
  let identifier = "halving"

  func initialState(_ rating: Rating) -> MemoryState {
    MemoryState(slow: Double(rating.rawValue), fast: 1, difficulty: 5)
  }

  func nextState(_ state: MemoryState, elapsedDays: Double, rating: Rating) -> MemoryState {
    MemoryState(
      slow: state.slow + elapsedDays * Double(rating.rawValue), fast: 1, difficulty: 5)
  }

  func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
    1 / (1 + max(0, elapsedDays) / state.slow)
  }

  func interval(_ state: MemoryState, retention: Retention) -> Double { state.slow }
}

struct MemoryModelTests {
  @Test func `A rating has its own next state`() {
    let states = NextStates(
      again: .init(slow: 1, fast: 0, difficulty: 0), hard: .init(slow: 2, fast: 0, difficulty: 0),
      good: .init(slow: 3, fast: 0, difficulty: 0), easy: .init(slow: 4, fast: 0, difficulty: 0))
    #expect(Rating.allCases.map { states[$0].slow } == [1, 2, 3, 4])
  }

  @Test(arguments: [0, 0.5, 3, 100.0])
  func `What a model does not make ready is asked each time`(days: Double) {
    let model = HalvingModel()
    let state = model.initialState(.good)
    let curve = model.curve(of: state)
    let next = model.nextStates(curve, elapsedDays: days)
    #expect(!model.countsStudyDays)
    #expect(
      curve.retrievability(afterDays: days) == model.retrievability(state, elapsedDays: days))
    for rating in Rating.allCases {
      #expect(next[rating] == model.nextState(state, elapsedDays: days, rating: rating))
    }
  }

  /// Better ratings make memories that last longer, and no review makes one that lasts less than nothing.
  @Test(arguments: ModelFamily.allCases)
  func `A better rating never gives a shorter interval`(family: ModelFamily) {
    func intervals(_ states: [MemoryState]) -> [Double] {
      states.map { family.standard.interval($0, retention: .standard) }
    }
    let model = family.standard
    var state = model.initialState(.good)
    for days in [0.2, 1, 3, 8, 20, 60, 150] {
      let next = Rating.allCases.map { model.nextState(state, elapsedDays: days, rating: $0) }
      let found = intervals(next)
      #expect(found == found.sorted() && found.allSatisfy { $0 > 0 }, "\(days)")
      state = next[2]
    }
    let first = intervals(Rating.allCases.map { model.initialState($0) })
    #expect(first == first.sorted())
  }

  @Test(arguments: ModelFamily.allCases, [0.7, 0.8, 0.9, 0.95])
  func `An interval ends where recall has fallen to what is wanted`(
    family: ModelFamily, wanted: Double
  ) {
    let model = family.standard
    for rating in Rating.allCases {
      let state = model.initialState(rating)
      let days = model.interval(state, retention: Retention(rawValue: wanted))
      #expect(isClose(model.retrievability(state, elapsedDays: days), wanted, relative: 1e-6))
      let longer = model.interval(state, retention: Retention(rawValue: wanted - 0.05))
      #expect(longer > days)
    }
  }
}
