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
}
