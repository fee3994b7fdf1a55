import Curriculum
import Testing

struct DrawConditionTests {
  @Test(
    arguments: [
      ("a < b", true), ("b < a", false), ("a <= a", true), ("b >= a + 1", true), ("a > b", false),
      ("a = a", true), ("a == b - 1", true), ("a != b", true), ("0.1 + 0.2 = 0.3", true),
      ("0.1 + 0.2 > 0.3", false), ("10 % a = 0", true), ("1 / (a - a) < 1", false),
    ])
  func `A condition compares two calculations`(text: String, isMet: Bool) throws {
    let condition = try DrawCondition(text, names: ["a", "b"])
    #expect(condition.isMet(by: ["a": 2, "b": 3]) == isMet)
  }

  @Test(
    arguments: [
      ("a", .notCompared), ("a ≤ b", .notCompared), ("a <", .endsEarly),
      ("a < c", .unknownName("c")),
      ("a < b < a", .unexpected("< a")), ("a => b", .unexpected("=")),
    ] as [(String, Arithmetic.Fault)])
  func `What compares nothing is refused`(text: String, fault: Arithmetic.Fault) {
    #expect(throws: fault) { try DrawCondition(text, names: ["a", "b"]) }
  }
}
