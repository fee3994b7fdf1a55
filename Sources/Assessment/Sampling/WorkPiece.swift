package import Curriculum
package import LearnerRecord

/// A piece of an assessor's work that a verifier can look at: a form with a decision that stands, or, where several
/// people decided, one person's part of it.
package struct WorkPiece: Codable, Equatable, Sendable {
  /// The name of the record that has it.
  package var record: String
  /// Its entry there.
  package var entry: Int
  /// The code of the unit.
  package var unit: String
  /// The method in the words of the evidence index.
  package var method: String
  /// The assessor who decided it, as typed.
  package var assessor: String
  /// Where it was done, as typed; empty where that is not on record.
  package var site: String
  /// The lines of the unit that the assessor decided, where others decided the rest, and none for whoever decided over
  /// all alone; `nil` where one person decided all.
  package var criteria: [CriterionID]?

  /// Creates a piece.
  package init(
    record: String, entry: Int, unit: String, method: String, assessor: String, site: String,
    criteria: [CriterionID]? = nil
  ) {
    self.record = record
    self.entry = entry
    self.unit = unit
    self.method = method
    self.assessor = assessor
    self.site = site
    self.criteria = criteria
  }

  /// Returns the pieces of a record.
  ///
  /// - Parameter entries: Its entries, in order.
  /// - Returns: Questionings that are closed, discussions, observations and record sheets that name an assessor; a
  ///   questioning once for each person who decided something in it.
  package static func all(in entries: [Entry]) -> [WorkPiece] {
    let kinds: [FormKind] = [
      .questioningRecord, .discussionRecord, .observationChecklist, .recordSheet,
    ]
    let several = Questioning.all(in: entries).filter(\.isBySeveral)
    let wordings = several.isEmpty ? [:] : entries.wordings
    return FiledForm.all(in: entries).flatMap { form -> [WorkPiece] in
      guard !form.isOpen, kinds.contains(where: { $0.id == form.kind.id }),
        let assessor = form.values.fields["assessor"]
      else { return [] }
      let whole = WorkPiece(
        record: entries.recordName, entry: form.entry, unit: form.unit, method: form.kind.method,
        assessor: assessor, site: form.values.fields["place"] ?? "")
      let deciders = several.first { $0.entry == form.entry }?.deciders(wordings) ?? []
      guard !deciders.isEmpty else { return [whole] }
      return deciders.map { decider in
        var part = whole
        part.assessor = decider.name
        if deciders.count > 1 { part.criteria = decider.criteria }
        return part
      }
    }
  }
}
