internal import Curriculum
internal import Testing

@testable internal import Marking

struct SingleChoiceTests {
  let key = AnswerKey.singleChoice(Samples.choice)
  /// Shows the options c, a, d, b.
  let shown = OptionOrder(orders: [[2, 0, 3, 1]])

  @Test(arguments: ["b", "B", "b)", "B.", "(b)", "repair it within a reasonable TIME."])
  func `The right option is named by its shown letter or its text`(response: String) throws {
    let mark = try markOf(response, to: key, shown: shown)
    let part = Mark.Part(
      given: "b) Repair it within a reasonable time",
      expected: "b) Repair it within a reasonable time", isRight: true, feedback: "Right: minor.")
    #expect(mark == Mark(credit: 1, parts: [part]))
  }

  @Test func `A wrong option is shown beside the right one, with its own feedback`() throws {
    let part = Mark.Part(
      given: "d) Point to the manufacturer", expected: "b) Repair it within a reasonable time",
      isRight: false, feedback: "The seller owes it.")
    #expect(try markOf("d", to: key, shown: shown) == Mark(credit: 0, parts: [part]))
  }

  @Test(arguments: ["", "  ", "\u{200B}", "e", "z", "repair", "ab", "1", "a b", "?"])
  func `What names no option is asked again`(response: String) {
    #expect(result([response], to: key, shown: shown) == .unreadable(.letter(of: 4)))
  }

  @Test func `No field at all is blank`() {
    #expect(result([], to: key).request != nil)
  }
}
