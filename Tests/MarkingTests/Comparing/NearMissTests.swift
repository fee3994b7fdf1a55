internal import Testing

@testable internal import Marking

struct NearMissTests {
  @Test(
    arguments: [
      ("reimburce", "reimburse", .slips([.init(word: "reimburse", letters: 1)])),
      ("riembursee", "reimburse", .slips([.init(word: "reimburse", letters: 2)])),
      ("PRIVCY act", "Privacy Act", .slips([.init(word: "Privacy", letters: 1)])),
      (
        "Austalian Privcy Principles", "Australian Privacy Principles",
        .slips([.init(word: "Australian", letters: 1), .init(word: "Privacy", letters: 1)])
      ),
      ("a disptue", "dispute", .slips([.init(word: "dispute", letters: 1)])),
      ("disptue", "the dispute", .slips([.init(word: "dispute", letters: 1)])),
      ("oepn", "open", .slips([.init(word: "open", letters: 1)])),
      ("cafe", "café", .slips([.init(word: "café", letters: 1)])),
      ("non refundable", "non-refundable", .spacing(of: "non-refundable")),
      ("email", "e-mail", .spacing(of: "e-mail")),
    ] as [(String, String, NearMiss)])
  func `A slip is named`(given: String, wording: String, slip: NearMiss) {
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
    #expect(match.tolerated.isEmpty)
  }
}
