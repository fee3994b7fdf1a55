import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct EvidenceIndexTests {
  private let rows: [[String: String]]
  private let index: EvidenceIndex

  init() throws {
    let forms = FiledForm.all(in: try Fixture.assessmentRecord())
    index = EvidenceIndex(forms, of: Fixture.supportUnit)
    rows = index.values.tables["evidence"] ?? []
  }

  @Test func `Evidence is numbered; plans, results and other units are not evidence`() {
    #expect(rows.map { $0["number"] } == ["1", "2", "3"])
    #expect(rows.map { $0["method"] } == ["questioning", "manuals*", "observation"])
    #expect(index.values.fields == ["learner": "Anahera"])
  }

  @Test func `A row says where the evidence is and what it is for`() throws {
    let entry = try #require(FiledForm.all(in: try Fixture.assessmentRecord()).first).entry
    #expect(rows[0]["location"] == "this record, entry \(entry)")
    #expect(rows[0]["criteria"] == "AC3.2, AC2.2")
    #expect(
      rows[1] == [
        "number": "2", "title": "Chat manual", "method": "manuals*", "date": "2026-10-01",
        "location": "Intranet | page 3", "relevance": "Shows the procedure",
        "criteria": "AC2.1, AC1.1, AC2.2", "initials": "JB",
      ])
    #expect(rows[2]["criteria"] == "AC2.1")
  }

  @Test func `It names the criteria that starred evidence alone is there for`() {
    #expect(
      index.remarks
        == [
          "Evidence marked * alone is not sufficient. It is all there is for AC1.1.",
          "No observation is on record for AC2.2, AC3.2.",
        ])
  }

  @Test func `A question that was not asked does not support starred evidence`() throws {
    var record = RecordMaker()
    record.file(
      .evidenceItem, ["title": "FAQ", "method": "documentation*", "criteria": "CG219.AC3.2"])
    record.file(
      .observationChecklist, [:],
      ["criteria": [["criterion": "CG219.AC3.2", "seen": "no"]]])
    let remarks = EvidenceIndex(FiledForm.all(in: record.entries), of: Fixture.supportUnit).remarks
    #expect(remarks.first?.hasSuffix("all there is for AC3.2.") == true)
  }

  @Test func `A criterion is listed only where the entry decided for it on every question`() throws
  {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone, Fixture.kinds])
    let shared = Set(Fixture.tone.criteria).intersection(Fixture.kinds.criteria)
      .filter { $0.unitCode == "CG219" }
    try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun)
    func listed() -> [String] {
      let forms = FiledForm.all(in: record.entries)
      let rows = EvidenceIndex(forms, of: Fixture.supportUnit).values.tables["evidence"]
      return (rows?.first?["criteria"] ?? "").split(separator: ", ").map(String.init)
    }
    let before = listed()
    #expect(!before.isEmpty && !shared.isEmpty)
    try record.decide(.notYetSatisfactory, on: Fixture.kinds, 2, of: begun)
    #expect(listed() == before.filter { id in !shared.contains { $0.local == id } })
    for (said, count) in [("not yet satisfactory", 0), ("satisfactory", 1)] {
      var talk = RecordMaker()
      talk.file(
        .discussionRecord, [:],
        [
          "segments": [["criteria": "CG219.AC1.1", "decision": "satisfactory"]],
          "decisions": [["criterion": "CG219.AC1.1", "decision": said]],
        ])
      #expect(FiledForm.all(in: talk.entries).first?.criteria.count == count, "\(said)")
    }
  }

  @Test func `Without starred evidence nothing is said of it`() {
    #expect(EvidenceIndex([], of: Fixture.serviceUnit).remarks.isEmpty)
    #expect(
      EvidenceIndex([], of: Fixture.supportUnit).remarks
        == ["No observation is on record for AC2.1–3.2."])
    #expect(EvidenceIndex([], of: Fixture.supportUnit).values.tables == ["evidence": []])
  }

  @Test func `An open questioning is said to be open`() throws {
    let forms = FiledForm.all(in: try Fixture.assessmentRecord(closes: false))
    let open = EvidenceIndex(forms, of: Fixture.supportUnit).values.tables["evidence"]?.first
    #expect(open?["title"] == "Questioning record (still open)")
  }

  private func made(
    _ unit: Unit = Fixture.supportUnit, _ build: (inout RecordMaker) throws -> Void
  ) rethrows -> EvidenceIndex {
    var record = RecordMaker()
    try build(&record)
    return EvidenceIndex(FiledForm.all(in: record.entries), of: unit)
  }

  private func evidence(in index: EvidenceIndex) -> [[String: String]] {
    index.values.tables["evidence"] ?? []
  }

  @Test(
    arguments: [
      (.discussionRecord, [:], "professional discussion"),
      (.observationChecklist, [:], "observation"), (.reflectiveAccount, [:], "reflective account"),
      (.witnessTestimony, ["not-related": "yes", "role": "Cook"], "witness testimony"),
      (.witnessTestimony, [:], "witness testimony*"),
      (.evidenceItem, ["method": "product"], "product"),
      (.evidenceItem, [:], ""),
    ] as [(FormKind, [String: String], String)])
  func `The method is what units call the form, or what the item says`(
    kind: FormKind, fields: [String: String], method: String
  ) {
    let index = made { $0.file(kind, fields) }
    #expect(evidence(in: index).map { $0["method"] } == [method])
    #expect(evidence(in: index).map { $0["title"] } == [kind.title])
    #expect(evidence(in: index).map { $0["relevance"] } == [kind.purpose])
    #expect(evidence(in: index).map { $0["date"] } == ["2026-11-18"])
  }

  @Test(arguments: [FormKind.discussionPlan, .coverSheet, .recordSheet])
  func `A plan, a cover and a result are no evidence`(kind: FormKind) {
    #expect(
      evidence(in: made { $0.file(kind, ["learner": "Li", "criteria": "CG219.AC1.1"]) }).isEmpty)
  }

  @Test func `What was not enough is listed only where a row of it was`() {
    func rows(_ decision: String) -> [[String: String]] {
      evidence(
        in: made {
          $0.file(
            .discussionRecord, ["overall": "not yet satisfactory"],
            ["decisions": [["criterion": "CG219.AC1.1", "decision": decision]]])
        })
    }
    #expect(rows("not yet satisfactory").isEmpty)
    #expect(rows("satisfactory").map { $0["criteria"] } == ["AC1.1"])
  }

  @Test func `Starred evidence is enough beside any other, and never alone`() {
    func remarks(_ methods: String...) -> [String] {
      made(Fixture.serviceUnit) { record in
        for method in methods {
          record.file(
            .evidenceItem, ["method": method, "criteria": "SIRXCEG006.KE1.2, SIRXCEG006.PC1.1"],
            unit: "SIRXCEG006")
        }
      }.remarks
    }
    let alone = "Evidence marked * alone is not sufficient. It is all there is for KE1.2, PC1.1."
    #expect(remarks("manuals*") == [alone] && remarks("manuals*", "legislation*") == [alone])
    #expect(remarks("manuals*", "questioning").isEmpty && remarks("product").isEmpty)
    #expect(remarks("").isEmpty)
  }

  @Test func `The learner is whom the first form names, as learner or as candidate`() throws {
    let index = try made { record in
      record.file(.evidenceItem, ["title": "Manual"])
      _ = try record.begin([Fixture.tone], fields: ["candidate": "Li"])
      record.file(.evidenceItem, ["learner": "Anahera"])
    }
    #expect(index.values.fields == ["learner": "Li"])
    #expect(made { $0.file(.evidenceItem, [:]) }.values.fields.isEmpty)
  }
}
