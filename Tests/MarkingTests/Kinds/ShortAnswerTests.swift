internal import Curriculum
internal import Testing

@testable internal import Marking

struct ShortAnswerTests {
  let key = AnswerKey.shortAnswer(Samples.shortAnswer)

  @Test(
    arguments: [
      ("Australian Privacy Principles", true, []), ("APPs", true, []),
      ("apps", true, [.difference(.capitals)]), ("the APPs.", true, [.difference(.punctuation)]),
      ("An APPs", true, [.difference(.articles)]), ("Privacy", false, []), ("...", false, []),
    ] as [(String, Bool, [Tolerance])])
  func `The key and its variants are right`(
    response: String, isRight: Bool, tolerated: [Tolerance]
  ) throws {
    let part = Mark.Part(
      given: response, expected: "Australian Privacy Principles", isRight: isRight,
      tolerated: tolerated)
    #expect(try markOf(response, to: key) == Mark(credit: isRight ? 1 : 0, parts: [part]))
  }

  @Test(arguments: ["voice", "the voice", "The brand voice", "a brand-voice", "a the voice"])
  func `An article before the answer counts for nothing`(response: String) throws {
    let key = AnswerKey.shortAnswer(
      .init(key: "voice", variants: ["brand voice"], overlook: [.hyphens, .spelling]))
    #expect(try markOf(response, to: key).credit == 1)
  }

  @Test func `A slip of spelling is wrong, and named`() throws {
    let mark = try markOf("Australian Privacy Principals", to: key)
    #expect(mark.credit == 0)
    #expect(mark.parts.map(\.nearMiss) == [.slips([.init(word: "Principles", letters: 2)])])
  }

  @Test(
    arguments: [
      ("neutrals", "That is the everyday word."), ("The neutral", "That is the everyday word."),
      ("passives", nil), ("promoters", nil), ("neutralz", nil),
    ] as [(String, String?)])
  func `A wrong answer that is known has feedback of its own`(
    response: String, feedback: String?
  ) throws {
    let known = AnswerKey.WrongAnswer(
      answer: "neutrals", variants: ["neutral"], feedback: "That is the everyday word.")
    let key = AnswerKey.shortAnswer(.init(key: "passives", wrong: [known]))
    let part = try #require(try markOf(response, to: key).parts.first)
    #expect(part.feedback == feedback && part.isRight == (response == "passives"))
  }

  @Test(arguments: ["", "   ", "\u{200B}\n"])
  func `A blank answer is asked again`(response: String) {
    #expect(result([response], to: key) == .unreadable(.words))
  }
}
