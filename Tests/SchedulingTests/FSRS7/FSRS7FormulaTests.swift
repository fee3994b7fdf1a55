import Foundation
import Scheduling
import Testing

/// The formulas again, as they are published: by index, by power, without shortcuts.
///
/// ``FSRS7`` names its weights, works in logarithms and leaves out what the bounds make idle; this
/// shows that it is still the same model, with any weights.
struct FSRS7FormulaTests {
  @Test(arguments: sampleModels)
  func `Named weights and logarithms give what the published formulas give`(model: FSRS7) {
    let literal = LiteralFSRS7(w: model.weights.vector)
    var generator = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let (state, elapsed) = (generator.state(), generator.elapsedDays())
      let recall = model.retrievability(state, elapsedDays: elapsed)
      #expect(isClose(recall, literal.recall(state, elapsed).mixed, relative: 1e-9))
      for rating in Rating.allCases {
        let next = model.nextState(state, elapsedDays: elapsed, rating: rating)
        let expected = literal.next(state, elapsed, rating.rawValue)
        expectClose(next, expected, "\(state), \(elapsed), \(rating)", relative: 1e-8, absolute: 0)
      }
    }
  }

  @Test(arguments: sampleModels)
  func `Named initial weights give what the published formulas give`(model: FSRS7) {
    let w = model.weights.vector
    for rating in Rating.allCases {
      let state = model.initialState(rating)
      let g = rating.rawValue
      let difficulty = w[4] - exp(w[5] * Double(g - 1)) + 1
      #expect(state.slow == min(max(w[g - 1], 0.0001), 36500))
      #expect(state.fast == min(max(0.8 * w[g - 1], 0.0001), 36500))
      #expect(isClose(state.difficulty, min(max(difficulty, 1), 10), relative: 1e-12))
    }
  }
}

/// §1.1 of `references/scheduling.md` to the letter.
private struct LiteralFSRS7 {
  let w: [Double]

  func recall(_ s: MemoryState, _ t: Double) -> (mixed: Double, fast: Double) {
    let df = -min(max(w[23] * pow(s.fast, w[33] - 0.3), 0.01), 0.95)
    let ff = exp(min(log(w[25]) / df, 60)) - 1
    let rf = pow(1 + ff * t / s.fast, df)
    let ds = -min(max(w[24], 0.01), 0.95)
    let fs = (pow(w[26], 1 / ds) - 1) * exp((s.difficulty - 5) * (w[32] - 0.3))
    let rs = pow(1 + fs * t / s.slow, ds)
    let af = w[27] * pow(s.fast, -w[29])
    let share = w[28] * pow(s.slow, w[30]) * exp((s.difficulty - 5) * (w[31] - 0.5))
    return ((af * rf + share * rs) / (af + share) * (1 - 2e-5) + 1e-5, rf)
  }

  func stability(_ x: Double, _ q: Double, _ k: Int, _ difficulty: Double, _ g: Int) -> Double {
    let kept = w[k + 3] * (pow(x + 1, w[k + 4]) - 1) * exp((1 - q) * w[k + 5])
    let forgotten = min(x, kept)
    let surprise = exp((1 - q) * w[k + 2]) - 1
    let bonus = (g == 2 ? w[k + 6] : 1) * (g == 4 ? w[k + 7] : 1)
    let gain = exp(w[k] - 1.5) * (11 - difficulty) * pow(x, -w[k + 1]) * surprise * bonus
    return g == 1 ? forgotten : max(forgotten, x * (1 + gain))
  }

  func next(_ s: MemoryState, _ t: Double, _ g: Int) -> MemoryState {
    let (mixed, fastRecall) = recall(s, t)
    let slow = stability(s.slow, mixed, 7, s.difficulty, g)
    var fast = stability(s.fast, fastRecall, 15, s.difficulty, g)
    if g == 1 { fast = min(fast, 0.8 * slow) }
    let change = -w[6] * Double(g - 3) * (g == 1 ? mixed + 0.1 : 1)
    let easy = w[4] - exp(w[5] * 3) + 1
    let difficulty = 0.01 * easy + 0.99 * (s.difficulty + (10 - s.difficulty) / 9 * change)
    return MemoryState(
      slow: min(max(slow, 0.0001), 36500),
      fast: min(max(fast, 0.0001), 36500),
      difficulty: min(max(difficulty, 1), 10))
  }
}
