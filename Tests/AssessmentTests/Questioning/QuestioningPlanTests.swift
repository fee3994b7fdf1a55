import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Which questions are chosen, and what goes on record of that.
struct QuestioningPlanTests {
  private func chosen(_ lines: [String] = [], limit: Int? = nil) throws -> ChosenQuestions {
    try ChosenQuestions(
      by: QuestionBlueprint(limit: limit, seed: 1), of: Fixture.supportUnit, within: lines,
      from: Fixture.curriculum)
  }

  @Test func `Only questions on the lines that are named are chosen, and the words say so`() throws
  {
    let chosen = try chosen(["LO3", "cg219.AC3.2"])
    #expect(!chosen.questions.isEmpty)
    for question in chosen.questions {
      #expect(question.criteria.contains(CriterionID(rawValue: "CG219.AC3.2")))
    }
    #expect(chosen.words.hasSuffix("seed 1 on LO3, cg219.AC3.2"))
  }

  @Test func `Where nothing fits, it says what is missing`() throws {
    #expect(throws: ChosenQuestions.Fault.none) { try chosen(limit: 0) }
    #expect(throws: UnknownName(name: "CG219.LO9", suggestion: "CG219.LO1")) {
      try chosen(["LO9"])
    }
    #expect(throws: ChosenQuestions.Fault.unknown("open-question", nearest: "open-questions")) {
      try ChosenQuestions(named: ["open-question"], from: Fixture.curriculum)
    }
  }

  @Test func `The plan for the candidate has no benchmark`() throws {
    let named = try ChosenQuestions(named: ["tone-in-writing"], from: Fixture.curriculum)
    for shows in [true, false] {
      let plan = QuestioningPlan(named, of: Fixture.supportUnit, showsBenchmarks: shows)
      let row = try plan.values(candidate: "Li").tables["questions"]?.first
      #expect((row?["benchmark"] == nil) == !shows && (row?["key-points"] == nil) == !shows)
      #expect((plan.kind.tables[0].columns.contains { $0.name == "benchmark" }) == shows)
      #expect(row?["criteria"] == "CG219.AC3.2, CG219.AC2.2")
    }
  }

  @Test func `The beginning puts only new wordings on record, and is found as it was planned`()
    throws
  {
    var record = RecordMaker()
    try record.word(Fixture.tone)
    let named = try ChosenQuestions(
      named: ["tone-in-writing", "open-questions"], from: Fixture.curriculum)
    let facts = try Questioning.beginning(
      named, of: Fixture.supportUnit, fields: ["assessor": "Jo"], after: record.entries)
    #expect(facts.count == 2)
    for fact in facts { record.add(fact) }
    var later = Fixture.tone
    later.prompt = "Reworded since?"
    try record.word(later)
    let questioning = try #require(Questioning.all(in: record.entries).first)
    let planned = try questioning.plannedWordings(in: record.entries)
    #expect(planned[Fixture.tone.id]?.question == Fixture.tone)
    #expect(Set(planned.keys) == Set(named.questions.map(\.id)))
  }

  @Test func `What rarely differs is offered again, and what has to be said each time is not`()
    throws
  {
    let entries = try Fixture.assessmentRecord()
    let named = try ChosenQuestions(named: ["tone-in-writing"], from: Fixture.curriculum)
    let offered = try Questioning.offered(
      for: named, attempt: 2, today: "2026-12-01",
      draft: FormValues(fields: ["place": "Leeds", "consent": "yes"]),
      shared: QuestioningHeading(after: entries), after: entries
    ).fields
    #expect(offered["assessor"] == "Jo" && offered["mode"] == "video")
    #expect(offered["place"] == "Leeds" && offered["consent"] == nil)
    #expect(offered["attempt"] == "2" && offered["date"] == "2026-12-01")
    #expect(offered["instrument"]?.hasPrefix("1 question of fixture, version ") == true)
  }

  @Test func `An amendment holds what changed, and an emptied field as empty`() throws {
    let questioning = try #require(Questioning.all(in: try Fixture.assessmentRecord()).first)
    var filled = questioning.fields
    (filled["gaps"], filled["feedback"]) = (nil, "Well said")
    let amendment = try #require(
      questioning.amendment(of: FormKind.afterQuestioning, to: filled))
    #expect(amendment.fact.fields == ["gaps": "", "feedback": "Well said"])
    #expect(amendment.changes.count == 2)
    #expect(
      questioning.amendment(of: FormKind.afterQuestioning, to: questioning.fields) == nil)
  }

  @Test
  func `A row has the criteria of the unit alone, and what a question lacks is not left open`()
    throws
  {
    var shared = Fixture.open
    shared.criteria.append(CriterionID(rawValue: "SIRXCEG006.KE1.1"))
    let bank = QuestionBank(
      topic: Topic(id: "fixture", title: "Fixture", jurisdiction: .general), questions: [shared])
    let named = try ChosenQuestions(
      named: [shared.id.rawValue],
      from: Curriculum(units: [Fixture.supportUnit], banks: [bank]))
    let plan = QuestioningPlan(named, of: Fixture.supportUnit, showsBenchmarks: true)
    let values = try plan.values(candidate: nil)
    #expect(values.fields["candidate"] == nil && values.fields["choice"] == "named by the assessor")
    #expect(values.fields["release"] == Fixture.supportUnit.release)
    #expect(
      values.tables["questions"] == [
        [
          "number": "1", "question": "open-questions", "asked": shared.asShown(),
          "criteria": "CG219.AC1.3, CG219.AC2.1", "benchmark": shared.key.benchmark(),
          "key-points": "none", "credited": "no key points", "suggested-probe": "none",
        ]
      ])
  }
}
