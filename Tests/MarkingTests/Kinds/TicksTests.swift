internal import Testing

@testable internal import Marking

struct TicksTests {
  @Test(
    arguments: [
      ("1 3", 3, [0, 2]), ("1,3", 3, [0, 2]), ("13", 3, [0, 2]), ("1 and 2", 3, [0, 1]),
      ("3.", 3, [2]),
      ("all", 3, [0, 1, 2]), ("ALL", 2, [0, 1]), ("none", 3, []), ("", 3, []), (" ", 3, []),
      ("11", 3, [0]), ("10", 10, [9]), ("1 10", 12, [0, 9]), ("all", 0, []),
      ("1-3", 5, [0, 1, 2]), ("1–3", 5, [0, 1, 2]), ("1 - 3", 5, [0, 1, 2]),
      ("1,3-5", 5, [0, 2, 3, 4]),
      ("1-2 and 4-5", 5, [0, 1, 3, 4]), ("1-3, 2-4", 5, [0, 1, 2, 3]), ("2-2", 3, [1]),
      ("9-11", 12, [8, 9, 10]), ("12, 4-5", 5, [0, 1, 3, 4]),
    ] as [(String, Int, Set<Int>)])
  func `Ticks are numbers from 1, all or none`(text: String, count: Int, ticked: Set<Int>) {
    #expect(parseTicks(text, count: count) == ticked)
  }

  @Test(
    arguments: [
      ("1 3", 3, [0, 2]), ("13", 3, nil), ("12 3", 3, nil), ("246", 9, nil), ("11", 3, nil),
      ("1,3-5", 5, [0, 2, 3, 4]), ("12", 12, [11]), ("all", 3, [0, 1, 2]), ("", 3, []),
    ] as [(String, Int, Set<Int>?)])
  func `Read as they stand, numbers are no runs of digits`(
    text: String, count: Int, ticked: Set<Int>?
  ) {
    #expect(parseTicks(text, count: count, areRunsApart: false) == ticked)
  }

  @Test(
    arguments: [
      ("12 3", 3, 12), ("246", 9, 246), ("0", 3, 0), ("1 4", 3, 4), ("1-4", 3, 4), ("1 3", 3, nil),
      ("", 3, nil), ("99999999999999999999", 3, nil),
    ] as [(String, Int, Int?)])
  func `The number that is no point's is named`(text: String, count: Int, number: Int?) {
    #expect(numberOfNoPoint(in: text, count: count) == number)
  }

  @Test(arguments: [
    ("4", 3), ("0", 3), ("14", 3), ("3-1", 3), ("13-4", 5), ("1-4", 3), ("0-2", 3), ("-1", 3),
    ("1-", 3),
    ("1-2-3", 3), ("1--3", 3), ("-", 3),
    ("a-3", 3), ("1-a", 3), ("8-12", 9), ("a", 3), ("1a", 3),
    ("yes", 3),
    ("13", 12), ("1", 0), ("99999999999999999999", 3), ("?", 3),
  ])
  func `Anything else can't be read`(text: String, count: Int) {
    #expect(parseTicks(text, count: count) == nil)
  }
}
