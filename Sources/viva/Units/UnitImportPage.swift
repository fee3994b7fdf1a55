internal import BankFormats
internal import Curriculum
internal import Terminal
internal import Text

/// What is shown of a unit before it comes in.
struct UnitImportPage {
  private let unit: Unit
  private let format: UnitFormat
  private let diagnostics: [Diagnostic]
  private let console: Console

  init(_ unit: Unit, _ format: UnitFormat, _ diagnostics: [Diagnostic], _ console: Console) {
    (self.unit, self.format, self.diagnostics, self.console) = (unit, format, diagnostics, console)
  }

  /// Writes the unit in short, and what there is to say of the file.
  func write() {
    console.heading("\(unit.code) \(unit.title)")
    console.paragraph("Release: \(unit.release)")
    console.paragraph("Format: \(format.words)")
    console.paragraph(counts.joined(separator: ", ") + ".")
    guard !diagnostics.isEmpty else { return }
    console.line()
    for diagnostic in diagnostics { console.line(line(diagnostic)) }
    console.line("\(counted(diagnostics.count, "remark")) on the file.")
  }

  /// Writes in what the unit differs from the one that is there.
  func write(_ differences: [UnitDifference]) {
    console.line()
    console.heading("There is another \(unit.code). What differs:")
    for difference in differences.prefix(Self.most) {
      let kind = difference.before == nil ? "new" : difference.after == nil ? "gone" : "changed"
      console.paragraph(difference.what, first: "\(kind)  ", rest: 2)
      if let before = difference.before { console.paragraph(before, first: "  - ", rest: 4) }
      if let after = difference.after { console.paragraph(after, first: "  + ", rest: 4) }
    }
    let rest = differences.count - Self.most
    if rest > 0 { console.line("and \(rest) more.") }
  }

  private static let most = 100

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.position
    return "\(place.file.visible()):\(place.line):\(place.column): \(diagnostic.message)"
  }

  private var counts: [String] {
    let kinds = Dictionary(grouping: unit.criteria, by: \.kind).mapValues(\.count)
    func count(_ kind: Criterion.Kind, _ one: String, _ many: String) -> String? {
      kinds[kind].map { "\($0) \($0 == 1 ? one : many)" }
    }
    let parts = [
      unit.elements.isEmpty ? nil : counted(unit.elements.count, "element"),
      count(.performanceCriterion, "performance criterion", "performance criteria"),
      count(.performanceEvidence, "line of performance evidence", "lines of performance evidence"),
      count(.knowledgeEvidence, "line of knowledge evidence", "lines of knowledge evidence"),
      count(.assessmentCondition, "assessment condition", "assessment conditions"),
      unit.learningOutcomes.isEmpty
        ? nil : counted(unit.learningOutcomes.count, "learning outcome"),
      count(.assessmentCriterion, "assessment criterion", "assessment criteria"),
      count(.guidance, "line of guidance", "lines of guidance"),
      unit.forms.isEmpty ? nil : counted(unit.forms.count, "form"),
    ]
    return parts.compactMap(\.self)
  }
}
