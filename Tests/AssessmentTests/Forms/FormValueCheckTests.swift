import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// Values that come from a file.
struct FormValueCheckTests {
  private static let days = FormDays(today: "2027-12-31")

  /// What a form without the parts that the record fills in can hold.
  private func typed(_ kind: FormKind, of unit: Unit) -> FormValues {
    var values = Fixture.values(of: kind, unit: unit)
    for field in kind.fields where field.source == .record { values.fields[field.name] = nil }
    for table in kind.tables {
      for column in table.columns where column.source == .record {
        for row in values.tables[table.name, default: []].indices {
          values.tables[table.name]?[row][column.name] = nil
        }
      }
    }
    return values
  }

  @Test(arguments: FormKind.all, [Fixture.supportUnit, Fixture.performedUnit])
  func `What a form holds is taken as it is, and taken again unchanged`(kind: FormKind, unit: Unit)
    throws
  {
    let values = typed(kind, of: unit)
    #expect(try kind.checked(values, of: unit, Self.days) == values)
  }

  @Test(arguments: FormKind.all)
  func `What is on record of a form passes the check again`(kind: FormKind) throws {
    let unit = Fixture.performedUnit
    let checked = try kind.checked(typed(kind, of: unit), of: unit, Self.days)
    var record = RecordMaker()
    record.add(.filed(.init(kind, checked, of: unit, departs: false, correcting: nil)))
    var form = try #require(FiledForm.all(in: record.entries).first)
    form.values.fields["plan"] = nil
    #expect(form.values == checked && form.unit == unit.code && form.kind == kind)
  }

