internal import Curriculum
internal import Testing

@testable internal import Marking

struct ShortAnswerTests {
  let key = AnswerKey.shortAnswer(Samples.shortAnswer)

  @Test(
    arguments: [
      ("Australian Privacy Principles", true, nil), ("APPs", true, nil),
      ("apps", true, "capital letters"), ("the APPs.", true, "punctuation"),
      ("a APPs", false, nil), ("Privacy", false, nil), ("...", false, nil),
    ] as [(String, Bool, String?)])
  func `The key and its variants are right`(
    response: String, isRight: Bool, tolerated: String?
  ) throws {
    let part = Mark.Part(
      given: response, expected: "Australian Privacy Principles", isRight: isRight,
      tolerated: tolerated)
    #expect(try markOf(response, to: key) == Mark(credit: isRight ? 1 : 0, parts: [part]))
  }

  @Test func `A slip of spelling is wrong, and named`() throws {
    let mark = try markOf("Australian Privacy Principals", to: key)
    #expect(mark.credit == 0)
    #expect(mark.parts.map(\.nearMiss) == ["two letters off in “Principles”"])
  }

  @Test(arguments: ["", "   ", "\u{200B}\n"])
  func `A blank answer is asked again`(response: String) {
    #expect(result([response], to: key) == .unreadable("Type the answer in a few words."))
  }
}
