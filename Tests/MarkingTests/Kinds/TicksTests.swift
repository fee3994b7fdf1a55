internal import Testing

@testable internal import Marking

struct TicksTests {
  @Test(
    arguments: [
      ("1 3", 3, [0, 2]), ("1,3", 3, [0, 2]), ("13", 3, [0, 2]), ("1 and 2", 3, [0, 1]),
      ("3.", 3, [2]),
      ("all", 3, [0, 1, 2]), ("ALL", 2, [0, 1]), ("none", 3, []), ("", 3, []), (" ", 3, []),
      ("11", 3, [0]), ("10", 10, [9]), ("1 10", 12, [0, 9]), ("all", 0, []),
    ] as [(String, Int, Set<Int>)])
  func `Ticks are numbers from 1, all or none`(text: String, count: Int, ticked: Set<Int>) {
    #expect(parseTicks(text, count: count) == ticked)
  }

  @Test(arguments: [
    ("4", 3), ("0", 3), ("14", 3), ("1-3", 3), ("1–3", 3), ("-1", 3), ("a", 3), ("1a", 3),
    ("yes", 3),
    ("13", 12), ("1", 0), ("99999999999999999999", 3), ("?", 3),
  ])
  func `Anything else can't be read`(text: String, count: Int) {
    #expect(parseTicks(text, count: count) == nil)
  }
}
