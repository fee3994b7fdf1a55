internal import Curriculum
internal import Testing

@testable internal import Marking

struct WordingMatchTests {
  @Test(
    arguments: [
      ("e-mail the customer", nil), ("  e-mail the customer ", nil),
      ("E-mail the customer", "capital letters"), ("e-mail the customer.", "punctuation"),
      ("e-mail  the customer", "spaces"), ("e–mail the customer", "kind of dash"),
      ("e-mail the\u{200B} customer", "invisible characters"),
      ("“E-mail  the customer”", "capital letters, spaces, punctuation"),
    ] as [(String, String?)])
  func `What was overlooked is told`(given: String, tolerated: String?) {
    let match = WordingMatch(given, wordings: ["electronic mail", "e-mail the customer"])
    #expect(match.isRight)
    #expect(match.tolerated == tolerated)
    #expect(match.nearMiss == nil)
  }

  @Test func `The wording that needs least overlooking counts`() {
    #expect(WordingMatch("APPs", wordings: ["APPS", "apps", "APPs"]).tolerated == nil)
    #expect(WordingMatch("the dash-", wordings: ["the dash–"]).tolerated == "punctuation")
  }

  @Test(
    arguments: [
      ("The customer’s", "the customer's", "capital letters, straight or curly quote"),
      ("cafe\u{301}", "caf\u{E9}", "Unicode form"), ("\u{FF41}pp", "app", "Unicode form"),
      ("o\u{FB03}ce", "office", "Unicode form"),
    ])
  func `Each fold that was needed is told`(given: String, wording: String, tolerated: String) {
    #expect(WordingMatch(given, wordings: [wording]).tolerated == tolerated)
  }

  @Test(
    arguments: [
      ("color", "colour", [.spelling], "British or American spelling"),
      ("Organize it", "organise it", [.spelling], "capital letters, British or American spelling"),
      ("e mail", "e-mail", [.hyphens], "hyphens"), ("email", "e-mail", [.hyphens], "hyphens"),
      (
        "color-coded labels", "colour coded labels", [.hyphens, .spelling],
        "British or American spelling, hyphens"
      ),
      ("color", "colour", [], nil), ("color", "colour", [.hyphens], nil),
      ("email", "e-mail", [.spelling], nil), ("exercize", "exercise", [.spelling], nil),
    ] as [(String, String, [AnswerKey.Leniency.Allowance], String?)])
  func `What an author allows is overlooked, and told`(
    given: String, wording: String, overlook: [AnswerKey.Leniency.Allowance], tolerated: String?
  ) {
    let match = WordingMatch(
      given, wordings: [wording], leniency: .init(overlook: overlook))
    #expect(match.isRight == (tolerated != nil))
    #expect(match.tolerated == tolerated)
  }

  @Test(
    arguments: [
      ("gst", "GST", .capitals, "capital letters not as in “GST”"),
      ("GST.", "GST", .punctuation, "punctuation not as in “GST”"),
      ("a  b", "a b", .spaces, "spaces not as in “a b”"),
      ("a–b", "a-b", .signs, "kind of dash not as in “a-b”"),
    ] as [(String, String, AnswerKey.Leniency.Demand, String)])
  func `What an author asks for is a near miss where it is not met`(
    given: String, wording: String, demand: AnswerKey.Leniency.Demand, nearMiss: String
  ) {
    let match = WordingMatch(given, wordings: [wording], leniency: .init(strict: [demand]))
    #expect(!match.isRight && match.nearMiss == nearMiss)
    #expect(WordingMatch(wording, wordings: [wording], leniency: .init(strict: [demand])).isRight)
  }

  @Test(arguments: ["", " ", "\u{200B}"])
  func `A blank wording is never met`(wording: String) {
    #expect(!WordingMatch(wording, wordings: [wording]).isRight)
    #expect(!WordingMatch(wording, wordings: []).isRight)
  }
}
