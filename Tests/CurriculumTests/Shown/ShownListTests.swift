internal import TestSupport
internal import Testing

@testable internal import Curriculum

struct ShownListTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Every text has one letter, and letters run in the order shown`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let texts = (0..<Int(seed % 7)).map { "text \($0)" }
    var order = Array(texts.indices)
    order.shuffle(using: &chance)
    let list = ShownList(texts, of: OptionOrder(orders: [order]))
    #expect(list.order == order)
    #expect(list.order.map(list.letter) == texts.indices.map(OptionOrder.letter))
    #expect(list.lines.map(\.text) == order.map { texts[$0] })
    #expect(list.lines.map(\.whole) == order.map(list.line))
    for place in texts.indices { #expect(list.lettered(place).text == texts[place]) }
  }

  @Test(
    arguments: [
      (0, ["b", "a"]), (1, ["a", "b"]), (2, ["a", "b"]), (-1, ["a", "b"]),
    ] as [(Int, [String])])
  func `The list of a number is shown in the order of that number, or the author's`(
    list: Int, letters: [String]
  ) {
    let shown = OptionOrder(orders: [[1, 0], [0, 1]])
    let list = ShownList(["x", "y"], list: list, of: shown)
    #expect([0, 1].map(list.letter) == letters)
  }

  @Test func `A list of nothing has no lines`() {
    #expect(ShownList([], of: OptionOrder(orders: [[]])).lines.isEmpty)
    #expect(ShownList([], of: OptionOrder(orders: [[0]])).order.isEmpty)
  }

  @Test func `Texts past the alphabet share its last letter`() {
    let list = ShownList((0..<28).map(String.init), of: OptionOrder())
    #expect(list.lines.suffix(4).map(\.whole) == ["y) 24", "z) 25", "z) 26", "z) 27"])
  }
}
