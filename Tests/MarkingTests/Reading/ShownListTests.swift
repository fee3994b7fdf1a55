internal import Curriculum
internal import Testing

@testable internal import Marking

struct ShownListTests {
  let list = ShownList(["Yes", "No", "Ask b", "b"], of: OptionOrder(orders: [[2, 0, 1, 3]]))

  @Test func `Letters follow the shown order`() {
    #expect(list.order.map(list.line) == ["a) Ask b", "b) Yes", "c) No", "d) b"])
    #expect(list.line(1) == "c) No")
  }

  @Test(
    arguments: [
      ("a", 2), ("A", 2), ("a)", 2), ("(A)", 2), ("a.", 2), (" a ", 2), ("ask B!", 2), ("b", 0),
      ("yes", 0), ("c) No", 1), ("c. no", 1), ("c no", 1), ("(c) No.", 1),
      ("c: no", 1), ("C - no", 1), ("a. ask b", 2), ("d) b", 3), ("b) no", nil), ("cno", nil),
      ("e", nil), ("maybe", nil), ("ab", nil), ("", nil),
      ("é", nil), ("1", nil),
    ] as [(String, Int?)])
  func `A text is chosen by its letter or its words`(response: String, position: Int?) {
    #expect(list.position(chosen: response) == position)
  }

  @Test(
    arguments: [[], [[0, 1]], [[0, 0, 1, 2]], [[0, 1, 2, 9]], [[-1, 0, 1, 2]]] as [[[Int]]])
  func `A presentation that does not fit counts as the author's order`(orders: [[Int]]) {
    let list = ShownList(["w", "x", "y", "z"], of: OptionOrder(orders: orders))
    #expect(list.order.map(list.line) == ["a) w", "b) x", "c) y", "d) z"])
  }

  @Test func `Two texts that read the same are told apart to the letter only`() {
    let list = ShownList(["Yes", "YES!"], of: OptionOrder())
    #expect(list.position(chosen: "YES!") == 1)
    #expect(list.position(chosen: "yes") == nil)
  }
}
