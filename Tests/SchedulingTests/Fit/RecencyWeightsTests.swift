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
    #expect(byDay == byDay.sorted())
    #expect(abs(byDay[0] - 0.25) < 1e-6 && abs(byDay[39] - 1) < 1e-6)
    #expect(abs(byDay[20] - Float(0.25 + 0.75 * (20.0 / 39) * (20.0 / 39) * (20.0 / 39))) < 1e-6)
  }

  @Test
  func `All reviews of a day count the same, and one by itself fully`() {
    let alone = fitLog([[(3, 0), (3, 2)]])
    let one = RecencyWeights(CardHistory.all(in: alone, before: .max), in: alone)
    #expect(one.weight(onDay: alone.days[1]) == 1)
    // Ten on one day and one on the next: the middle of the ten counts for all of them.
    let log = fitLog((0..<11).map { [(3, 0), (3, $0 < 10 ? 1 : 2)] })
    let weights = RecencyWeights(CardHistory.all(in: log, before: .max), in: log)
    let first = log.days.min() ?? 0
    #expect(abs(weights.weight(onDay: first + 1) - Float(0.25 + 0.75 * 0.45 * 0.45 * 0.45)) < 1e-6)
    #expect(weights.weight(onDay: first + 2) == 1)
  }
}
