internal import Curriculum
internal import Testing

@testable internal import Marking

struct WordingMatchTests {
  @Test(
    arguments: [
      ("e-mail the customer", []), ("  e-mail the customer ", []),
      ("E-mail the customer", [.capitals]), ("e-mail the customer.", [.punctuation]),
      ("e-mail  the customer", [.spaces]), ("e–mail the customer", [.dashes]),
      ("e-mail the\u{200B} customer", [.invisible]),
      ("“E-mail  the customer”", [.capitals, .spaces, .punctuation]),
    ] as [(String, [AnswerNormalizer.Step])])
  func `What was overlooked is told`(given: String, tolerated: [AnswerNormalizer.Step]) {
    let match = WordingMatch(given, wordings: ["electronic mail", "e-mail the customer"])
    #expect(match.isRight)
    #expect(match.tolerated == tolerated.map(Tolerance.difference))
    #expect(match.nearMiss == nil)
  }

  @Test func `The wording that needs least overlooking counts`() {
    #expect(WordingMatch("APPs", wordings: ["APPS", "apps", "APPs"]).tolerated.isEmpty)
    #expect(
      WordingMatch("the dash-", wordings: ["the dash–"]).tolerated
        == [.difference(.punctuation)])
  }

  @Test(
    arguments: [
      ("The customer’s", "the customer's", [.capitals, .quotes]),
      ("cafe\u{301}", "caf\u{E9}", [.form]), ("\u{FF41}pp", "app", [.form]),
      ("o\u{FB03}ce", "office", [.form]),
    ] as [(String, String, [AnswerNormalizer.Step])])
  func `Each fold that was needed is told`(
    given: String, wording: String, tolerated: [AnswerNormalizer.Step]
  ) {
    #expect(
      WordingMatch(given, wordings: [wording]).tolerated == tolerated.map(Tolerance.difference))
  }

  @Test(
    arguments: [
      ("color", "colour", [.spelling], [.spelling]),
      ("Organize it", "organise it", [.spelling], [.capitals, .spelling]),
      ("e mail", "e-mail", [.hyphens], [.hyphens]), ("email", "e-mail", [.hyphens], [.hyphens]),
      (
        "color-coded labels", "colour coded labels", [.hyphens, .spelling],
        [.spelling, .hyphens]
      ),
      ("color", "colour", [], nil), ("color", "colour", [.hyphens], nil),
      ("email", "e-mail", [.spelling], nil), ("exercize", "exercise", [.spelling], nil),
    ] as [(String, String, [AnswerKey.Leniency.Allowance], [AnswerNormalizer.Step]?)])
  func `What an author allows is overlooked, and told`(
    given: String, wording: String, overlook: [AnswerKey.Leniency.Allowance],
    tolerated: [AnswerNormalizer.Step]?
  ) {
    let match = WordingMatch(
      given, wordings: [wording], leniency: .init(overlook: overlook))
    #expect(match.isRight == (tolerated != nil))
    #expect(match.tolerated == (tolerated ?? []).map(Tolerance.difference))
  }

  @Test(
    arguments: [
      ("a dispute", "dispute", [.articles]), ("dispute", "a dispute", [.articles]),
      ("the Act", "Act", [.articles]), ("Act", "The Act", [.articles]),
      ("an Act", "The Act", [.articles]), ("The Act", "The Act", []),
      ("the non apology", "non-apology", [.hyphens, .articles]),
      ("a frame", "A-frame", [.capitals, .hyphens]),
      ("aframe", "A-frame", [.capitals, .hyphens]), ("the A-frame", "A-frame", [.articles]),
      ("a", "the", nil), ("an", "a", nil), ("the", "The Act", nil), ("thedispute", "dispute", nil),
      ("the disputes", "dispute", nil),
    ] as [(String, String, [AnswerNormalizer.Step]?)])
  func `An article counts for nothing where hyphens do, too, unless it is all`(
    given: String, wording: String, tolerated: [AnswerNormalizer.Step]?
  ) {
    let match = WordingMatch(
      given, wordings: [wording], leniency: .init(overlook: [.hyphens, .spelling]))
    #expect(match.isRight == (tolerated != nil))
    #expect(match.tolerated == (tolerated ?? []).map(Tolerance.difference))
  }

  @Test(
    arguments: [
      ("gst", "GST", .capitals, .heeded([.capitals], wording: "GST")),
      ("GST.", "GST", .punctuation, .heeded([.punctuation], wording: "GST")),
      ("a  b", "a b", .spaces, .heeded([.spaces], wording: "a b")),
      ("a–b", "a-b", .signs, .heeded([.dashes], wording: "a-b")),
    ] as [(String, String, AnswerKey.Leniency.Demand, NearMiss)])
  func `What an author asks for is a near miss where it is not met`(
    given: String, wording: String, demand: AnswerKey.Leniency.Demand, nearMiss: NearMiss
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
