import Testing

@testable import Scheduling

struct FSRS7NextStatesTests {
  @Test
  func `The four states are those of four calls, to the bit`() {
    var chance = SplitMix64(seed: 17)
    let model = FSRS7()
    for _ in 0..<1_000 {
      let state = MemoryState(
        slow: 0.01 + 200 * chance.fraction(), fast: 0.01 + 200 * chance.fraction(),
        difficulty: 1 + 9 * chance.fraction())
      let days = 60 * chance.fraction()
      let states = model.nextStates(model.curve(of: state), elapsedDays: days)
      for rating in Rating.allCases {
        #expect(states[rating] == model.nextState(state, elapsedDays: days, rating: rating))
      }
    }
  }
}
