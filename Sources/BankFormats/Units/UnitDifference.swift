package import Curriculum

/// One thing in which two units of one code differ.
package struct UnitDifference: Equatable, Sendable {
  /// What differs: the name of a line, or of a part of the unit.
  package let what: String
  /// What the earlier unit says; `nil` where it says nothing.
  package let before: String?
  /// What the later unit says; `nil` where it says nothing.
  package let after: String?

  /// Compares two units: lines by their names, and the other parts as wholes.
  ///
  /// - Parameters:
  ///   - before: The earlier unit.
  ///   - after: The later one.
  /// - Returns: What differs, in the order of the later unit, then what it no longer has.
  package static func all(from before: Unit, to after: Unit) -> [UnitDifference] {
    let (old, new) = (texts(of: before), texts(of: after))
    let earlier = Dictionary(
      old.map { ($0.what, $0.text) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.what))
    let changed = new.filter { earlier[$0.what] != $0.text }
      .map { UnitDifference(what: $0.what, before: earlier[$0.what], after: $0.text) }
    let gone = old.filter { !names.contains($0.what) }
      .map { UnitDifference(what: $0.what, before: $0.text, after: nil) }
    return changed + gone
  }

  /// What a unit says, part by part; what it does not say is left out.
  private static func texts(of unit: Unit) -> [(what: String, text: String)] {
    let evidence = [
      ("lead of the performance evidence", unit.performanceEvidence.lead),
      ("lead of the knowledge evidence", unit.knowledgeEvidence.lead),
      ("lead of the assessment conditions", unit.assessmentConditions.lead),
    ]
    let parts =
      [
        ("title", unit.title), ("jurisdiction", unit.jurisdiction.rawValue),
        ("release", unit.release),
        ("application", unit.application.joined(separator: " / ")),
      ] + unit.details.map { ($0.label, $0.text) } + evidence
      + unit.nodes.map { ($0.id.rawValue, words($0)) }
      + unit.learningOutcomes.map { outcome in
        let kinds = outcome.evidence.map { $0.text + ($0.starred ? " (starred)" : "") }
        return ("evidence for \(outcome.node.id.rawValue)", kinds.joined(separator: "; "))
      } + unit.forms.map { ("form “\($0.title)”", $0.fields.joined(separator: " / ")) }
      + [("notes", unit.notes.joined(separator: " / "))]
    return parts.filter { !$0.1.isEmpty }.map { (what: $0.0, text: $0.1) }
  }

  private static func words(_ node: CriterionNode) -> String {
    [node.number, node.text, node.note.map { "(note: \($0))" }].compactMap(\.self).joined(
      separator: " ")
  }
}
