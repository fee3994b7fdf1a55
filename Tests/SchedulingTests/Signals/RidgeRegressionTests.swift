import Testing

@testable import Scheduling

struct RidgeRegressionTests {
  @Test
  func `Known weights are found again`() {
    var generator = SplitMix64(seed: 6)
    let truth = [0.4, -0.8, 0.3]
    var (rows, offsets, outcomes): ([Float], [Double], [Bool]) = ([], [], [])
    for _ in 0..<4_000 {
      let x = [1, generator.uniform(in: -2...2), generator.uniform(in: -1...1)]
      let offset = generator.uniform(in: -2...2)
      let logit = offset + zip(truth, x).reduce(0) { $0 + $1.0 * $1.1 }
      rows += x.map(Float.init)
      offsets.append(offset)
      outcomes.append(generator.uniform(in: 0...1) < RecallSignals.logistic(logit))
    }
    let found = RidgeRegression(
      width: 3, rows: rows, offsets: offsets, outcomes: outcomes, pull: 0.01
    ).weights()
    #expect(zip(found, truth).allSatisfy { abs($0 - $1) < 0.1 }, "\(found)")
  }

  /// The first derivatives are 0 at the minimum, also where columns are the same, offsets are far
  /// out, or all outcomes agree.
  @Test(arguments: [0.01, 1, 60], [0, 1, 2])
  func `The gradient vanishes where it ends`(pull: Double, kind: Int) {
    var generator = SplitMix64(seed: UInt64(kind) + 1)
    var (rows, offsets, outcomes): ([Float], [Double], [Bool]) = ([], [], [])
    for _ in 0..<200 {
      let x = Float(generator.uniform(in: -2...2))
      rows += [1, x, kind == 0 ? Float(generator.uniform(in: -2...2)) : x]
      offsets.append(generator.uniform(in: -11...11))
      outcomes.append(kind == 2 || generator.integer(in: 0...1) == 1)
    }
    let regression = RidgeRegression(
      width: 3, rows: rows, offsets: offsets, outcomes: outcomes, pull: pull)
    let weights = regression.weights()
    for place in 0..<3 {
      var slope = pull * weights[place]
      for number in 0..<200 {
        let x = (0..<3).map { Double(rows[number * 3 + $0]) }
        let logit = offsets[number] + zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 }
        slope += (RecallSignals.logistic(logit) - (outcomes[number] ? 1 : 0)) * x[place]
      }
      #expect(abs(slope) < 1e-6)
    }
  }

  @Test
  func `Nothing to fit to leaves all weights 0`() {
    let regression = RidgeRegression(width: 2, rows: [], offsets: [], outcomes: [], pull: 1)
    #expect(regression.weights() == [0, 0])
  }
}
