internal import Curriculum
package import LearnerRecord

/// A piece of an assessor's work that a verifier can look at: a form with a decision that stands.
package struct WorkPiece: Codable, Equatable, Sendable {
  /// The name of the record that has it.
  package var record: String
  /// Its entry there.
  package var entry: Int
  /// The code of the unit.
  package var unit: String
  /// The method in the words of the evidence index.
  package var method: String
  /// The assessor, as typed.
  package var assessor: String
  /// Where it was done, as typed; empty where that is not on record.
  package var site: String

  /// Creates a piece.
  package init(
    record: String, entry: Int, unit: String, method: String, assessor: String, site: String
  ) {
    self.record = record
    self.entry = entry
    self.unit = unit
    self.method = method
    self.assessor = assessor
    self.site = site
  }

  /// Returns the pieces of a record.
  ///
  /// - Parameter entries: Its entries, in order.
  /// - Returns: Questionings that are closed, discussions, observations and record sheets that name an assessor.
  package static func all(in entries: [Entry]) -> [WorkPiece] {
    let kinds: [FormKind] = [
      .questioningRecord, .discussionRecord, .observationChecklist, .recordSheet,
    ]
    return FiledForm.all(in: entries).compactMap { form in
      guard !form.isOpen, kinds.contains(where: { $0.id == form.kind.id }),
        let assessor = form.values.fields["assessor"]
      else { return nil }
      return WorkPiece(
        record: entries.recordName, entry: form.entry, unit: form.unit, method: form.kind.method,
        assessor: assessor, site: form.values.fields["place"] ?? "")
    }
  }
}
