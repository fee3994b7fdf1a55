internal import Curriculum
internal import Testing

@testable internal import Marking

struct NumericTests {
  @Test(
    arguments: [
      ("30", true, []), ("30 days", true, []), ("29", true, [.number(upTo: 1)]),
      ("31.0", true, [.number(upTo: 1)]), ("31.01", false, []), ("-30", false, []),
    ] as [(String, Bool, [Tolerance])])
  func `A number within the tolerance is right`(
    response: String, isRight: Bool, tolerated: [Tolerance]
  ) throws {
    let part = Mark.Part(
      given: response, expected: "30 days (±1)", isRight: isRight, tolerated: tolerated)
    let mark = try markOf(response, to: .numeric(Samples.numeric))
    #expect(mark == Mark(credit: isRight ? 1 : 0, parts: [part]))
  }

  @Test(
    arguments: [("25", "Promoters only."), ("25.4", "Promoters only."), ("15", nil), ("26", nil)]
      as [(String, String?)])
  func `A wrong number that is known has feedback of its own`(
    response: String, feedback: String?
  ) throws {
    let key = AnswerKey.Numeric(
      key: 15, tolerance: 0.5, wrong: [.init(answer: 25, feedback: "Promoters only.")])
    #expect(try markOf(response, to: .numeric(key)).parts.map(\.feedback) == [feedback])
  }

  @Test(
    arguments: [(0.3, 0.1, "0.4"), (0.3, 0.1, "0.2"), (0.1, 0, "0.1"), (1.1, 0.2, "1.3")]
      as [(Double, Double, String)])
  func `Binary fractions are no trap`(key: Double, tolerance: Double, response: String) throws {
    let key = AnswerKey.numeric(.init(key: key, tolerance: tolerance))
    #expect(try markOf(response, to: key).isRight)
  }

  @Test(arguments: ["", "thirty", "2 weeks", "NaN", "inf", "1e999", "1,5", "30 or 31"])
  func `What is no number in the unit is asked again`(response: String) {
    let key = AnswerKey.numeric(Samples.numeric)
    #expect(result([response], to: key) == .unreadable(.number(unit: "days")))
  }
}
