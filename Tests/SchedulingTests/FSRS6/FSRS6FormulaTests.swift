import Foundation
import Scheduling
import Testing

/// The formulas again, as they are published: by index, by power, without shortcuts.
struct FSRS6FormulaTests {
  @Test(arguments: sampleFSRS6Models)
  func `Named weights give what the published formulas give`(model: FSRS6) {
    let literal = LiteralFSRS6(w: model.weights.vector)
    var generator = SplitMix64(seed: 62)
    for _ in 0..<300 {
      let (state, days) = (generator.stateOfFSRS6(), generator.wholeDays())
      let recall = model.retrievability(state, elapsedDays: days)
      #expect(isClose(recall, literal.recall(state.slow, days), relative: 1e-10))
      for rating in Rating.allCases {
        let next = model.nextState(state, elapsedDays: days, rating: rating)
        let expected = literal.next(state, days, rating.rawValue)
        expectClose(next, expected, "\(state), \(days), \(rating)", relative: 1e-10, absolute: 0)
      }
    }
  }

  @Test(arguments: sampleFSRS6Models)
  func `Named initial weights give what the published formulas give`(model: FSRS6) {
    let literal = LiteralFSRS6(w: model.weights.vector)
    for rating in Rating.allCases {
      let state = model.initialState(rating)
      #expect(state.slow == literal.w[rating.rawValue - 1] && state.fast == state.slow)
      let difficulty = min(max(literal.firstDifficulty(rating.rawValue), 1), 10)
      #expect(isClose(state.difficulty, difficulty, relative: 1e-12))
    }
  }
}

/// §"FSRS-6" of the algorithm's published description, to the letter.
private struct LiteralFSRS6 {
  let w: [Double]

  func recall(_ s: Double, _ t: Double) -> Double {
    pow(1 + (pow(0.9, -1 / w[20]) - 1) * t / s, -w[20])
  }

  func firstDifficulty(_ g: Int) -> Double {
    w[4] - exp(w[5] * Double(g - 1)) + 1
  }

  func stability(_ s: Double, _ d: Double, _ t: Double, _ g: Int) -> Double {
    if t == 0 {
      let growth = exp(w[17] * (Double(g - 3) + w[18])) * pow(s, -w[19])
      return s * (g >= 2 ? max(growth, 1) : growth)
    }
    let r = recall(s, t)
    if g == 1 {
      let kept = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(w[14] * (1 - r))
      return min(kept, s / exp(w[17] * w[18]))
    }
    let bonus = (g == 2 ? w[15] : 1) * (g == 4 ? w[16] : 1)
    let growth = exp(w[8]) * (11 - d) * pow(s, -w[9]) * (exp(w[10] * (1 - r)) - 1)
    return s * (1 + growth * bonus)
  }

  func next(_ state: MemoryState, _ t: Double, _ g: Int) -> MemoryState {
    let d = state.difficulty
    let s = min(max(stability(state.slow, d, t, g), 0.001), 36500)
    let stepped = d + (10 - d) / 9 * (-w[6] * Double(g - 3))
    let reverted = w[7] * firstDifficulty(4) + (1 - w[7]) * stepped
    return MemoryState(slow: s, fast: s, difficulty: min(max(reverted, 1), 10))
  }
}
