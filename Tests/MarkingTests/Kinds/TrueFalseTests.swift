internal import Curriculum
internal import Testing

@testable internal import Marking

struct TrueFalseTests {
  @Test(arguments: [
    ("t", true), ("TRUE", true), ("true.", true), ("y", true), ("Yes", true), (" f ", false),
    ("False", false), ("n", false), ("NO!", false),
  ])
  func `True and yes, false and no, in any case`(response: String, truth: Bool) throws {
    for key in [true, false] {
      let mark = try markOf(response, to: .trueFalse(.init(key: key)))
      #expect(mark.isRight == (truth == key))
    }
  }

  @Test(arguments: ["", "maybe", "tt", "1", "not true", "right"])
  func `Other words are asked again`(response: String) {
    let asked = result([response], to: .trueFalse(.init(key: true)))
    #expect(asked == .unreadable(.trueOrFalse))
  }

  @Test func `Feedback is for those who got it wrong`() throws {
    let key = AnswerKey.trueFalse(.init(key: false, feedback: "It is not."))
    #expect(
      try markOf("t", to: key).parts == [
        .init(given: "True", expected: "False", isRight: false, feedback: "It is not.")
      ])
    #expect(try markOf("f", to: key).parts.first?.feedback == nil)
  }
}
