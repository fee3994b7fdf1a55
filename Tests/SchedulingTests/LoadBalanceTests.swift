import Testing

@testable import Scheduling

struct LoadBalanceTests {
  private static let monday = StudyDay(isoDate: "2026-11-23") ?? StudyDay(number: 0)

  /// How often each interval of 10…14 days from a Monday is drawn in 2,000 draws.
  private static func draws(
    week: [Double] = [], load: @escaping (StudyDay) -> Int = { _ in 0 }
  ) -> [Int: Int] {
    let balance = LoadBalance(week: week, load: load)
    return (0..<2000).reduce(into: [:]) {
      $0[balance.interval(among: 10...14, from: monday, seed: UInt64($1)), default: 0] += 1
    }
  }

  @Test
  func `Weekdays are counted from Monday`() {
    #expect(Self.monday.weekday == 0 && Self.monday.advanced(by: -1).weekday == 6)
    #expect(StudyDay(number: 0).weekday == 3)
  }

  @Test
  func `Days without load are drawn about alike, earlier ones a little more often`() {
    let draws = Self.draws()
    #expect(draws.keys.sorted() == [10, 11, 12, 13, 14])
    #expect(draws.values.allSatisfy { (290...530).contains($0) })
    #expect(draws[10, default: 0] > draws[14, default: 0])
  }

  @Test
  func `A full day is drawn less often, by the square of what is due on it`() {
    let full = Self.monday.advanced(by: 12)
    let draws = Self.draws { $0 == full ? 3 : 0 }
    #expect((10...60).contains(draws[12, default: 0]))
  }

  @Test
  func `A day of rest is drawn only where all days are days of rest`() {
    // Ten days after a Monday is a Thursday.
    let draws = Self.draws(week: [1, 1, 1, 0, 1, 1, 1])
    #expect(draws[10, default: 0] <= 2)
    #expect(Self.draws(week: [0, 0, 0, 0, 0, 0, 0]).count == 5)
    #expect(Self.draws(week: [1, 0]) == Self.draws())
  }

  @Test
  func `A peak is not made higher while its neighbours have room`() {
    var loads = [Self.monday.advanced(by: 10): 30]
    for seed in 0..<80 {
      let balance = LoadBalance(week: []) { [loads] in loads[$0, default: 0] }
      let days = balance.interval(among: 8...12, from: Self.monday, seed: UInt64(seed))
      loads[Self.monday.advanced(by: days), default: 0] += 1
    }
    // By chance it would be 46, and the others 16.
    #expect((loads.values.max() ?? 0) <= 36 && (loads.values.min() ?? 0) >= 12)
  }
}
