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
    var page = YAMLText()
    page.add(fields(unit), indent: 0)
    return
      "# The wording is the unit's own, typing errors included; a note says what we think of it.\n"
      + page.text
  }

  private static func fields(_ unit: Unit) -> YAMLText.Fields {
    [
      ("format", .text("viva-unit/1")), ("code", .text(unit.code)), ("title", .quoted(unit.title)),
      ("jurisdiction", .text(unit.jurisdiction.rawValue)), ("release", .quoted(unit.release)),
    ]
      + items("details", unit.details) {
        .line([("label", .text($0.label)), ("text", .text($0.text))])
      } + texts("application", unit.application) + lines("elements", unit.elements)
      + evidence("performanceEvidence", unit.performanceEvidence)
      + evidence("knowledgeEvidence", unit.knowledgeEvidence)
      + evidence("assessmentConditions", unit.assessmentConditions)
      + items("learningOutcomes", unit.learningOutcomes) { .fields(outcome($0)) }
      + items("forms", unit.forms) {
        .fields([("title", .quoted($0.title))] + texts("fields", $0.fields))
      } + texts("notes", unit.notes)
  }

  private static func items<Item>(
    _ key: String, _ items: [Item], _ value: (Item) -> YAMLValue
  ) -> YAMLText.Fields {
    items.isEmpty ? [] : [(key, .items(items.map(value)))]
  }

  private static func texts(_ key: String, _ texts: [String]) -> YAMLText.Fields {
    texts.isEmpty ? [] : [(key, .items(texts.map { .quoted($0) }))]
  }

  private static func lines(_ key: String, _ nodes: [CriterionNode]) -> YAMLText.Fields {
    items(key, nodes) { .fields(line($0) + lines("children", $0.children)) }
  }

  /// Returns a line of the unit without those below it.
  private static func line(_ node: CriterionNode) -> YAMLText.Fields {
    [("id", .text(node.id.rawValue))] + (node.number.map { [("number", .quoted($0))] } ?? [])
      + [("text", .quoted(node.text))] + (node.note.map { [("note", .quoted($0))] } ?? [])
  }

  private static func evidence(_ key: String, _ list: Unit.EvidenceList) -> YAMLText.Fields {
    guard !list.items.isEmpty else { return [] }
    let lead: YAMLText.Fields = list.lead.isEmpty ? [] : [("lead", .quoted(list.lead))]
    return [(key, .fields(lead + lines("items", list.items)))]
  }

  private static func outcome(_ outcome: Unit.LearningOutcome) -> YAMLText.Fields {
    line(outcome.node) + lines("criteria", outcome.node.children)
      + lines("guidance", outcome.guidance)
      + items("evidence", outcome.evidence) {
        .line([("text", .text($0.text)), ("starred", .flag($0.starred))])
      }
  }
}
