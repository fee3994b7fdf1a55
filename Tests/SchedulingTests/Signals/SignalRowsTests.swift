import Testing

@testable import Scheduling

struct SignalRowsTests {
  @Test
  func `Centre and spread are those of what is known`() {
    let day: Int64 = 86_400_000
    // Each card is asked on two days; the time of the first answer of card 3 is not known.
    let times = [1_000, 4_000, 16_000, 0]
    var reviews: [ReviewLog.Review] = []
    for (card, duration) in times.enumerated() {
      for (time, rating) in [(Int64(card), 3), (day + Int64(card), 1)] {
        reviews.append(
          ReviewLog.Review(card: Int64(card), time: time, rating: rating, duration: duration))
      }
    }
    let rows = SignalRows(
      ReviewLog(reviews), predictions: [Double](repeating: 0.75, count: 8))
    #expect(rows.count == 4)
    #expect(rows.recalled == [false, false, false, false])
    #expect(rows.logits.allSatisfy { isClose($0, logarithm(3)) })
    let pace = rows.moments(of: RecallSignals.Reading.pace.rawValue, in: 0..<4)
    #expect(isClose(pace.centre, logarithm(4_000), relative: 1e-6))
    #expect(isClose(pace.spread, logarithm(4) * (2.0 / 3).squareRoot(), relative: 1e-6))
    // All cards were asked once before, and none was rated again: nothing to tell them apart by.
    #expect(rows.moments(of: RecallSignals.Reading.streak.rawValue, in: 0..<4).spread == 0)
    #expect(rows.moments(of: RecallSignals.Reading.pace.rawValue, in: 3..<4) == (0, 0))
  }
}