  @Test func `Values that are empty or blank are left out, and others take their form`() throws {
    let values = FormValues(
      fields: [
        "place": "", "task": "  ", "date": " 2026-11-22 ", "start": "9:05", "setting": "W",
        "departure": " \n",
      ],
      tables: ["criteria": [["criterion": "ac2.1", "seen": "Y", "comment": ""]]])
    #expect(
      try FormKind.observationChecklist.checked(values, of: Fixture.supportUnit, Self.days)
        == FormValues(
          fields: ["date": "2026-11-22", "start": "09:05", "setting": "workplace"],
          tables: ["criteria": [["criterion": "CG219.AC2.1", "seen": "yes"]]]))
  }

  @Test func `A field that is needed is not taken as blank`() {
    #expect(
      throws: FormValueFault(name: "learner", fault: .refused(.needed(label: "Learner")))
    ) {
      try FormKind.observationChecklist.checked(
        FormValues(fields: ["learner": " "]), of: Fixture.supportUnit, Self.days)
    }
  }

  @Test(
    arguments: [
      (
        .recordSheet, ["tasks": [["task": "1"], ["result": "fine"]]],
        .init(
          name: "result", table: "tasks", row: 2,
          fault: .refused(
            .choice(
              among: ["competent", "not yet competent", "satisfactory", "not yet satisfactory"])))
      ),
      (
        .recordSheet, ["tasks": [["tsk": "1"]]],
        .init(name: "tsk", table: "tasks", row: 1, fault: .unknown(nearest: "task"))
      ),
      (
        .recordSheet, ["results": []],
        .init(name: "results", isTable: true, fault: .unknown(nearest: nil))
      ),
      (
        .observationChecklist, ["criteria": [["seen": "yes"]]],
        .init(
          name: "", table: "criteria", row: 1,
          fault: .notPrinted(first: "CG219.AC1.1", last: "CG219.AC3.2"))
      ),
      (
        .questioningRecord, ["questions": [["number": "1"], [:], ["entry": "3"]]],
        .init(name: "entry", table: "questions", row: 3, fault: .ofRecord)
      ),
      (
        .discussionRecord, ["decisions": [["criterion": "AC9.9"]]],
        .init(
          name: "criterion", table: "decisions", row: 1,
          fault: .refused(.criterion("AC9.9", unit: "CG219", nearest: "CG219.AC1.1")))
      ),
    ] as [(FormKind, [String: [[String: String]]], FormValueFault)])
  func `What is wrong in a table is named with its row`(
    kind: FormKind, tables: [String: [[String: String]]], fault: FormValueFault
  ) {
    #expect(throws: fault) {
      try kind.checked(FormValues(tables: tables), of: Fixture.supportUnit, Self.days)
    }
  }

  @Test func `Performance evidence can be named only where the unit has some`() throws {
    let named = FormValues(fields: ["performance": "PE1"])
    let checked = try FormKind.observationChecklist.checked(
      named, of: Fixture.performedUnit, Self.days)
    #expect(checked.fields["performance"] == "SIRXCEG006.PE1")
    let error = #expect(throws: FormValueFault.self) {
      try FormKind.observationChecklist.checked(named, of: Fixture.supportUnit, Self.days)
    }
    #expect(error?.name == "performance")
  }

  @Test func `A unit with none of the criteria that a form lists takes no row of it`() {
    var unit = Fixture.serviceUnit
    unit.elements = []
    #expect(
      throws: FormValueFault(
        name: "SIRXCEG006.KE1.1", table: "criteria", row: 1,
        fault: .notPrinted(first: nil, last: nil))
    ) {
      try FormKind.observationChecklist.checked(
        FormValues(tables: ["criteria": [["criterion": "KE1.1", "seen": "yes"]]]), of: unit,
        Self.days)
    }
  }

  @Test(
    arguments: [
      (FormValues(fields: ["overal": "x"]), "overal", nil, .unknown(nearest: "overall")),
      (FormValues(tables: ["criterias": []]), "criterias", nil, .unknown(nearest: "criteria")),
      (FormValues(fields: ["date": "soon"]), "date", nil, .refused(.date)),
      (
        FormValues(tables: ["criteria": [["criterion": "LO1", "seen": "yes"]]]), "CG219.LO1", 1,
        .notPrinted(first: "CG219.AC1.1", last: "CG219.AC3.2")
      ),
    ] as [(FormValues, String, Int?, FormValueFault.Fault)])
  func `A value that a form does not take is named with its place`(
    values: FormValues, name: String, row: Int?, fault: FormValueFault.Fault
  ) {
    let error = #expect(throws: FormValueFault.self) {
      try FormKind.observationChecklist.checked(values, of: Fixture.supportUnit, Self.days)
    }
    #expect(error?.name == name && error?.row == row && error?.fault == fault)
  }

  @Test func `What the record says is not filled in`() {
    let error = #expect(throws: FormValueFault.self) {
      try FormKind.discussionRecord.checked(
        FormValues(fields: ["plan": "planned"]), of: Fixture.supportUnit, Self.days)
    }
    #expect(error?.fault == .ofRecord)
  }

  @Test func `A day that can't be is refused, whatever the order of the fields`() throws {
    let plan = ["learner": "Mia", "assessor": "Jo", "plan-date": "20/11/2026"]
    func refusal(_ fields: [String: String]) -> FormValueFault? {
      do throws(FormValueFault) {
        _ = try FormKind.discussionPlan.checked(
          FormValues(fields: plan.merging(fields) { $1 }), of: Fixture.supportUnit,
          FormDays(today: "2026-12-01"))
        return nil
      } catch { return error }
    }
    #expect(refusal(["agreed-date": "2026-11-20"]) == nil)
    #expect(
      refusal(["agreed-date": "2026-11-19"])
        == .init(
          name: "agreed-date",
          fault: .refused(
            .before("2026-11-19", since: "2026-11-20", called: "the date of this plan"))))
    #expect(
      refusal(["plan-date": "2026-12-02"])
        == .init(
          name: "plan-date", fault: .refused(.toCome("2026-12-02", today: "2026-12-01"))))
  }
}
