import Testing

@testable import Scheduling

struct SplitMix64Tests {
  /// Source of the vector: Vigna's `splitmix64.c` with the state 1234567.
  @Test
  func `A seed gives the published numbers`() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [0...0, 1...6, -3...3, 100...107, 0...999])
  func `A whole number falls within its range, each about as often`(range: ClosedRange<Int>) {
    var generator = SplitMix64(seed: 10)
    var counts: [Int: Int] = [:]
    for _ in 0..<(1_000 * range.count) {
      counts[generator.integer(in: range), default: 0] += 1
    }
    #expect(Set(counts.keys) == Set(range))
    // Six standard deviations of a count whose mean is 1 000.
    #expect(counts.values.allSatisfy { abs($0 - 1_000) <= 190 })
  }

  @Test(arguments: [Int.min...Int.max - 1, Int.min...Int.max, Int.max...Int.max])
  func `The widest ranges do not overflow`(range: ClosedRange<Int>) {
    var generator = SplitMix64(seed: 11)
    #expect(range.contains(generator.integer(in: range)))
  }

  @Test
  func `A shuffle with a seed is the same each time`() {
    var (first, second) = (SplitMix64(seed: 12), SplitMix64(seed: 12))
    #expect((0..<50).shuffled(using: &first) == (0..<50).shuffled(using: &second))
  }

  @Test
  func `Fractions are evenly spread, and never 1`() {
    var generator = SplitMix64(seed: 13)
    let fractions = (0..<20_000).map { _ in generator.fraction() }
    #expect(fractions.allSatisfy { 0 <= $0 && $0 < 1 })
    let tenths = Dictionary(grouping: fractions) { Int($0 * 10) }
    // Six standard deviations of a count whose mean is 2 000.
    #expect(tenths.count == 10 && tenths.values.allSatisfy { abs($0.count - 2_000) < 255 })
  }

  @Test(
    arguments: [([0.2, 0.5, 0.3], 1), ([2, 0, 6], 8), ([1], 1), ([0, 0, 5], 5)]
      as [([Double], Double)])
  func `A place is drawn as often as its weight says`(weights: [Double], sum: Double) {
    var generator = SplitMix64(seed: 14)
    var counts = [Double](repeating: 0, count: weights.count)
    for _ in 0..<10_000 { counts[generator.place(by: weights, sum: sum)] += 1 }
    for (count, weight) in zip(counts, weights) {
      let share = weight / sum
      #expect(abs(count / 10_000 - share) <= 6 * (share * (1 - share) / 10_000).squareRoot())
    }
  }

  @Test
  func `What rounding leaves over is the last place`() {
    var generator = SplitMix64(seed: 15)
    let places = (0..<200).map { _ in generator.place(by: [1e-12, 1e-12]) }
    #expect(places.allSatisfy { $0 == 1 })
  }
}
