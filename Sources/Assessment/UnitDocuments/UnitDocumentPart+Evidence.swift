internal import Curriculum

// What a unit wants as evidence, in its own words.
extension UnitDocumentPart {
  /// Makes the part “Evidence required”: methods, context and resources in the organisation's words,
  /// then the evidence in the unit's.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - delivery: How it is delivered.
  ///   - tasks: Its tasks, whose types are the methods where the delivery names none.
  ///   - listsCriteria: Whether elements, performance criteria and conditions are listed too, which the
  ///     guide has elsewhere.
  /// - Returns: The part.
  static func evidence(
    of unit: Unit, _ delivery: UnitDelivery, _ tasks: [AssessmentTask], listsCriteria: Bool
  ) -> UnitDocumentPart {
    let kinds = tasks.map(\.kind.rawValue)
    let once = zip(kinds.indices, kinds).filter { kinds.firstIndex(of: $1) == $0 }.map(\.1)
    let methods = delivery[.methods] ?? once.joined(separator: ", ")
    let elements = listsCriteria && !unit.elements.isEmpty ? [elementTable(UnitWords(unit))] : []
    let how = UnitDocumentPart(
      sections: [
        .init(
          "Evidence required",
          fields: [
            .init("methods", "Assessment methods", .text),
            .init("context", "Context of assessment", .text),
            .init("resources", "Resources for assessment", .text),
          ], tables: elements)
      ],
      values: FormValues(
        fields: [
          "methods": methods, "context": delivery[.context] ?? "",
          "resources": delivery[.resources] ?? "",
        ].filter { !$0.value.isEmpty },
        tables: elements.isEmpty ? [:] : ["elements": elementRows(unit)]))
    return unit.learningOutcomes.reduce(how + lists(of: unit, withConditions: listsCriteria)) {
      $0 + outcome($1)
    }
      + notes(of: unit)
  }

  private static func elementTable(_ words: UnitWords) -> FormKind.Table {
    .init(
      "elements", words.both,
      columns: [.init("element", words.element), .init("criterion", words.criterion)])
  }

  private static func elementRows(_ unit: Unit) -> [[String: String]] {
    unit.elements.flatMap { element in
      element.children.map { criterion in
        ["element": element.numbered, "criterion": criterion.numbered]
      }
    }
  }

  private static func lists(of unit: Unit, withConditions: Bool) -> UnitDocumentPart {
    let all = [
      ("performance-evidence", "Performance evidence", unit.performanceEvidence),
      ("knowledge-evidence", "Knowledge evidence", unit.knowledgeEvidence),
      ("conditions", "Assessment conditions", unit.assessmentConditions),
    ].filter { !$0.2.outline.isEmpty && (withConditions || $0.0 != "conditions") }
    guard !all.isEmpty else { return UnitDocumentPart(sections: []) }
    return UnitDocumentPart(
      sections: [
        .init("Evidence guide", fields: all.map { .init($0.0, $0.1, .text) })
      ],
      values: FormValues(
        fields: Dictionary(uniqueKeysWithValues: all.map { ($0.0, $0.2.outline) })))
  }

  private static func outcome(_ outcome: Unit.LearningOutcome) -> UnitDocumentPart {
    let number = outcome.node.number ?? outcome.node.id.local
    let parts = [
      ("outcome", "The learner will", outcome.node.numbered),
      (
        "can", "Assessment criteria: the learner can",
        outcome.node.children.map(\.numbered).joined(separator: "\n")
      ),
      ("guidance", "Assessment guidance", outcome.guidance.map(\.outline).joined(separator: "\n")),
      (
        "supplied", "Evidence may be supplied by",
        outcome.evidence.map { "• " + $0.starredText }.joined(separator: "\n")
      ),
    ].map { ("\($0.0)-\(number)", $0.1, $0.2) }.filter { !$0.2.isEmpty }
    return UnitDocumentPart(
      sections: [
        .init("Learning outcome \(number)", fields: parts.map { .init($0.0, $0.1, .text) })
      ],
      values: FormValues(fields: Dictionary(uniqueKeysWithValues: parts.map { ($0.0, $0.2) })))
  }

  private static func notes(of unit: Unit) -> UnitDocumentPart {
    guard !unit.notes.isEmpty else { return UnitDocumentPart(sections: []) }
    return UnitDocumentPart(
      sections: [.init("Notes on the evidence", fields: [.init("notes", "Notes", .text)])],
      values: FormValues(fields: ["notes": unit.notes.joined(separator: "\n")]))
  }
}

extension Unit.EvidenceType {
  /// The kind with its star, which some units print in the text.
  fileprivate var starredText: String { starred && !text.contains("*") ? text + "*" : text }
}

extension CriterionNode {
  /// The line with the number that the unit prints before it.
  fileprivate var numbered: String {
    let number = number.map { $0 + (children.isEmpty ? " " : ". ") } ?? ""
    return number + text.withoutEmphasis
  }
}
