import Testing

@testable import Scheduling

struct RecencyWeightsTests {
  @Test
  func `The newest review counts fully, the oldest a quarter, and none less than an older one`() {
    let log = fitLog((1...40).map { [(3, 0), (3, $0)] })
    let histories = CardHistory.all(in: log, before: .max)
    let weights = RecencyWeights(histories, in: log)
    let first = log.days.min() ?? 0
    let byDay = (1...40).map { weights.weight(onDay: first + Int32($0)) }
    #expect(weights.count == 40 && byDay == byDay.sorted())
    #expect(abs(byDay[0] - 0.25) < 1e-6 && abs(byDay[39] - 1) < 1e-6)
    #expect(abs(byDay[20] - Float(0.25 + 0.75 * (20.0 / 39) * (20.0 / 39) * (20.0 / 39))) < 1e-6)
    #expect(abs(weights.sum - byDay.reduce(0) { $0 + Double($1) }) < 1e-6)
  }

  @Test
  func `No reviews weigh nothing, and one fully`() {
    let log = fitLog([[(3, 0), (3, 2)]])
    let one = RecencyWeights(CardHistory.all(in: log, before: .max), in: log)
    #expect(one.count == 1 && one.sum == 1)
    let none = RecencyWeights([], in: log)
    #expect(none.count == 0 && none.sum == 0)
  }
}
