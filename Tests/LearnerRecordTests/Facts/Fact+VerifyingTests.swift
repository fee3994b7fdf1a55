import LearnerRecord
import Testing

struct FactVerifyingTests {
  private static let goldens = [
    Golden(
      kind: "verified, an action",
      fact: {
        .verified(
          .init(
            entry: 9, verifier: "Ivan", verdict: .action, words: "Ask again.", by: "2026-12-15"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","by":"2026-12-15","entry":9,"kind":"verified",\
        "verdict":"action","verifier":"Ivan","words":"Ask again."}
        """),
    Golden(
      kind: "verified, without words",
      fact: { .verified(.init(entry: 9, verifier: "Ivan", verdict: .agree)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","entry":9,"kind":"verified","verdict":"agree",\
        "verifier":"Ivan","words":""}
        """),
    Golden(
      kind: "secondMarked",
      fact: {
        .secondMarked(
          .init(
            entry: 9, marker: "Ana", credited: [0, 2], decision: .notYetSatisfactory,
            reason: "No remedy."))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credited":[0,2],"decision":"not yet satisfactory",\
        "entry":9,"kind":"secondMarked","marker":"Ana","reason":"No remedy."}
        """),
  ]

  @Test(arguments: goldens)
  func `Each fact is written as records have it, and read back`(golden: Golden) throws {
    try golden.check()
  }

  @Test func `Whoever shows an entry shows what was said on it`() {
    #expect(Fact.verified(.init(entry: 9, verifier: "I", verdict: .agree)).amends == [9])
    #expect(
      Fact.secondMarked(.init(entry: 7, marker: "I", credited: [], decision: .satisfactory)).amends
        == [7])
  }
}
