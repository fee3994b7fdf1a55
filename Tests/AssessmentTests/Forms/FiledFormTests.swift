import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct FiledFormTests {
  @Test func `Forms and questionings stand in the record's order`() throws {
    let forms = FiledForm.all(in: try Fixture.assessmentRecord())
    #expect(
      forms.map(\.kind.id) == [
        "questioning-record", "evidence-item", "discussion-plan", "record-sheet",
        "observation-checklist", "reflective-account",
      ])
    #expect(forms.map(\.entry) == forms.map(\.entry).sorted())
    #expect(forms.map(\.isOpen) == Array(repeating: false, count: 6))
    #expect(FiledForm.all(in: try Fixture.assessmentRecord(closes: false))[0].isOpen)
  }

  @Test func `A correction takes the place of the form, and names it`() {
    var record = RecordMaker()
    let first = record.file(.coverSheet, ["task": "1"])
    let second = record.file(.coverSheet, ["task": "2"], correcting: first, reason: "Typing")
    let third = record.file(.coverSheet, ["task": "3"], correcting: second, reason: "Again")
    let forms = FiledForm.all(in: record.entries)
    #expect(forms.map(\.entry) == [third])
    #expect(forms[0].values.fields == ["task": "3"])
    #expect(forms[0].at == record.entries[0].at)
    #expect(forms[0].corrections.map(\.entry) == [first, second])
    #expect(forms[0].corrections.map(\.reason) == ["Typing", "Again"])
    #expect(forms[0].corrections[1].moment == record.entries[2].at.description)
  }

  @Test func `Two corrections of one form leave one form`() {
    var record = RecordMaker()
    let first = record.file(.coverSheet, ["task": "1"])
    let second = record.file(.coverSheet, ["task": "2"], correcting: first)
    let third = record.file(.coverSheet, ["task": "3"], correcting: first)
    let forms = FiledForm.all(in: record.entries)
    #expect(forms.map(\.entry) == [third])
    #expect(forms[0].corrections.map(\.entry) == [first, second])
  }

  @Test func `A correction of nothing stands by itself, and an unknown form is passed over`() {
    var record = RecordMaker()
    record.add(.filed(.init(form: "letter", unit: "CG219")))
    let entry = record.file(.coverSheet, ["task": "1"], correcting: 99)
    let forms = FiledForm.all(in: record.entries)
    #expect(forms.map(\.entry) == [entry] && forms[0].corrections.isEmpty)
  }

  @Test func `Criteria are those that a form is evidence for, each once`() throws {
    let forms = FiledForm.all(in: try Fixture.assessmentRecord())
    let criteria = Dictionary(
      forms.map { ($0.kind.id, $0.criteria.map(\.rawValue)) }, uniquingKeysWith: { $1 })
    #expect(criteria["evidence-item"] == ["CG219.AC2.1", "CG219.AC1.1", "CG219.AC2.2"])
    #expect(criteria["reflective-account"] == [])
  }

  @Test func `Nothing that was not asked, not seen or not enough is evidence`() throws {
    let forms = FiledForm.all(in: try Fixture.assessmentRecord())
    #expect(forms[0].criteria.map(\.rawValue) == ["CG219.AC3.2", "CG219.AC2.2"])
    #expect(forms[4].criteria.map(\.rawValue) == ["CG219.AC2.1"])
    var record = RecordMaker()
    record.file(
      .discussionRecord, [:],
      [
        "segments": [
          ["criteria": "CG219.AC1.1", "decision": "satisfactory"],
          ["criteria": "CG219.AC1.3", "decision": "not yet satisfactory"],
        ],
        "decisions": [["criterion": "CG219.AC2.1"]],
      ])
    #expect(FiledForm.all(in: record.entries)[0].criteria.map(\.rawValue) == ["CG219.AC1.1"])
  }

  @Test func `Wordings are found by their fingerprints`() throws {
    let entries = try Fixture.assessmentRecord()
    #expect(
      entries.wordings.values.map(\.id.rawValue).sorted() == [
        "match-kinds", "open-questions", "tone-in-writing",
      ])
    #expect(entries.wordings[try Wording(Fixture.tone).fingerprint] == Fixture.tone)
  }

  @Test func `A questioning is shown as it was before each correction, under the entry corrected`()
    throws
  {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.tone, Fixture.open])
    let first = try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun)
    let closed = record.close(begun, ["overall": "satisfactory"])
    let second = try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: begun) {
      $0.supersedes = first
    }
    let outcome = record.amend(begun, ["overall": "not yet satisfactory"], "It follows")
    let place = record.amend(begun, ["place": "Leeds"], "Forgotten")
    let forms = FiledForm.superseded(in: record.entries)
    #expect(forms.map(\.entry) == [first, closed])
    #expect(forms.map(\.supersededBy) == [second, outcome])
    func decisions(_ form: FiledForm) -> [String?] {
      [form.values.tables["questions"]?.first?["decision"], form.values.fields["overall"]]
    }
    #expect(
      forms.map(decisions) == [
        ["satisfactory", "satisfactory"], ["not yet satisfactory", "satisfactory"],
      ])
    let standing = try #require(FiledForm.all(in: record.entries).first)
    #expect(decisions(standing) == ["not yet satisfactory", "not yet satisfactory"])
    #expect(standing.corrections.map(\.replacement) == [second, outcome, place])
    #expect(standing.corrections.last?.entry == begun && standing.entry == begun)
  }

  @Test(
    arguments: [
      (
        ["criteria": "CG219.AC1.1,CG219.AC1.3\nCG219.AC1.1  CG219.AC2.1"],
        ["AC1.1", "AC1.3", "AC2.1"]
      ),
      (["criteria": "CG219.AC1.1", "overall": "satisfactory"], ["AC1.1"]),
      (["criteria": "CG219.AC1.1", "overall": "not yet satisfactory"], []),
      (["criteria": ""], []), ([:], []),
    ] as [([String: String], [String])])
  func `Criteria of a field are read however they are set apart, where all of it was enough`(
    fields: [String: String], criteria: [String]
  ) {
    var record = RecordMaker()
    record.file(.reflectiveAccount, fields)
    #expect(FiledForm.all(in: record.entries)[0].criteria.map(\.local) == criteria)
  }

  @Test(
    arguments: [
      ([:], false), (["seen": "no"], false), (["seen": "yes"], true),
      (["decision": "satisfactory"], true), (["decision": "not yet satisfactory"], false),
      (["decision": "not asked", "seen": "yes"], false),
      (["decision": "satisfactory", "seen": "no"], true),
    ] as [([String: String], Bool)])
  func `A row on a criterion is evidence where it was seen or decided for`(
    cells: [String: String], isEvidence: Bool
  ) {
    var record = RecordMaker()
    let row = cells.merging(["criterion": "CG219.AC1.1"]) { $1 }
    record.file(.observationChecklist, ["overall": "not yet satisfactory"], ["criteria": [row]])
    record.file(.observationChecklist, [:], ["criteria": [row]])
    for form in FiledForm.all(in: record.entries) {
      #expect(form.criteria.map(\.local) == (isEvidence ? ["AC1.1"] : []))
    }
  }
}
