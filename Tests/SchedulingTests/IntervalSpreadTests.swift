import Scheduling
import Testing

struct IntervalSpreadTests {
  /// Computed by hand from the formula of Anki's `fuzz.rs`.
  @Test(arguments: [
    (0.00004, 1...1), (1, 1...1), (2.49, 2...2), (2.5, 2...4), (3, 2...4), (7, 5...9),
    (20, 17...23), (100, 93...107), (180, 169...191),
  ])
  func `An interval is spread as Anki spreads it`(interval: Double, days: ClosedRange<Int>) {
    #expect(IntervalSpread(around: interval, within: 1...1_000).days == days)
  }

  @Test(arguments: [
    (180.0, 1...180, 169...180), (5_000, 1...180, 169...180), (3, 1...3, 2...3), (0, 4...9, 4...5),
    (3, 7...7, 7...7), (.nan, 1...180, 1...1), (.infinity, 1...30, 27...30),
    (-.infinity, 1...30, 1...1),
  ])
  func `A spread stays within its limits`(
    interval: Double, limits: ClosedRange<Int>, days: ClosedRange<Int>
  ) {
    #expect(IntervalSpread(around: interval, within: limits).days == days)
  }

  @Test
  func `A seeded day is within the spread and always the same`() {
    var generator = SplitMix64(seed: 13)
    for _ in 0..<2_000 {
      let longest = generator.integer(in: 1...400)
      let limits = generator.integer(in: 1...longest)...longest
      let spread = IntervalSpread(
        around: generator.uniform(in: 0...500), within: limits)
      let seed = generator.next()
      #expect(spread.days.contains(spread.day(seed: seed)))
      #expect(limits.contains(spread.day(seed: seed)))
      #expect(spread.day(seed: seed) == spread.day(seed: seed))
    }
  }

  @Test
  func `Seeds that follow each other choose every day about as often`() {
    let spread = IntervalSpread(around: 20, within: 1...180)
    var counts: [Int: Int] = [:]
    for number in 0..<7_000 {
      let seed = stableHash("SIRXCEG006/question-\(number)")
      counts[spread.day(seed: seed), default: 0] += 1
    }
    #expect(counts.keys.sorted() == Array(17...23))
    #expect(counts.values.allSatisfy { abs($0 - 1_000) <= 190 })
  }
}
