internal import Curriculum
internal import FoundationEssentials
internal import TestSupport
internal import Testing

struct OptionOrderTests {
  @Test(arguments: Samples.keys)
  func `Every shuffle fits its key, and the same chance gives the same order`(key: AnswerKey) {
    for seed in 0..<200 as Range<UInt64> {
      #expect(presentation(of: key, seed: seed).fits(key))
      #expect(presentation(of: key, seed: seed) == presentation(of: key, seed: seed))
    }
  }

  @Test func `The lists are those that are shuffled`() {
    let lengths = Samples.keys.map { presentation(of: $0, seed: 1).orders.map(\.count) }
    #expect(lengths == [[2], [3], [], [], [], [0, 3], [], [3], [3], []])
  }

  @Test func `Every order of options comes up`() {
    let orders = Set((0..<200).map { presentation(of: Samples.keys[1], seed: $0).orders[0] })
    #expect(orders.count == 6)
  }

  @Test(arguments: 2...5)
  func `Items to be ordered are never shown in the right order`(count: Int) {
    let key = AnswerKey.ordering(.init(items: (0..<count).map(String.init)))
    for seed in 0..<200 as Range<UInt64> {
      #expect(presentation(of: key, seed: seed).orders[0] != Array(0..<count))
    }
  }

  @Test(
    arguments: [
      ([[0, 1, 2]], true), ([[2, 0, 1]], true), ([], false), ([[0, 1]], false),
      ([[0, 0, 1]], false),
      ([[1, 2, 3]], false), ([[0, 1, 2], []], false), ([[-1, 0, 1]], false),
    ] as [([[Int]], Bool)])
  func `A presentation fits if it permutes every list`(orders: [[Int]], fits: Bool) {
    #expect(OptionOrder(orders: orders).fits(Samples.keys[1]) == fits)
  }

  @Test(arguments: [0, 1])
  func `Fewer than two items can be shown`(count: Int) {
    let key = AnswerKey.ordering(.init(items: Array(repeating: "x", count: count)))
    #expect(presentation(of: key, seed: 0).orders == [Array(0..<count)])
  }

  @Test(arguments: 0..<26)
  func `A letter's position has that letter, in either case`(position: Int) {
    let letter = OptionOrder.letter(position)
    #expect(OptionOrder.position(of: letter) == position)
    #expect(OptionOrder.position(of: letter.uppercased()) == position)
  }

  @Test(arguments: ["", "ab", "1", "é", "{", "`", " a", "İ", "ａ", "😀"])
  func `What is not one letter has no position`(text: String) {
    #expect(OptionOrder.position(of: text) == nil)
  }

  @Test func `Positions out of range have the nearest letter`() {
    #expect([-1, 26, Int.max].map(OptionOrder.letter) == ["a", "z", "z"])
  }

  @Test func `A presentation survives being written and read`() throws {
    let shown = OptionOrder(orders: [[], [2, 0, 1]])
    #expect(try JSONDecoder().decode(OptionOrder.self, from: JSONEncoder().encode(shown)) == shown)
  }

  private func presentation(of key: AnswerKey, seed: UInt64) -> OptionOrder {
    var chance = SeededChance(state: seed)
    return OptionOrder(of: key, using: &chance)
  }
}
