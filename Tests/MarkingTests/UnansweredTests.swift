internal import Curriculum
internal import Testing

@testable internal import Marking

struct UnansweredTests {
  @Test(arguments: Samples.keys)
  func `A question left without an answer has no credit and all that was expected`(
    key: AnswerKey
  ) {
    let mark = markUnanswered(Samples.question(key), shown: Presentation())
    #expect(mark.credit == 0 && !mark.parts.isEmpty)
    #expect(mark.parts.allSatisfy { !$0.isRight && !$0.expected.isEmpty })
  }

  @Test(
    arguments: [
      (.cloze(Samples.cloze), ["open", ""], [1]), (.cloze(Samples.cloze), ["open"], [1]),
      (.cloze(Samples.cloze), ["", " "], []), (.cloze(Samples.cloze), ["a", "b"], []),
      (.matching(Samples.matching), ["1b 3a"], [1]), (.matching(Samples.matching), ["ba"], [2]),
      (.matching(Samples.matching), ["1a 2b 3c"], []), (.matching(Samples.matching), ["?"], []),
      (.shortAnswer(Samples.shortAnswer), ["x"], []),
    ] as [(AnswerKey, [String], [Int])])
  func `What a response leaves out is found`(key: AnswerKey, response: [String], missing: [Int]) {
    #expect(missingParts(in: response, of: key) == missing)
  }
}
