import Assessment
import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

extension Fixture {
  /// Everything that can stand on a document beside the form.
  static func circumstances(
    _ unit: Unit? = supportUnit, reason: String = "The date was wrong"
  ) -> FormDocument.Circumstances {
    FormDocument.Circumstances(
      unit: unit,
      record: .init(name: "candidate-7", entry: 12, entries: 40, code: "9f3a-77c2"),
      corrections: [
        .init(
          entry: 9, moment: "2026-11-22T09:15:30.123+11:00", reason: reason, replacement: 12,
          changes: [.init(field: "Date", was: "2026-11-20", now: "2026-11-21")])
      ],
      remarks: ["A remark of this document."], program: "viva 0.1.0",
      made: "2026-11-23T10:00:00.000+11:00")
  }

  /// Returns the form with a value of its own in every field and in two rows of every table.
  static func filled(_ kind: FormKind, unit: Unit = supportUnit) -> FormDocument {
    FormDocument(kind, values(of: kind, unit: unit), circumstances(unit))
  }

  /// Returns the form with nothing filled in, as it is printed to be written on.
  static func blank(_ kind: FormKind, unit: Unit? = supportUnit) -> FormDocument {
    FormDocument(
      kind, nil,
      .init(unit: unit, program: "viva 0.1.0", made: "2026-11-23T10:00:00.000+11:00"))
  }
}
