import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct FormValuesTests {
  @Test(arguments: FormKind.all)
  func `Values are read back from JSON as they were written`(kind: FormKind) throws {
    let values = Fixture.values(of: kind)
    let json = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode(FormValues.self, from: json) == values)
    let keys = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    #expect(keys?.keys.sorted() == ["fields", "tables"])
  }

  @Test(
    arguments: [
      ("{}", FormValues()), ("{\"fields\": {}}", FormValues()),
      ("{\"fields\": {\"a\": \"<b>|\\t\"}}", FormValues(fields: ["a": "<b>|\t"])),
      ("{\"tables\": {\"t\": [{}, {\"c\": \"\"}]}}", FormValues(tables: ["t": [[:], ["c": ""]]])),
      ("{\"tables\": null, \"other\": 1}", FormValues()),
    ])
  func `A part that is missing is empty`(json: String, values: FormValues) throws {
    #expect(try JSONDecoder().decode(FormValues.self, from: Data(json.utf8)) == values)
  }

  @Test func `Rows in which nothing is filled in can be left out`() {
    let values = FormValues(
      fields: ["a": "b"], tables: ["t": [[:], ["c": "d"], [:]], "u": [[:]]])
    let whole = FormValues(fields: ["a": "b"], tables: ["t": [["c": "d"]], "u": []])
    #expect(values.withoutEmptyRows == whole && whole.withoutEmptyRows == whole)
  }

  @Test(arguments: [
    "[]", "{\"fields\": []}", "{\"fields\": {\"a\": 1}}", "{\"tables\": {\"t\": {}}}",
  ])
  func `What is no form's values is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(FormValues.self, from: Data(json.utf8))
    }
  }

  @Test(
    arguments: [
      (nil, "unplanned"), ("", "unplanned"), ("planned", "unplanned"), ("entry", "unplanned"),
      ("entry x", "unplanned"), ("entry 3", "entry 3"),
      ("planned: entry 12 of 2026-11-22, 09:15", "entry 12"),
      ("unplanned: entry 3 is no discussion plan of this unit", "entry 3"),
      ("entry 99999999999999999999", "unplanned"), ("entry -3", "unplanned"),
      ("entry ３", "unplanned"),
    ] as [(String?, String)])
  func `Of a discussion's plan only its entry goes on record`(plan: String?, kept: String) {
    var values = FormValues(fields: ["learner": "Li"], tables: ["segments": [["topic": "Tone"]]])
    values.fields["plan"] = plan
    let record = values.withoutConclusions(of: .discussionRecord)
    #expect(record.fields == ["learner": "Li", "plan": kept] && record.tables == values.tables)
    #expect(record.withoutConclusions(of: .discussionRecord) == record)
    #expect(values.withoutConclusions(of: .discussionPlan) == values)
  }

  @Test func `A discussion begins with its plan, and the plan's topics are its segments`() throws {
    var record = RecordMaker()
    let entry = record.file(
      .discussionPlan,
      [
        "learner": "Li", "assessor": "Jo", "place": "Leeds", "purpose": "To find out",
        "plan-date": "2026-11-20",
      ],
      ["topics": [["criteria": "CG219.AC1.1", "topic": "Tone?", "why": "weak"], ["why": "none"]]])
    let plan = try #require(FiledForm.all(in: record.entries).first)
    let values = FormValues(discussing: plan)
    #expect(
      values
        == FormValues(
          fields: ["plan": "entry \(entry)", "learner": "Li", "assessor": "Jo", "place": "Leeds"],
          tables: ["segments": [["topic": "Tone?", "criteria": "CG219.AC1.1"], [:]]]))
    record.daysLater = 2
    var filled = values
    filled.fields["date"] = "2026-12-01"
    record.add(
      .filed(
        .init(
          .discussionRecord, filled, of: Fixture.supportUnit, departs: false, correcting: nil)))
    let discussed = try #require(FiledForm.all(in: record.entries).last)
    #expect(
      discussed.values.fields["plan"]
        == "planned: entry \(entry) of \(record.entries[0].at.date), \(record.entries[0].at.clock)")
  }
}
