package import Curriculum

/// The mapping and delivery guide of a unit, laid out as the one for SIRXCEG006 is: what the unit says
/// of itself, then its criteria against resources and assessments.
package struct DeliveryGuide: Sendable {
  /// The form that the guide is printed by.
  package let kind: FormKind
  /// What the unit and its resources fill in.
  package let values: FormValues

  /// Makes the guide.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - tasks: Tasks and material for learning; the guide has room for four assessments at least.
  ///   - outlines: The outlines of all questions.
  package init(unit: Unit, tasks: [AssessmentTask], outlines: [QuestionOutline]) {
    let assessments = tasks.filter { !$0.kind.isResource }
    let matrix = AssessmentMatrix(unit: unit, tasks: tasks, outlines: outlines)
    let places = max(4, assessments.count)
    let words = Words(unit)
    let columns =
      [
        FormKind.Field("element", words.element),
        .init("criterion", words.criterion),
      ]
      + Self.resources.map { .init($0.rawValue, Self.label(of: $0)) }
      + (1...places).map { number in
        let title = number <= assessments.count ? ": \(assessments[number - 1].title)" : ""
        return FormKind.Field("assessment-\(number)", "Assessment \(number)\(title)")
      }
    kind = Self.kind(columns, words)
    values = FormValues(
      fields: Self.facts(of: unit),
      tables: ["criteria": Self.rows(unit, tasks, matrix), "tasks": Self.taskRows(assessments)])
  }

  private static let resources: [AssessmentTask.Kind] = [
    .handout, .activity, .slides, .presentation,
  ]

  /// Returns the heading of a resource's column in the published guide.
  private static func label(of kind: AssessmentTask.Kind) -> String {
    switch kind {
    case .handout: "Handouts"
    case .activity: "Activities"
    case .slides: "Slides"
    default: "PPT"
    }
  }

  private static func facts(of unit: Unit) -> [String: String] {
    [
      "unit": "\(unit.code) – \(unit.title)",
      "application": unit.application.joined(separator: "\n"),
      "conditions":
        ([unit.assessmentConditions.lead] + unit.assessmentConditions.items.map(\.outline))
        .filter { !$0.isEmpty }.joined(separator: "\n"),
      "field": unit.details.first { $0.label.lowercased().contains("field") }?.text ?? "",
      "prerequisites": unit.details.first { $0.label.lowercased().contains("requisite") }?.text
        ?? "",
    ].filter { !$0.value.isEmpty }
  }

  private static func rows(
    _ unit: Unit, _ tasks: [AssessmentTask], _ matrix: AssessmentMatrix
  ) -> [[String: String]] {
    let materials = tasks.filter(\.kind.isResource)
    let mapped: [Criterion.Kind] = [.performanceCriterion, .assessmentCriterion]
    return matrix.rows.filter { mapped.contains($0.criterion.kind) }.map { row in
      var values = [
        "element": row.criterion.context.first?.withoutEmphasis ?? "",
        "criterion": "\(row.criterion.id.local) \(row.criterion.words)",
      ]
      for kind in resources
      where materials.contains(where: { task in
        task.kind == kind
          && task.criteria.contains { unit.holds(row.criterion.id, below: $0) }
      }) { values[kind.rawValue] = "✓" }
      for (number, cell) in zip(1..., row.cells) where cell.isAddressed {
        values["assessment-\(number)"] = "✓"
      }
      return values
    }
  }

  private static func taskRows(_ tasks: [AssessmentTask]) -> [[String: String]] {
    zip(1..., tasks).map { number, task in
      [
        "task": "Assessment task \(number): \(task.title)", "type": task.kind.rawValue,
        "due": task.due ?? "", "conditions": task.conditions ?? "",
      ]
    }
  }

  /// What the parts of a unit are called, in the words of its country.
  private struct Words {
    let unit: String
    let element: String
    let criterion: String
    let both: String

    init(_ unit: Unit) {
      let isOfOutcomes = unit.elements.isEmpty && !unit.learningOutcomes.isEmpty
      self.unit = isOfOutcomes ? "Unit" : "Unit of competency"
      element = isOfOutcomes ? "Learning outcome" : "Element"
      criterion = isOfOutcomes ? "Assessment criterion" : "Performance criterion"
      both =
        isOfOutcomes
        ? "Learning outcomes and assessment criteria" : "Elements and performance criteria"
    }
  }

  private static func kind(_ columns: [FormKind.Field], _ words: Words) -> FormKind {
    FormKind(
      id: "delivery-guide", title: "Mapping and delivery guide",
      purpose: "What a unit asks for, and where each criterion is taught and assessed.",
      statement: """
        Each assessment task is a column; a tick marks each criterion that it addresses.
        """,
      sections: [
        .init(
          "Unit",
          fields: [
            .init("qualification", "Qualification"), .init("unit", words.unit),
            .init("description", "Description", .text),
            .init("skills", "Employability skills", .text),
            .init("application", "Learning outcomes and application", .text),
            .init("setting", "Duration and setting", .text),
            .init("conditions", "Assessment must ensure", .text),
            .init("prerequisites", "Prerequisites or co-requisites"),
            .init("field", "Competency field"),
            .init("strategy", "Development and validation strategy", .text),
          ]),
        .init(
          "Mapping",
          tables: [.init("criteria", words.both, columns: columns)]),
        .init(
          "Submission requirements",
          tables: [
            .init(
              "tasks", "Assessment tasks",
              columns: [
                .init("task", "Task"), .init("type", "Type"), .init("due", "Due date"),
                .init("conditions", "Conditions"),
              ])
          ]),
      ])
  }
}

extension CriterionNode {
  /// The line with the lines below it, each further in.
  fileprivate var outline: String { lines(depth: 0).joined(separator: "\n") }

  private func lines(depth: Int) -> [String] {
    [String(repeating: "  ", count: depth) + "• " + text.withoutEmphasis]
      + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
