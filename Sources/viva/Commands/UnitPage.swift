internal import Curriculum
internal import Terminal

/// A unit as a page of text.
struct UnitPage {
  private let unit: Unit
  private let console: Console

  init(_ unit: Unit, _ console: Console) {
    self.unit = unit
    self.console = console
  }

  /// Writes the page.
  func write() {
    console.heading("\(unit.code) \(unit.title)")
    console.paragraph(unit.release)
    for detail in unit.details { console.paragraph("\(detail.label): \(detail.text)") }
    if !unit.application.isEmpty { console.line() }
    for paragraph in unit.application { console.paragraph(paragraph) }
    section("Elements and performance criteria", unit.elements)
    section("Performance evidence", unit.performanceEvidence)
    section("Knowledge evidence", unit.knowledgeEvidence)
    section("Assessment conditions", unit.assessmentConditions)
    for outcome in unit.learningOutcomes { write(outcome) }
    if !unit.notes.isEmpty { heading("Notes") }
    for note in unit.notes { console.paragraph(note) }
    writeForms()
  }

  private func heading(_ text: String) {
    console.line()
    console.heading(text)
  }

  private func section(_ title: String, _ nodes: [CriterionNode]) {
    guard !nodes.isEmpty else { return }
    heading(title)
    for node in nodes { write(node, depth: 1) }
  }

  private func section(_ title: String, _ list: Unit.EvidenceList) {
    guard !list.items.isEmpty else { return }
    heading(title)
    if !list.lead.isEmpty { console.paragraph(list.lead) }
    for node in list.items { write(node, depth: 1) }
  }

  private func write(_ outcome: Unit.LearningOutcome) {
    section("Learning outcome \(outcome.node.number ?? "")", [outcome.node])
    if !outcome.guidance.isEmpty { console.line("  Assessment guidance") }
    for node in outcome.guidance { write(node, depth: 2) }
    console.line("  Evidence may be supplied by")
    for type in outcome.evidence { console.paragraph(type.text, first: "    ", rest: 4) }
  }

  private func write(_ node: CriterionNode, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    let label = "\(indent)\(node.id.local)  "
    console.paragraph(node.text.withoutEmphasis, first: label, rest: label.count)
    if let note = node.note {
      console.paragraph("(Note: \(note))", first: indent + "  ", rest: label.count)
    }
    for child in node.children { write(child, depth: depth + 1) }
  }

  private func writeForms() {
    guard !unit.forms.isEmpty else { return }
    heading("Forms")
    for form in unit.forms { console.paragraph(form.title, first: "  ", rest: 2) }
  }
}
