import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// A questioning that one assessor begins and another goes on with.
struct QuestioningAssessorsTests {
  /// Jo decides on the first question, Bo on the second and over all.
  private func record(_ second: String = "Bo Lee") throws -> RecordMaker {
    var record = RecordMaker()
    let begun = try record.begin(
      [Fixture.open, Fixture.tone],
      fields: ["candidate": "Li", "assessor": "Jo", "scribe": "Jo"])
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun)
    record.add(.questioningStopped(.init(questioning: begun)))
    record.add(.questioningResumed(.init(questioning: begun, assessor: second)))
    let open = try #require(record.questioning)
    #expect(open.assessor == second)
    try record.decide(.notYetSatisfactory, on: Fixture.tone, 2, of: begun) {
      $0.creditedBy = open.assessor
      $0.reason = "Short"
    }
    record.add(
      .questioningClosed(
        .init(
          questioning: begun, fields: ["overall": "not yet satisfactory"], by: open.otherAssessor)))
    return record
  }

  @Test func `Each decision, each sitting and the result say whose they are`() throws {
    let record = try record()
    let form = try #require(FiledForm.all(in: record.entries).first)
    let rows = form.values.tables["questions"] ?? []
    #expect(rows.map { $0["decided-by"] } == ["Jo", "Bo Lee"])
    #expect(form.values.fields["further-assessor-1"] == "Bo Lee")
    #expect(form.values.fields["overall-by"] == "Bo Lee")
    let sittings = form.values.fields["sittings"]?.split(separator: "\n") ?? []
    #expect(sittings.first?.hasSuffix(", Jo") == true)
    #expect(sittings.last?.hasSuffix(", Bo Lee") == true)
    #expect(record.questioning?.remarks == ["Decided by: Jo (question 1), Bo Lee (question 2)."])
    let signed = form.kind.sections.flatMap(\.signatures)
    #expect(
      signed.compactMap(\.nameField) == [
        "candidate", "assessor", "further-assessor-1", "iqa-name",
      ])
    #expect(!signed[1].declaration.contains("the decisions are mine"))
    #expect(record.entries.assessors(of: form.entry) == ["Jo", "Bo Lee"])
  }

  @Test func `Who further assessed stands below the id of whoever began`() throws {
    let form = try #require(FiledForm.all(in: try record().entries).first)
    let names = form.kind.sections[0].fields.map(\.name)
    let place = try #require(names.firstIndex(of: "assessor"))
    #expect(names[place...].prefix(3) == ["assessor", "assessor-id", "further-assessor-1"])
  }

  @Test func `Whoever corrects the heading decided nothing, and a verifier is no assessor`() throws
  {
    var record = try record()
    let entry = try #require(record.questioning?.entry)
    for (fields, reason, by) in [
      (["place": "Leeds"], "It was elsewhere", "Al Tan"), (["iqa-name": "Ivan"], nil, "Ivan"),
      (["iqa-comment": "Sound"], "Forgotten", "Ivan"),
    ] as [([String: String], String?, String)] {
      record.add(
        .questioningAmended(
          .init(questioning: entry, fields: fields, reason: reason, by: by)))
    }
    let form = try #require(FiledForm.all(in: record.entries).first)
    #expect(form.values.fields["further-assessor-2"] == nil)
    #expect(form.values.fields["place"] == "Leeds")
    #expect(
      form.corrections.map(\.reason) == ["It was elsewhere (Al Tan)", "Forgotten (Ivan)"])
    #expect(record.entries.assessors(of: entry) == ["Jo", "Bo Lee", "Al Tan"])
    record.add(
      .questioningAmended(
        .init(questioning: entry, fields: ["overall": "satisfactory"], reason: "Now", by: "Al Tan"))
    )
    #expect(
      FiledForm.all(in: record.entries).first?.values.fields["further-assessor-2"] == "Al Tan")
  }

  @Test func `Where one person questioned, the document is as before`() throws {
    let record = try record("jo")
    let form = try #require(FiledForm.all(in: record.entries).first)
    #expect(form.kind == .questioningRecord)
    #expect(form.values.fields.keys.allSatisfy { !$0.hasPrefix("further") && $0 != "overall-by" })
    #expect((form.values.tables["questions"] ?? []).allSatisfy { $0["decided-by"] == nil })
    #expect(record.questioning?.remarks == [])
    #expect(record.questioning?.otherAssessor == nil)
  }

  @Test func `Whoever takes responses down is whoever questions, unless it is a third person`()
    throws
  {
    let questioning = try #require(try record().questioning)
    #expect(questioning.scribe(with: "Bo Lee") == "Bo Lee")
    var other = RecordMaker()
    _ = try other.begin([Fixture.open], fields: ["assessor": "Jo", "scribe": "candidate"])
    #expect(other.questioning?.scribe(with: "Bo Lee") == "candidate")
  }

  @Test func `Whoever corrects a decision is named with it, and it is theirs`() throws {
    var record = try record()
    let before = try #require(record.questioning?.turns[1])
    var correction = AskedCorrection(before.fact, on: Fixture.open)
    correction.fact.decision = .notYetSatisfactory
    let fact = correction.fact(
      correcting: before.entry, because: "Misheard", by: "Al", isOther: true)
    #expect(fact.creditedBy == "Al" && fact.correctedBy == "Al")
    record.add(.asked(fact))
    record.add(
      .questioningAmended(
        .init(
          questioning: fact.questioning, fields: ["overall": "satisfactory"], reason: "Heard again",
          by: "Al")))
    let after = try #require(record.questioning)
    #expect(after.corrections.map(\.reason) == ["Misheard (Al)", "Heard again (Al)"])
    #expect(after.furtherAssessors == ["Bo Lee", "Al"])
    #expect(after.values(wordings: [:]).fields["overall-by"] == "Al")
    // A slip of the key leaves the decision whose it was.
    var slip = AskedCorrection(before.fact, on: Fixture.open)
    slip.fact.comment = "Brief"
    #expect(
      slip.fact(correcting: 1, because: "Slip", by: "Al", isOther: true).creditedBy == "Jo")
  }
}
