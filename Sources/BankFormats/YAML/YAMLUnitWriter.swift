package import Curriculum

/// Writes units as files of the format `viva-unit/1`.
package enum YAMLUnitWriter {
  /// Returns a unit as the file that ``YAMLUnitReader`` reads it from.
  ///
  /// The reader folds runs of spaces, so a unit comes back the same where its texts are folded, none is
  /// empty, and no evidence has a lead without items.
  ///
  /// - Parameter unit: The unit.
  /// - Returns: The text of the file.
  package static func text(of unit: Unit) -> String {
    var page = YAMLPage()
    page.line(
      "# The wording is the unit's own, typing errors included; a note says what we think of it.")
    page.line("format: viva-unit/1")
    page.line("code: \(unit.code)")
    page.pair("title", unit.title)
    page.line("jurisdiction: \(unit.jurisdiction.rawValue)")
    page.pair("release", unit.release)
    page.list("details", unit.details) { page, detail in
      page.line("- {label: \(quoted(detail.label)), text: \(quoted(detail.text))}")
    }
    page.texts("application", unit.application)
    page.lines("elements", unit.elements)
    page.evidence("performanceEvidence", unit.performanceEvidence)
    page.evidence("knowledgeEvidence", unit.knowledgeEvidence)
    page.evidence("assessmentConditions", unit.assessmentConditions)
    page.list("learningOutcomes", unit.learningOutcomes) { page, outcome in page.outcome(outcome) }
    page.list("forms", unit.forms) { page, form in
      page.item {
        $0.pair("title", form.title)
        $0.texts("fields", form.fields)
      }
    }
    page.texts("notes", unit.notes)
    return page.text
  }

  /// Returns a text in double quotes, in which YAML takes nothing for a sign of its own.
  fileprivate static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    default: isPlain(scalar) ? String(scalar) : "\\U" + hexadecimal(scalar.value)
    }
  }

  /// Whether a scalar can stand in a text as it is: controls, separators of lines, joiners and what is not
  /// assigned can't.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// A page of YAML that grows line by line, each at the depth where it stands.
private struct YAMLPage {
  private(set) var text = ""
  private var depth = 0
  /// Whether the next line is the first of an item, with a hyphen before it.
  private var beginsItem = false

  mutating func line(_ words: String) {
    text += String(repeating: " ", count: beginsItem ? depth - 2 : depth)
    if beginsItem { text += "- " }
    beginsItem = false
    text += words + "\n"
  }

  mutating func pair(_ key: String, _ value: String) {
    line("\(key): \(YAMLUnitWriter.quoted(value))")
  }

  /// Writes what is below a key.
  private mutating func below(_ key: String, _ write: (inout YAMLPage) -> Void) {
    line("\(key):")
    depth += 2
    write(&self)
    depth -= 2
  }

  /// Writes a mapping as an item of a list.
  mutating func item(_ write: (inout YAMLPage) -> Void) {
    depth += 2
    beginsItem = true
    write(&self)
    depth -= 2
  }

  mutating func list<Item>(
    _ key: String, _ items: [Item], _ write: (inout YAMLPage, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    below(key) { page in
      for item in items { write(&page, item) }
    }
  }

  mutating func texts(_ key: String, _ texts: [String]) {
    list(key, texts) { page, text in page.line("- \(YAMLUnitWriter.quoted(text))") }
  }

  mutating func lines(_ key: String, _ nodes: [CriterionNode]) {
    list(key, nodes) { page, node in
      page.item {
        $0.bare(node)
        $0.lines("children", node.children)
      }
    }
  }

  mutating func evidence(_ key: String, _ list: Unit.EvidenceList) {
    guard !list.items.isEmpty else { return }
    below(key) { page in
      if !list.lead.isEmpty { page.pair("lead", list.lead) }
      page.lines("items", list.items)
    }
  }

  mutating func outcome(_ outcome: Unit.LearningOutcome) {
    item { page in
      page.bare(outcome.node)
      page.lines("criteria", outcome.node.children)
      page.lines("guidance", outcome.guidance)
      page.list("evidence", outcome.evidence) { page, type in
        page.line("- {text: \(YAMLUnitWriter.quoted(type.text)), starred: \(type.starred)}")
      }
    }
  }

  /// Writes a line of the unit without those below it.
  private mutating func bare(_ node: CriterionNode) {
    line("id: \(node.id.rawValue)")
    if let number = node.number { pair("number", number) }
    pair("text", node.text)
    if let note = node.note { pair("note", note) }
  }
}
