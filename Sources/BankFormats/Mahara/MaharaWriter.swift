internal import Curriculum

/// Writes units as frameworks that Mahara's SmartEvidence imports (`.matrix`).
///
/// Each element, learning outcome and kind of evidence is a standard, and the lines below it are its elements.
enum MaharaWriter {
  /// Returns a unit as the text of a framework.
  static func text(of unit: Unit) -> String {
    let standards = standards(of: unit)
    let rows = zip(1..., standards).flatMap { number, standard in
      standard.lines.flatMap { elements($0, of: number, below: nil) }
    }
    return JSONPage.object([
      (
        "framework",
        .object([
          ("institution", .text("all")),
          ("name", .text("\(unit.code) \(unit.title)".cut(to: nameLimit))),
          ("description", .text(unit.release.escapedHTML)), ("selfassess", .flag(false)),
          ("evidencestatuses", .array(statuses)),
          ("standards", .array(zip(1..., standards).map { $1.page(number: $0) })),
          ("standardelements", .array(rows)),
        ])
      )
    ]).written
  }

  /// Returns what a framework can't carry of a unit.
  static func left(of unit: Unit) -> [String] {
    let parts: [(String, Bool)] = [
      ("what the unit says of itself", !unit.details.isEmpty),
      ("application", !unit.application.isEmpty),
      ("assessment conditions", !unit.assessmentConditions.items.isEmpty),
      ("guidance", unit.learningOutcomes.contains { !$0.guidance.isEmpty }),
      ("kinds of evidence", unit.learningOutcomes.contains { !$0.evidence.isEmpty }),
      ("forms", !unit.forms.isEmpty),
      ("notes", !unit.notes.isEmpty || unit.nodes.contains { $0.note != nil }),
    ]
    return parts.filter(\.1).map(\.0)
  }

  private static let nameLimit = 255
  private static let shortLimit = 100

  /// What Mahara calls the four states of evidence, in the words of an assessor.
  private static let statuses: [JSONPage] = [
    ("begun", "Ready for assessment"), ("incomplete", "Not satisfactory"),
    ("partialcomplete", "Partly satisfactory"), ("completed", "Satisfactory"),
  ].map { .object([($0.0, .text($0.1))]) }

  private struct Standard {
    let short: String
    let text: String
    let lines: [CriterionNode]

    func page(number: Int) -> JSONPage {
      .object([
        ("shortname", .text(short.cut(to: shortLimit))),
        ("name", .text("\(short) \(text)".cut(to: nameLimit))),
        ("description", .text(text.escapedHTML)), ("standardid", .whole(number)),
      ])
    }
  }

  private static func standards(of unit: Unit) -> [Standard] {
    let nodes = unit.elements + unit.learningOutcomes.map(\.node)
    let lists = [
      ("PE", "Performance evidence", unit.performanceEvidence),
      ("KE", "Knowledge evidence", unit.knowledgeEvidence),
    ]
    return nodes.map {
      Standard(short: $0.id.local, text: $0.text.withoutEmphasis, lines: $0.children)
    }
      + lists.filter { !$0.2.items.isEmpty }.map { short, title, list in
        Standard(
          short: short, text: list.lead.isEmpty ? title : "\(title): \(list.lead)",
          lines: list.items)
      }
  }

  private static func elements(
    _ line: CriterionNode, of standard: Int, below parent: String?
  ) -> [JSONPage] {
    let name = line.id.local
    let text = line.text.withoutEmphasis
    let row = JSONPage.object([
      ("shortname", .text(name.cut(to: shortLimit))),
      ("name", .text("\(name) \(text)".cut(to: nameLimit))),
      ("description", .text(text.escapedHTML)), ("standardid", .whole(standard)),
      ("elementid", .text(name)), ("parentelementid", parent.map(JSONPage.text)),
    ])
    return [row] + line.children.flatMap { elements($0, of: standard, below: name) }
  }
}

extension String {
  /// The text, cut where it has more characters than a field takes.
  fileprivate func cut(to limit: Int) -> String {
    unicodeScalars.count <= limit
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit - 1))) + "…"
  }

  /// The text for a field in which HTML is read.
  fileprivate var escapedHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
