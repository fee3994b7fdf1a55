import LearnerRecord
import Testing

struct FactJoinedTests {
  private static let goldens = [
    Golden(
      kind: "joined",
      fact: {
        .joined(
          .init(
            shared: ["AA=="],
            copies: [.init(leaves: ["AQ=="], entries: [3]), .init(leaves: ["Ag=="], entries: [2])]))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","copies":[{"entries":[3],"leaves":["AQ=="]},\
        {"entries":[2],"leaves":["Ag=="]}],"kind":"joined","shared":["AA=="]}
        """)
  ]

  @Test(arguments: goldens)
  func `The fact is written as records have it, and read back`(golden: Golden) throws {
    try golden.check()
  }
}
