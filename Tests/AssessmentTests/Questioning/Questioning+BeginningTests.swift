import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// What is offered before the first question, put on record then, and amended afterwards.
struct QuestioningBeginningTests {
  private func named(_ names: String...) throws -> ChosenQuestions {
    try ChosenQuestions(named: names, from: Fixture.curriculum)
  }

  private func offered(
    _ draft: [String: String]? = nil, shared: QuestioningHeading? = nil, after entries: [Entry]
  ) throws -> [String: String] {
    try Questioning.offered(
      for: named("tone-in-writing"), attempt: 3, today: "2028-02-29",
      draft: draft.map { FormValues(fields: $0) }, shared: shared, after: entries
    ).fields
  }

  @Test func `With nothing on record, only what is known today is offered`() throws {
    #expect(
      try offered(after: []) == [
        "attempt": "3", "date": "2028-02-29",
        "instrument": try named("tone-in-writing").instrument(),
      ])
  }

  @Test func `A draft is offered again, but for what the record or the day says`() throws {
    var record = RecordMaker()
    record.add(.named(.init(name: "Anahera")))
    let draft = ["candidate": "Li", "date": "2020-01-01", "instrument": "old", "attempt": "7"]
    let fields = try offered(draft, after: record.entries)
    #expect(fields["candidate"] == "Anahera" && fields["date"] == "2028-02-29")
    #expect(fields["instrument"] != "old" && fields["attempt"] == "7")
    // A record without a name takes nothing away that was entered.
    #expect(try offered(draft, after: [])["candidate"] == "Li")
  }

  @Test
  func `Nothing that has to be said each time is offered, from a draft or from the last time`()
    throws
  {
    var record = RecordMaker()
    let said = Dictionary(uniqueKeysWithValues: Questioning.saidEachTime.map { ($0, "yes") })
    _ = try record.begin([Fixture.tone], fields: said.merging(["assessor": "Jo"]) { $1 })
    let shared = try #require(QuestioningHeading(after: record.entries))
    let fields = try offered(said, shared: shared, after: record.entries)
    #expect(fields.keys.allSatisfy { !Questioning.saidEachTime.contains($0) })
    #expect(fields["assessor"] == "Jo")
    let asked = Set(FormKind.beforeQuestioning.flatMap(\.fields).map(\.name))
    #expect(asked.isSuperset(of: Questioning.saidEachTime))
  }

  @Test func `What was decided or said of one candidate at one time is not offered the next time`()
    throws
  {
    var record = RecordMaker()
    let begun = try record.begin(
      [Fixture.tone],
      fields: ["candidate": "Li", "place": "Leeds", "date": "2026-11-22", "attempt": "1"])
    record.close(begun, ["overall": "satisfactory", "gaps": "AC1.3", "feedback": "Well said"])
    let shared = try #require(QuestioningHeading(after: record.entries))
    #expect(shared.day == record.entries.last?.at.date && shared.fields == ["place": "Leeds"])
    let fields = try offered(shared: shared, after: record.entries)
    #expect(Set(fields.keys) == ["place", "date", "attempt", "instrument"])
    #expect(fields["attempt"] == "3")
  }

  @Test func `What is a candidate's own is offered to that candidate alone`() throws {
    var record = RecordMaker()
    let own = ["candidate-id": "M-17", "language": "Te reo", "adjustment": "more time"]
    let first = own.merging(["assessor": "Jo", "scribe": "Jo", "place": "Leeds"]) { $1 }
    _ = try record.begin([Fixture.tone], fields: first)
    let shared = QuestioningHeading(first, on: "2028-02-29")
    #expect(shared.fields == ["assessor": "Jo", "scribe": "Jo", "place": "Leeds"])
    let again = try offered(shared: shared, after: record.entries)
    #expect(own.allSatisfy { again[$0.key] == $0.value })
    let other = try offered(shared: shared, after: [])
    #expect(own.keys.allSatisfy { other[$0] == nil } && other["scribe"] == "Jo")
    // Whoever takes responses down is not offered beside another assessor.
    #expect(try offered(["assessor": "Ann"], shared: shared, after: [])["scribe"] == nil)
  }

  @Test func `Each wording goes on record once, and again where a letter of it changed`() throws {
    var record = RecordMaker()
    let chosen = try named("tone-in-writing", "open-questions")
    func begin(_ chosen: ChosenQuestions) throws -> [Fact] {
      let facts = try Questioning.beginning(
        chosen, of: Fixture.supportUnit, fields: [:], after: record.entries)
      for fact in facts { record.add(fact) }
      return facts
    }
    #expect(try begin(chosen).count == 3)
    #expect(try begin(chosen).count == 1)
    var later = Fixture.tone
    later.prompt = "Reworded?"
    try record.word(later)
    // The latest wording is another one now, so the first goes on record again.
    let facts = try begin(chosen)
    #expect(facts.first == .worded(.init(try Wording(Fixture.tone))) && facts.count == 2)
    guard case .questioningBegun(let begun)? = facts.last else { return #expect(Bool(false)) }
    #expect(
      begun
        == .init(
          unit: "CG219", release: Fixture.supportUnit.release,
          questions: [Fixture.tone.id, Fixture.open.id], choice: "named by the assessor",
          fields: [:]))
    for questioning in Questioning.all(in: record.entries) {
      let planned = try questioning.plannedWordings(in: record.entries)
      #expect(planned[Fixture.tone.id]?.question == Fixture.tone)
      #expect(planned[Fixture.open.id]?.question == Fixture.open)
    }
  }

  @Test(
    arguments: [
      [:], ["gaps": "AC1.3"], ["gaps": ""], ["overall": "satisfactory", "feedback": "a\nb"],
      ["overall": "satisfactory", "gaps": "AC1.3", "reassessment": "2027-01-31"],
    ] as [[String: String]])
  func `An amendment leads to what was filled in, whatever stood before`(filled: [String: String])
    throws
  {
    let names = FormKind.afterQuestioning.flatMap(\.fields).map(\.name)
    let outcome = ["overall": "not yet satisfactory", "gaps": "AC2.1", "feedback": "c"]
    for before in [[:], outcome] {
      var record = RecordMaker()
      let begun = try record.begin([Fixture.tone])
      record.close(begun, before)
      let closed = try #require(record.questioning)
      if let amendment = closed.amendment(of: FormKind.afterQuestioning, to: filled) {
        #expect(amendment.fact.questioning == begun && amendment.fact.reason == nil)
        #expect(amendment.changes.count == amendment.fact.fields.count)
        record.add(.questioningAmended(amendment.fact))
      }
      let now = try #require(record.questioning).fields.filter { names.contains($0.key) }
      #expect(now == filled.filter { !$0.value.isEmpty })
      #expect(
        try #require(record.questioning).amendment(of: FormKind.afterQuestioning, to: filled)
          == nil)
    }
  }
}
