import Assessment
import TestSupport
import Testing

@testable import Evidence

/// What was there before a correction stays to be read.
struct FormCorrectionTests {
  private var record: RecordMaker {
    var record = RecordMaker()
    let first = record.file(
      .observationChecklist, ["learner": "Ann", "place": "Shop", "date": "2026-11-01"],
      ["criteria": [["criterion": "CG219.AC2.1", "seen": "no"]]])
    record.file(
      .observationChecklist, ["learner": "Ann", "date": "2026-11-02", "task": "Till"],
      [
        "criteria": [
          ["criterion": "CG219.AC1.1", "seen": "yes"],
          ["criterion": "CG219.AC2.1", "seen": "yes", "comment": "Later"],
        ]
      ], correcting: first, reason: "Mixed up")
    return record
  }

  @Test func `A25: A correction shows each value before and since, and both entries`() throws {
    let form = try #require(FiledForm.all(in: record.entries).first)
    let correction = try #require(form.corrections.first)
    #expect(correction.entry == 1 && correction.replacement == 2 && form.entry == 2)
    #expect(
      correction.changes == [
        .init(field: "Date", was: "2026-11-01", now: "2026-11-02"),
        .init(field: "Place", was: "Shop", now: ""),
        .init(field: "Task", was: "", now: "Till"),
        .init(field: "Criteria, AC2.1, Seen", was: "no", now: "yes"),
        .init(field: "Criteria, AC2.1, Comments/feedback", was: "", now: "Later"),
        .init(field: "Criteria, AC1.1, Seen", was: "", now: "yes"),
      ])
    let document = FormDocument(
      form.kind, form.values,
      .init(
        unit: nil, record: .init(name: "r", entry: form.entry, entries: 2, code: "c"),
        corrections: form.corrections, program: "viva", made: "2026-11-23T10:00:00.000+11:00"))
    let words = FormSheet(document) { $0 }.corrections.first ?? ""
    #expect(words.hasPrefix("Entry 2 corrects entry 1, on "))
    #expect(
      words.contains(
        ": Mixed up. Date: was “1 Nov 2026”, is “2 Nov 2026” now. Place: was “Shop”, is empty now. "
          + "Task: was empty, is “Till” now. "))
  }

  @Test func `A25: A superseded entry is printed as it was filed, and says what stands`() throws {
    let form = try #require(FiledForm.superseded(in: record.entries).first)
    #expect(form.entry == 1 && form.supersededBy == 2 && form.corrections.isEmpty)
    #expect(form.values.fields["place"] == "Shop")
    let document = FormDocument(
      form.kind, form.values,
      .init(
        unit: nil, record: .init(name: "r", entry: 1, entries: 2, code: "c"),
        supersededBy: form.supersededBy, program: "viva", made: "2026-11-23T10:00:00.000+11:00"))
    let sheet = FormSheet(document) { $0 }
    #expect(sheet.title == "Observation checklist (superseded by entry 2)")
    #expect(sheet.runningHead.contains("superseded\\20 by\\20 entry\\20 2"))
    #expect(
      sheet.remarks == [
        "This is entry 1 as it was filed. Entry 2 corrects it and replaces it."
      ])
  }
}
