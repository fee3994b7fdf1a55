import Curriculum

/// Writes units as guides and specifications print them, for tests only.
struct UnitTextFile {
  /// How lists of an Australian unit stand.
  enum Lists: CaseIterable {
    /// Every line alone between empty lines, as web pages are pasted.
    case flat
    /// With bullets and indentation.
    case bulleted
    /// Indented by tabs.
    case tabbed
  }

  var lists = Lists.flat

  /// Returns the text of a unit, without our remarks.
  func text(of unit: Unit) -> String {
    unit.learningOutcomes.isEmpty ? competency(unit) : outcomes(unit)
  }

  private func competency(_ unit: Unit) -> String {
    let details = unit.details.map { detail in
      detail.label == "Competency field"
        ? "Competency Field \(detail.text)" : "\(detail.label): \(detail.text)"
    }
    let blocks =
      ["Assessor Resource", "\(unit.code)\n\(unit.title)", "Release: \(unit.release)"] + details
      + ["Application"] + unit.application + [
        "Evidence Required", "ELEMENTS", "PERFORMANCECRITERIA",
      ]
      + ["Elements describe the essential outcomes."]
      + unit.elements.flatMap { element in
        ["\(element.number ?? ""). \(element.text)"]
          + element.children.map { "\($0.number ?? "").\($0.text)" }
      } + list(unit.performanceEvidence, "Performance Evidence")
      + list(unit.knowledgeEvidence, "Knowledge Evidence")
      + list(unit.assessmentConditions, "Assessment Conditions")
      + ["Submission Requirements", "List each assessment task's title", "Forms"]
      + unit.forms.map {
        "\($0.title)\n\n" + $0.fields.map { $0 + "\u{A0}" }.joined(separator: "\n")
      }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ list: Unit.EvidenceList, _ heading: String) -> [String] {
    [heading] + (list.lead.isEmpty ? [] : [list.lead]) + list.items.flatMap { lines($0, 0) }
  }

  private func lines(_ node: CriterionNode, _ depth: Int) -> [String] {
    let mark =
      switch lists {
      case .flat: ""
      case .bulleted: String(repeating: "  ", count: depth) + (depth == 0 ? "• " : "o ")
      case .tabbed: String(repeating: "\t", count: depth)
      }
    return [mark + node.text] + node.children.flatMap { lines($0, depth + 1) }
  }

  private func outcomes(_ unit: Unit) -> String {
    let number = unit.details.first?.text ?? ""
    let head =
      ["\(number) \(unit.title)"] + unit.details.dropFirst().map { "\($0.label):\t\($0.text)" }
    return (head + unit.application.map { "Aim:\t\($0)" }).joined(separator: "\n") + "\n\n"
      + unit.learningOutcomes.map(outcome).joined(separator: "\n") + "\n"
      + unit.notes.joined(separator: "\n\n")
  }

  private func outcome(_ outcome: Unit.LearningOutcome) -> String {
    let guidance = outcome.guidance.flatMap { heading in
      [heading.text, "", "eg", ""] + heading.children.map { "- \($0.text)" } + [""]
    }
    return
      ([
        "Learning outcome", "", "The learner will:",
        "\(outcome.node.number ?? ""). \(outcome.node.text)",
      ]
      + ["", "Assessment criteria", "The learner can:", ""]
      + outcome.node.children.map { "- \($0.number ?? "") \($0.text)" } + [
        "", "Assessment guidance", "",
      ] + guidance
      + ["Evidence may be supplied by:", ""] + outcome.evidence.map { "- \($0.text)" } + [""])
      .joined(separator: "\n")
  }
}
