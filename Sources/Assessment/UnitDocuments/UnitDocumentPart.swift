internal import Curriculum

/// Sections of a document about a unit, with what stands in them.
struct UnitDocumentPart {
  var sections: [FormKind.Section]
  var values = FormValues()

  /// Puts one part after another; no two of them have a field or table of one name.
  static func + (first: UnitDocumentPart, second: UnitDocumentPart) -> UnitDocumentPart {
    var whole = first
    whole.sections += second.sections
    whole.values.fields.merge(second.values.fields) { first, _ in first }
    whole.values.tables.merge(second.values.tables) { first, _ in first }
    return whole
  }
}

/// What the parts of a unit are called, in the words of its country.
struct UnitWords {
  let unit: String
  let element: String
  let criterion: String
  /// Both of them, with what they are where the unit documents say so.
  let both: String

  init(_ unit: Unit) {
    let isOfOutcomes = unit.elements.isEmpty && !unit.learningOutcomes.isEmpty
    self.unit = isOfOutcomes ? "Unit" : "Unit of competency"
    element = isOfOutcomes ? "Learning outcome" : "Elements of competency"
    criterion = isOfOutcomes ? "Assessment criterion" : "Performance criteria"
    both =
      isOfOutcomes
      ? "Learning outcomes and assessment criteria"
      : """
      Elements and performance criteria. Elements describe the essential outcomes. Performance \
      criteria describe the performance needed to demonstrate achievement of the element.
      """
  }
}

extension Unit.EvidenceList {
  /// The sentence before the list, then its lines, each as far in as it stands in the unit.
  var outline: String {
    ([lead] + items.map(\.outline)).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension CriterionNode {
  /// The line with the lines below it, each further in.
  var outline: String { lines(depth: 0).joined(separator: "\n") }

  // Spaces that do not break stay where a line begins, in Word too.
  private func lines(depth: Int) -> [String] {
    [String(repeating: "\u{A0}\u{A0}", count: depth) + "• " + text.withoutEmphasis]
      + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
