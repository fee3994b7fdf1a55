import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What an assessor fills in once, and finds again with the next candidate.
struct QuestioningHeadingTests {
  @Test
  func `Every field of the heading is the assessor's, the candidate's, rare or said each time`() {
    let groups = QuestioningHeading.shared + QuestioningHeading.rare
    let briefing = FormKind.briefing.fields.map(\.name)
    let names = groups.flatMap(\.self) + ["candidate", "candidate-id"] + briefing
    let asked = FormKind.beforeQuestioning.flatMap(\.fields).map(\.name)
    #expect(names.sorted() == asked.sorted())
    #expect(QuestioningHeading.fields(groups).map { $0.map(\.name) } == groups)
    let shared = Set(QuestioningHeading.shared.joined())
    #expect(shared.isDisjoint(with: QuestioningHeading.ofCandidate))
    #expect(shared.intersection(Questioning.saidEachTime) == ["scribe"])
  }

  @Test func `It takes nothing of a candidate, whatever was filled in`() {
    let fields = Dictionary(
      uniqueKeysWithValues: FormKind.questioningRecord.fields.map { ($0.name, "x") })
    let heading = QuestioningHeading(fields, on: "2026-11-22")
    #expect(Set(heading.fields.keys) == Set(QuestioningHeading.shared.joined()))
    #expect(
      QuestioningHeading(["assessor": "", "place": "Leeds"], on: "").fields == ["place": "Leeds"])
  }

  @Test func `Who takes responses down is offered again only where it is the assessor`() {
    func scribe(_ name: String) -> String? {
      QuestioningHeading(["assessor": "Jo", "scribe": name], on: "2026-11-22").fields["scribe"]
    }
    #expect(scribe("Jo") == "Jo" && scribe("candidate") == nil && scribe("Sam") == nil)
  }

  @Test func `Without a questioning there is nothing to find again`() {
    #expect(QuestioningHeading(after: RecordMaker().entries) == nil)
  }

  @Test(arguments: [
    ("Bo Lee", "2026-11-22", ["assessor": "Bo Lee", "place": "Desk", "mode": "video"]),
    ("Bo Lee", "2026-11-23", ["assessor": "Bo Lee", "place": "Leeds"]),
    (
      "jo", "2026-11-23",
      ["assessor": "Jo", "assessor-id": "J-1", "scribe": "Jo", "place": "Leeds"]
    ),
    (
      "Jo", "2026-11-22",
      ["assessor": "Jo", "assessor-id": "J-1", "scribe": "Jo", "place": "Desk", "mode": "video"]
    ),
  ])
  func
    `Whoever goes on with a questioning has the heading of the day, or else that of the questioning`(
      name: String, today: String, fields: [String: String]
    ) throws
  {
    var record = RecordMaker()
    _ = try record.begin(
      [Fixture.open],
      fields: [
        "candidate": "Li", "assessor": "Jo", "assessor-id": "J-1", "scribe": "Jo", "place": "Leeds",
      ])
    let last = QuestioningHeading(
      ["assessor": "Sam", "assessor-id": "S-1", "scribe": "Sam", "place": "Desk", "mode": "video"],
      on: "2026-11-22")
    let questioning = try #require(record.questioning)
    let heading = QuestioningHeading(of: name, goingOnWith: questioning, on: today, after: last)
    #expect(heading.day == today && heading.fields == fields)
  }
}
