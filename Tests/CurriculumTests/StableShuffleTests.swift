internal import Curriculum
internal import TestSupport
internal import Testing

struct StableShuffleTests {
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `A shuffle is a permutation that the same chance repeats`(seed: UInt64) {
    let list = Array(0..<Int(seed % 12))
    #expect(shuffled(list, seed: seed).sorted() == list)
    #expect(shuffled(list, seed: seed) == shuffled(list, seed: seed))
  }

  @Test func `Every order of three comes up about as often`() {
    let orders = (0..<600).map { shuffled([0, 1, 2], seed: $0) }
    let counts = Dictionary(grouping: orders) { $0 }.mapValues(\.count)
    #expect(counts.count == 6)
    #expect(counts.values.filter { !(60...140).contains($0) }.isEmpty)
  }

  private func shuffled(_ list: [Int], seed: UInt64) -> [Int] {
    var chance = SeededChance(state: seed)
    var list = list
    list.shuffle(stablyUsing: &chance)
    return list
  }

  /// What was seen once comes up for ever: a session can be repeated from its seed.
  @Test(
    arguments: [
      (0, [1, 3, 4, 0, 2, 5]), (1, [2, 0, 1, 4, 5, 3]), (2, [1, 0, 4, 2, 5, 3]),
      (.max, [3, 2, 1, 0, 4, 5]),
    ] as [(UInt64, [Int])])
  func `A seed gives the order that it always gave`(seed: UInt64, order: [Int]) {
    #expect(shuffled(Array(0..<6), seed: seed) == order)
  }

  /// Each place but the first takes one draw, from the last to the second.
  @Test(arguments: [0, 1, 2, 5, 40])
  func `A list takes as many draws as it has places but one`(count: Int) {
    var (chance, other) = (SeededChance(state: 9), SeededChance(state: 9))
    var list = Array(0..<count)
    list.shuffle(stablyUsing: &chance)
    for _ in 0..<max(0, count - 1) { _ = other.next() }
    #expect(chance.next() == other.next())
  }

  @Test(arguments: [(UInt64.min, [1, 2, 3, 0]), (.max, [0, 1, 2, 3])])
  func `The least chance swaps with the first, the most with itself`(
    draw: UInt64, order: [Int]
  ) {
    struct Constant: RandomNumberGenerator {
      let draw: UInt64
      func next() -> UInt64 { draw }
    }
    var (chance, list) = (Constant(draw: draw), [0, 1, 2, 3])
    list.shuffle(stablyUsing: &chance)
    #expect(list == order)
  }
}
