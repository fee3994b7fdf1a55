import Foundation
import TestSupport
import Testing

@testable import Assessment

struct FormCorrectionTests {
  private func changes(
    _ old: FormValues, _ new: FormValues, on kind: FormKind
  ) -> [FormCorrection.Change] {
    FormCorrection.Change.all(from: old, to: new, on: kind)
  }

  @Test(arguments: FormKind.all)
  func `Nothing differs from itself, and everything from nothing`(kind: FormKind) {
    let values = Fixture.values(of: kind)
    #expect(changes(values, values, on: kind).isEmpty)
    let filled = changes(FormValues(), values, on: kind)
    #expect(filled.allSatisfy { $0.was.isEmpty && !$0.now.isEmpty })
    // The criterion of a row names it, and is no change.
    let cells = kind.tables.map { table in
      let isListed = if case .criteria = table.rows { true } else { false }
      let columns = table.columns.count - (isListed ? 1 : 0)
      return (values.tables[table.name]?.count ?? 0) * columns
    }
    #expect(filled.count == values.fields.count + cells.reduce(0, +))
    #expect(Set(filled.map(\.field)).count == filled.count)
  }

  @Test(arguments: FormKind.all)
  func `The way back has the same changes, before and since exchanged`(kind: FormKind) {
    let (old, new) = (FormValues(), Fixture.values(of: kind))
    #expect(
      changes(new, old, on: kind)
        == changes(old, new, on: kind).map { .init(field: $0.field, was: $0.now, now: $0.was) })
  }

  @Test func `Rows without a criterion are compared by their place`() {
    #expect(
      changes(
        .init(tables: ["tasks": [["task": "1", "result": "competent"], ["task": "2"]]]),
        .init(tables: ["tasks": [["task": "1", "result": "not yet competent"]]]), on: .recordSheet)
        == [
          .init(
            field: "Results by task, row 1, Result", was: "competent", now: "not yet competent"),
          .init(field: "Results by task, row 2, Assessment task", was: "2", now: ""),
        ])
  }

  @Test func `Rows on criteria are compared by criterion, wherever they stand`() {
    func rows(_ rows: (String, String)...) -> FormValues {
      FormValues(tables: [
        "criteria": rows.map { ["criterion": "CG219.\($0)", "seen": $1] }
      ])
    }
    let kind = FormKind.observationChecklist
    #expect(
      changes(
        rows(("AC1.1", "yes"), ("AC2.1", "no")), rows(("AC2.1", "no"), ("AC1.1", "yes")), on: kind
      ).isEmpty)
    #expect(
      changes(
        rows(("AC1.1", "yes"), ("AC2.1", "no")), rows(("AC3.2", "yes"), ("AC2.1", "yes")), on: kind)
        == [
          .init(field: "Criteria, AC1.1, Seen", was: "yes", now: ""),
          .init(field: "Criteria, AC2.1, Seen", was: "no", now: "yes"),
          .init(field: "Criteria, AC3.2, Seen", was: "", now: "yes"),
        ])
  }

  @Test func `A reason for departing is compared on every form`() {
    for kind in FormKind.all {
      #expect(
        changes(FormValues(), FormValues(fields: ["departure": "Seen since"]), on: kind) == [
          .init(field: "Reason for departing from what is recorded", was: "", now: "Seen since")
        ])
    }
  }

  @Test func `What the form does not have is not compared`() {
    #expect(
      changes(
        FormValues(fields: ["other": "a"], tables: ["others": [["a": "b"]]]), FormValues(),
        on: .coverSheet
      ).isEmpty)
  }

  @Test func `In JSON every key is there, and an entry that took no place is null`() throws {
    let correction = FormCorrection(
      entry: 3, moment: "2026-11-22", reason: "\"|\u{202E}",
      changes: [.init(field: "F", was: "", now: "n")]
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(correction)
    #expect(
      String(decoding: json, as: UTF8.self) == #"{"changes":[{"field":"F","now":"n","was":""}],"#
        + #""entry":3,"moment":"2026-11-22","reason":"\"|"# + "\u{202E}" + #"","replacement":null}"#
    )
    #expect(try JSONDecoder().decode(FormCorrection.self, from: json) == correction)
    let lacking = #"{"changes":[],"entry":3,"moment":"m","reason":""}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(FormCorrection.self, from: Data(lacking.utf8))
    }
  }
}
