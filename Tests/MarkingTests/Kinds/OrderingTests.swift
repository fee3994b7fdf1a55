internal import Curriculum
internal import Testing

@testable internal import Marking

struct OrderingTests {
  let key = AnswerKey.ordering(Samples.ordering)

  @Test(
    arguments: [
      ("abcd", 1), ("a b c d", 1), ("A, B, C and D", 1), ("a>b>c>d", 1), ("dcba", 0),
      ("abdc", 2.0 / 3), ("bcda", 2.0 / 3), ("cdab", 2.0 / 3), ("badc", 1.0 / 3),
    ] as [(String, Double)])
  func `Neighbours in the right order count`(response: String, credit: Double) throws {
    #expect(try markOf(response, to: key).credit == credit)
  }

  @Test(arguments: ["", "abc", "abcde", "aabcd", "abca", "abc1", "abcz", "first", "é"])
  func `Every item must be named once`(response: String) {
    #expect(result([response], to: key) == .unreadable(.order(of: 4)))
  }

  @Test func `Each place is a part`() throws {
    let key = AnswerKey.ordering(.init(items: ["first", "second"]))
    let mark = try markOf("ab", to: key, shown: OptionOrder(orders: [[1, 0]]))
    #expect(
      mark
        == Mark(
          credit: 0,
          parts: [
            .init(name: .place(0), given: "a) second", expected: "b) first", isRight: false),
            .init(name: .place(1), given: "b) first", expected: "a) second", isRight: false),
          ]))
  }

  @Test func `Only the right order of all 24 is right, only the reversed one earns nothing`() throws
  {
    let letters = "abcd"
    let orders = letters.flatMap { first in
      letters.flatMap { second in
        letters.flatMap { third in letters.map { String([first, second, third, $0]) } }
      }
    }.filter { Set($0).count == 4 }
    let credits = try orders.map { try markOf($0, to: key).credit }
    #expect(zip(orders, credits).filter { $0.1 == 1 }.map(\.0) == ["abcd"])
    #expect(zip(orders, credits).filter { $0.1 == 0 }.map(\.0) == ["dcba"])
  }
}
