internal import Curriculum
internal import Testing

@testable internal import Marking

struct MissingTests {
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

  @Test(
    arguments: [
      (["1b"], "2a 3d", [1, 2], "1b 2a 3d"), (["1b"], "ad", [1, 2], "1b 2a 3d"),
      (["ba"], "d", [2], "ba d"), (["ba"], "3d", [2], "1b 2a 3d"),
      (["3d"], "1b 2a", [0, 1], "3d 1b 2a"), (["1b 2a"], "1b 2a 3d", [2], "1b 2a 1b 2a 3d"),
    ] as [([String], String, [Int], String)])
  func `A rest joins the pairs before it, or stands in for all of them`(
    response: [String], rest: String, missing: [Int], whole: String
  ) throws {
    let key = AnswerKey.matching(Samples.matching)
    let read = completions(of: response, with: rest, for: missing).first {
      result([$0], to: key).mark != nil
    }
    #expect(read == whole)
  }
}
