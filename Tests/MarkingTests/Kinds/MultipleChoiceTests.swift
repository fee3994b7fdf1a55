internal import Curriculum
internal import Testing

@testable internal import Marking

struct MultipleChoiceTests {
  let key = AnswerKey.multipleChoice(Samples.several)
  let shown = OptionOrder(orders: [[2, 0, 3, 1]])  // b and d are right.

  @Test(
    arguments: [
      ("bd", 1), ("b d", 1), ("D, B", 1), ("b and d", 1), ("b & d", 1), ("b)d)", 1), ("bbd", 1),
      ("b", 0.75), ("abd", 0.75), ("ab", 0.5), ("abcd", 0.5), ("a", 0), ("ac", 0), ("c", 0),
      ("Repair it within a reasonable time; point to the manufacturer", 1),
      ("point to the manufacturer", 0.75),
    ] as [(String, Double)])
  func `Each option rightly chosen or left counts, if any is rightly chosen`(
    response: String, credit: Double
  ) throws {
    #expect(try markOf(response, to: key, shown: shown).credit == credit)
  }

  @Test func `The parts are the options that were or should have been chosen`() throws {
    let mark = try markOf("ab", to: key, shown: shown)
    #expect(
      mark.parts == [
        .init(
          name: .item("a) Offer store credit"), given: "chosen", expected: "not chosen",
          isRight: false),
        .init(
          name: .item("b) Repair it within a reasonable time"), given: "chosen", expected: "chosen",
          isRight: true, feedback: "Right: minor."),
        .init(
          name: .item("d) Point to the manufacturer"), given: "not chosen", expected: "chosen",
          isRight: false, feedback: "The seller owes it."),
      ])
  }

  @Test(arguments: ["", "e", "abe", "a1", "and", "nothing; else", "none", "😀"])
  func `What names no option is asked again`(response: String) {
    #expect(result([response], to: key, shown: shown) == .unreadable(.letters(of: 4)))
  }
}
