internal import Testing

@testable internal import Marking

struct NearMissTests {
  @Test(arguments: [
    ("reimburce", "reimburse", "one letter off in “reimburse”"),
    ("riembursee", "reimburse", "two letters off in “reimburse”"),
    ("PRIVCY act", "Privacy Act", "one letter off in “Privacy”"),
    (
      "Austalian Privcy Principles", "Australian Privacy Principles",
      "one letter off in “Australian”, one letter off in “Privacy”"
    ),
    ("oepn", "open", "one letter off in “open”"),
    ("cafe", "café", "one letter off in “café”"),
    ("non refundable", "non-refundable", "only spaces or signs differ from “non-refundable”"),
    ("email", "e-mail", "only spaces or signs differ from “e-mail”"),
  ])
  func `A slip is named`(given: String, wording: String, slip: String) {
    #expect(nearness(of: given, to: wording) == slip)
  }

  @Test(arguments: [
    ("opn", "open", true), ("ope", "open", true), ("on", "open", false), ("yas", "yes", false),
    ("xpxn", "open", false), ("refundad", "refunded", true), ("rexxxded", "refunded", false),
    ("2019", "2018", false), ("s261", "s262", false), ("1.5", "15", false), ("open", "open", false),
    ("the open", "open", false), ("", "open", false), ("", "", false),
  ])
  func `A word of 4 letters may be one edit off, one of 8 two, numbers none`(
    given: String, wording: String, isNear: Bool
  ) {
    #expect((nearness(of: given, to: wording) != nil) == isNear)
  }

  @Test func `A near miss is not right`() {
    let match = WordingMatch("reimburce", wordings: ["reimburse"])
    #expect(!match.isRight)
    #expect(match.tolerated == nil)
  }
}
