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
}
