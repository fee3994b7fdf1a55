import Curriculum
import LearnerRecord
import Testing

struct FactForgottenTests {
  private static let goldens = [
    Golden(
      kind: "forgotten",
      fact: {
        .forgotten(
          .init(entries: [2, 17], reason: "no longer needed", basis: "", by: "the office"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","basis":"","by":"the office","entries":[2,17],\
        "kind":"forgotten","reason":"no longer needed"}
        """),
    Golden(
      kind: "forgotten, with nothing",
      fact: {
        .forgotten(.init(entries: [], reason: "", basis: "", by: ""))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","basis":"","by":"","entries":[],\
        "kind":"forgotten","reason":""}
        """),
  ]

  @Test(arguments: goldens)
  func `A tombstone has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }
}
