internal import Curriculum
internal import Testing

@testable internal import Marking

struct MatchingTests {
  let key = AnswerKey.matching(Samples.matching)
  /// Shows closed, open, leading, probing, so that 1b 2a 3d is right.
  let shown = OptionOrder(orders: [[1, 0, 3, 2]])

  @Test(arguments: [
    ("1b 2a 3d", 3), ("1-b, 2-a; 3-d", 3), ("1B2A3D", 3), ("3d 1b 2a", 3), ("bad", 3), ("b a d", 3),
    ("1=b and 2=a and 3=d", 3), ("1) b 2) a 3) d", 3), ("1b 2a 2a 3d", 3), ("1b 2a", 2), ("ba", 2),
    ("1b 2b 3b", 1), ("2a", 1), ("aaa", 1), ("1c", 0),
  ])
  func `Pairs count the same, missing ones as wrong`(response: String, right: Int) throws {
    #expect(try markOf(response, to: key, shown: shown).credit == Double(right) / 3)
  }

  @Test func `Each left item is a part`() throws {
    #expect(
      try markOf("1b 2c", to: key, shown: shown).parts == [
        .init(
          name: .item("What can I help you with?"), given: "b) open", expected: "b) open",
          isRight: true),
        .init(
          name: .item("Did the page load?"), given: "c) leading", expected: "a) closed",
          isRight: false),
        .init(
          name: .item("What was on the screen just before?"), given: "", expected: "d) probing",
          isRight: false),
      ])
  }

  @Test(arguments: [
    "", "1e", "4a", "0a", "abcd", "1", "1b 2", "b1", "1bc", "1b 1c", "12b", "open", "?", "é",
    "99999999999999999999a",
  ])
  func `An unknown number or letter is asked again`(response: String) {
    #expect(result([response], to: key, shown: shown) == .unreadable(.pairs(items: 3, letters: 4)))
  }

  @Test func `Left items may share a right one`() throws {
    let key = AnswerKey.matching(
      .init(pairs: [.init(left: "x", right: "odd"), .init(left: "y", right: "odd")]))
    #expect(try markOf("aa", to: key).isRight)
  }
}
