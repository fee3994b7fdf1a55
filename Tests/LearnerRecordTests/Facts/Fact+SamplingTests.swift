import LearnerRecord
import Testing

struct FactSamplingTests {
  private static let goldens = [
    Golden(
      kind: "samplingSet",
      fact: {
        .samplingSet(
          .init(
            verifier: "Ivan", shares: ["low": .init(work: 15, learners: 20, units: 50)],
            assessors: ["Sam": .low], others: .high, methods: ["observation": .medium]))
      },
      json: """
        {"assessors":{"Sam":"low"},"at":"2026-11-22T09:15:30.123+11:00","kind":"samplingSet",\
        "methods":{"observation":"medium"},"others":"high",\
        "shares":{"low":{"learners":20,"units":50,"work":15}},"verifier":"Ivan"}
        """),
    Golden(
      kind: "sampleDrawn",
      fact: {
        .sampleDrawn(
          .init(policy: 4, seed: "ab", drawn: [.init(record: "viva-record/0", entry: 9)]))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","drawn":[{"entry":9,"record":"viva-record/0"}],\
        "kind":"sampleDrawn","policy":4,"seed":"ab"}
        """),
  ]

  @Test(arguments: goldens)
  func `Each fact is written as records have it, and read back`(golden: Golden) throws {
    try golden.check()
  }

  @Test func `Risks are ordered`() {
    #expect(Fact.Risk.low < .medium && Fact.Risk.medium < .high && !(Fact.Risk.high < .low))
  }
}
