internal import Curriculum
internal import Testing

@testable internal import Marking

struct UnansweredTests {
  @Test(arguments: Samples.keys)
  func `A question left without an answer has no credit and all that was expected`(
    key: AnswerKey
  ) {
    let mark = markUnanswered(Samples.question(key), shown: OptionOrder())
    #expect(mark.credit == 0 && !mark.parts.isEmpty)
    #expect(mark.parts.allSatisfy { !$0.isRight && !$0.expected.isEmpty })
  }
}
