internal import Testing

@testable internal import Marking

struct WordingMatchTests {
  @Test(
    arguments: [
      ("e-mail the customer", nil), ("  e-mail the customer ", nil),
      ("E-mail the customer", "capital letters"), ("e-mail the customer.", "punctuation"),
      ("e-mail  the customer", "spaces"), ("e–mail the customer", "kind of dash or quote"),
      ("e-mail the\u{200B} customer", "invisible characters"),
      ("“E-mail  the customer”", "capital letters and spaces and punctuation"),
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

  @Test(arguments: ["", " ", "\u{200B}"])
  func `A blank wording is never met`(wording: String) {
    #expect(!WordingMatch(wording, wordings: [wording]).isRight)
    #expect(!WordingMatch(wording, wordings: []).isRight)
  }
}
