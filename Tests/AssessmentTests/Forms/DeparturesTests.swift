import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Where a decision departs from what is recorded.
struct DeparturesTests {
  private func sentences(
    _ kind: FormKind, _ fields: [String: String] = [:],
    _ tables: [String: [[String: String]]] = [:], unit: Unit = Fixture.supportUnit,
    after entries: [Entry] = []
  ) -> [String] {
    Departures(.init(fields: fields, tables: tables), of: kind, unit: unit, before: entries)
      .sentences
  }

  @Test(arguments: [
    (
      "satisfactory", ["yes", "no"],
      "“Overall: satisfactory” is decided, though “no” is recorded for AC2.2."
    ),
    (
      "satisfactory", [],
      "“Overall: satisfactory” is decided, though no criterion is recorded as “yes”."
    ),
    (
      "not yet satisfactory", ["yes", "yes"],
      "“Overall: not yet satisfactory” is decided, though only “yes” is recorded (AC2.1, AC2.2)."
    ),
    ("satisfactory", ["yes", "yes"], nil), ("not yet satisfactory", ["yes", "no"], nil),
  ])
  func `A7: An observation is compared with its rows`(
    overall: String, seen: [String], sentence: String?
  ) {
    let rows = zip(["CG219.AC2.1", "CG219.AC2.2"], seen).map { ["criterion": $0, "seen": $1] }
    #expect(
      sentences(.observationChecklist, ["overall": overall], ["criteria": rows])
        == [sentence].compactMap { $0 })
  }

  @Test func `A7: The result of a unit is compared with the latest result of each task`() {
    let rows = [
      ["task": "1", "result": "not yet satisfactory"], ["task": "1", "result": "satisfactory"],
      ["task": "2", "result": "not yet satisfactory"], ["task": "3"],
    ]
    let unit = Fixture.guideUnit
    let found = sentences(.recordSheet, ["overall": "competent"], ["tasks": rows], unit: unit)
    #expect(
      found.prefix(2) == [
        "“competent” is decided for the unit, though “not yet satisfactory” is recorded for “2”.",
        "“competent” is decided for the unit, though no result is recorded for “3”.",
      ])
    #expect(
      sentences(
        .recordSheet, ["overall": "not yet competent"], ["tasks": [rows[1]]], unit: unit)
        == [
          "“not yet competent” is decided for the unit, though “satisfactory” is recorded for “1”."
        ])
    #expect(
      sentences(.recordSheet, ["overall": "not yet competent"], ["tasks": rows], unit: unit)
        .isEmpty)
  }

  @Test func `A8: Competence without an observation departs where the unit needs one`() {
    let competent = ["overall": "competent"]
    #expect(
      sentences(.recordSheet, competent) == [
        "“competent” is decided for the unit. No observation is on record for AC2.1–3.2."
      ])
    var record = RecordMaker()
    let rows = ["CG219.AC2.1", "CG219.AC2.2", "CG219.AC3.2"]
      .map { ["criterion": $0, "seen": "yes"] }
    record.file(.observationChecklist, ["date": "2026-11-01"], ["criteria": rows])
    #expect(sentences(.recordSheet, competent, after: record.entries).isEmpty)
    #expect(sentences(.recordSheet, ["overall": "not yet competent"]).isEmpty)
  }

  @Test func `A8: Competence departs where an Australian unit has no performance evidence`() {
    let unit = Fixture.performedUnit
    let first = unit.performedCriteria[0]
    let found = sentences(.recordSheet, ["overall": "competent"], unit: unit)
    #expect(found.first?.contains("No observation or product is on record for PE") == true)
    var record = RecordMaker()
    record.file(
      .observationChecklist, ["performance": first.rawValue], unit: unit.code)
    let evidence = PerformanceEvidence(FiledForm.all(in: record.entries), of: unit)
    #expect(evidence.missing == Array(unit.performedCriteria.dropFirst()))
    #expect(evidence.remarks.first?.hasPrefix("Performance evidence: ") == true)
  }

  @Test func `A8: An observation that was not satisfactory shows no performance evidence`() {
    let unit = Fixture.performedUnit
    var record = RecordMaker()
    record.file(
      .observationChecklist,
      [
        "performance": unit.performedCriteria[0].rawValue, "date": "2026-12-15",
        "overall": "not yet satisfactory",
      ], unit: unit.code)
    let forms = FiledForm.all(in: record.entries)
    #expect(PerformanceEvidence(forms, of: unit).missing == unit.performedCriteria)
    #expect(EvidenceIndex(forms, of: unit).values.tables["evidence"] == [])
  }

  @Test func `A7: Competence is compared with the latest result of each form on record`() {
    func observed(_ task: String, _ overall: String, in record: inout RecordMaker) {
      record.file(
        .observationChecklist, ["task": task, "overall": overall, "date": "2026-12-15"])
    }
    func told(_ entries: [Entry]) -> [String] {
      Departures(
        FormValues(fields: ["overall": "competent"]), of: .recordSheet,
        unit: Fixture.supportUnit, before: entries
      ).sentences.filter { $0.contains("over all") }
    }
    var record = RecordMaker()
    observed("Chat", "not yet satisfactory", in: &record)
    observed("Email", "satisfactory", in: &record)
    #expect(
      told(record.entries) == [
        "“competent” for the unit is decided, and the latest observation checklist, of 15 Dec 2026 "
          + "(entry 1), says “not yet satisfactory” over all."
      ])
    observed("Chat", "satisfactory", in: &record)
    #expect(told(record.entries).isEmpty)
  }

  @Test func `A7: A discussion is compared with its segments and with the rules of evidence`() {
    let tables = [
      "segments": [
        ["criteria": "CG219.AC1.1, CG219.AC2.1", "decision": "not yet satisfactory"],
        ["criteria": "CG219.AC2.1", "decision": "satisfactory"],
      ],
      "decisions": [
        ["criterion": "CG219.AC1.1", "decision": "satisfactory"],
        ["criterion": "CG219.AC2.1", "decision": "satisfactory"],
      ],
    ]
    #expect(
      sentences(.discussionRecord, ["is-current": "no", "is-valid": "yes"], tables) == [
        "“satisfactory” is decided on AC1.1, though no segment about it was decided so.",
        "“satisfactory” is decided on evidence that is recorded as not current.",
      ])
  }

  @Test(arguments: FormKind.all)
  func `A24: A form about another person than the record's departs`(kind: FormKind) {
    guard kind.fields.contains(where: { $0.name == "learner" }) else { return }
    var record = RecordMaker()
    record.add(.named(.init(name: "Ben Okafor")))
    #expect(
      sentences(kind, ["learner": "Somebody Else"], after: record.entries)
        == ["The form is about “Somebody Else”; the name on record is “Ben Okafor”."])
    #expect(sentences(kind, ["learner": " ben  okafor "], after: record.entries).isEmpty)
    #expect(sentences(kind, ["learner": "Somebody Else"]).isEmpty)
  }

  @Test func `A decision on a criterion that no decided segment is about departs from none`() {
    let decided = ["decisions": [["criterion": "CG219.AC1.1", "decision": "satisfactory"]]]
    #expect(sentences(.discussionRecord, [:], decided).isEmpty)
    let others = [
      ["criteria": "CG219.AC1.1"], ["criteria": "CG219.AC1.3", "decision": "not yet satisfactory"],
      ["decision": "not yet satisfactory"],
    ]
    #expect(
      sentences(.discussionRecord, [:], decided.merging(["segments": others]) { $1 }).isEmpty)
  }

  @Test func `A result that is repeated is that of the latest record sheet of its unit`() {
    var record = RecordMaker()
    record.file(.recordSheet, ["overall": "not yet competent", "date": "2026-10-01"])
    record.file(.recordSheet, ["overall": "competent", "date": "2026-12-15"])
    record.file(.recordSheet, ["overall": "not yet competent"], unit: "SIRXCEG006")
    record.file(.recordSheet, ["date": "2026-12-16"])
    let sentence =
      "“not yet competent” is stated for CG219, though its assessment record sheet of 15 Dec 2026 "
      + "(entry 2) says “competent”."
    func declared(_ result: String) -> [String] {
      sentences(.unitDeclaration, ["unit-result": result], after: record.entries)
    }
    #expect(declared("not yet competent") == [sentence] && declared("competent").isEmpty)
    func summed(_ rows: [[String: String]]) -> [String] {
      sentences(.achievementSummary, [:], ["units": rows], after: record.entries)
    }
    #expect(
      summed([
        ["unit": "CG219", "result": "not yet competent"], ["unit": "CG219"],
        ["unit": "SIRXCEG006", "result": "not yet competent"],
        ["unit": "SIRXCEG007", "result": "competent"], ["result": "competent"],
      ]) == [sentence])
    #expect(sentences(.unitDeclaration, ["unit-result": "competent"]).isEmpty)
  }

  @Test func `Rules that were broken are named together, where anything is satisfactory`() {
    let broken = ["is-valid": "no", "is-authentic": "yes", "is-sufficient": "no"]
    func told(_ decision: String) -> [String] {
      sentences(
        .discussionRecord, broken,
        ["segments": [["criteria": "CG219.AC1.1", "decision": decision]]])
    }
    #expect(
      told("satisfactory") == [
        "“satisfactory” is decided on evidence that is recorded as not valid, not sufficient."
      ])
    #expect(told("not yet satisfactory").isEmpty)
  }

  @Test func `Of the tasks with one title the last row counts, and rows without a title do not`() {
    let rows = [
      ["task": "Chat", "result": "not yet competent"], ["result": "not yet competent"],
      ["task": "Chat", "result": "competent"],
    ]
    let unit = Fixture.guideUnit
    #expect(
      sentences(.recordSheet, ["overall": "competent"], ["tasks": rows], unit: unit).isEmpty)
    #expect(
      sentences(
        .recordSheet, ["overall": "competent"], ["tasks": Array(rows.dropLast())], unit: unit)
        == [
          "“competent” is decided for the unit, though “not yet competent” is recorded for “Chat”."
        ])
    #expect(sentences(.recordSheet, [:], ["tasks": rows], unit: unit).isEmpty)
  }

  @Test func `Results of another unit, and of what has none, are not compared`() {
    var record = RecordMaker()
    record.file(.observationChecklist, ["overall": "not yet satisfactory"])
    record.file(.observationChecklist, ["task": "Chat"], unit: "SIRXCEG006")
    #expect(
      sentences(
        .recordSheet, ["overall": "competent"], unit: Fixture.guideUnit, after: record.entries
      ).isEmpty)
  }
}
