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
  ///   - delivery: How it is delivered; there is room to write what is not said.
  ///   - tasks: Tasks and material for learning; the guide has room for four assessments at least.
  ///   - outlines: The outlines of all questions.
  ///   - word: The word for a result of a task that is enough, such as `satisfactory`.
  package init(
    unit: Unit, delivery: UnitDelivery = UnitDelivery(), tasks: [AssessmentTask],
    outlines: [QuestionOutline], result word: String
  ) {
    let assessments = tasks.filter { !$0.kind.isResource }
    let whole =
      Self.about(unit, delivery) + Self.mapping(unit, tasks, outlines)
      + .evidence(of: unit, delivery, assessments, listsCriteria: false)
      + .submission(assessments) + .briefs(assessments, of: unit)
      + .checklists(assessments, of: unit, outlines)
      + .forms(assessments, of: unit, result: word)
    var kind = FormKind(
      id: "delivery-guide", title: "Mapping and delivery guide",
      purpose: "What a unit asks for, and where each criterion is taught and assessed.",
      statement: "Each assessment task is a column; a tick marks each criterion that it addresses.",
      sections: whole.sections)
    kind.banner =
      "\(UnitWords(unit).unit) mapping – Information for teachers/assessors – Information for learners"
    self.kind = kind
    values = whole.values
  }

  /// What the unit and the organisation say of it.
  private static func about(_ unit: Unit, _ delivery: UnitDelivery) -> UnitDocumentPart {
    func detail(_ word: String) -> String? {
      unit.details.first { $0.label.lowercased().contains(word) }?.text
    }
    let facts: [String: String?] = [
      "version": delivery[.version], "issued": delivery[.issued], "mapper": delivery[.mappedBy],
      "qualification": delivery[.qualification], "unit": "\(unit.code) – \(unit.title)",
      "description": delivery[.description], "skills": delivery[.employabilitySkills],
      "application": unit.application.joined(separator: "\n"),
      "setting": delivery[.durationAndSetting] ?? Self.gaps,
      "conditions": unit.assessmentConditions.outline,
      "prerequisites": delivery[.prerequisites] ?? detail("requisite"), "field": detail("field"),
      "strategy": delivery[.strategy],
    ]
    return UnitDocumentPart(
      sections: [
        .init(
          "Unit",
          fields: [
            .init("version", "Version"), .init("issued", "Issue date"),
            .init("mapper", "Mapped by"), .init("qualification", "Qualification"),
            .init("unit", UnitWords(unit).unit), .init("description", "Description", .text),
            .init("skills", "Employability skills", .text),
            .init("application", "Learning outcomes and application", .text),
            .init("setting", "Duration and setting", .text, lines: 2),
            .init("conditions", "Assessment conditions", .text),
            .init("prerequisites", "Prerequisites/co-requisites"),
            .init("field", "Competency field"),
            .init(
              "strategy",
              "Development and validation strategy and guide for assessors and learners",
              .text),
          ])
      ],
      values: FormValues(fields: facts.compactMapValues(\.self).filter { !$0.value.isEmpty }))
  }

  /// Duration and setting, to be filled in by hand.
  private static let gaps =
    "____ weeks, nominally ____ hours, delivered in a classroom/online/blended learning setting."

  /// Every criterion against material and tasks.
  private static func mapping(
    _ unit: Unit, _ tasks: [AssessmentTask], _ outlines: [QuestionOutline]
  ) -> UnitDocumentPart {
    let assessments = tasks.filter { !$0.kind.isResource }
    let words = UnitWords(unit)
    let columns =
      [FormKind.Field("element", words.element), .init("criterion", words.criterion)]
      + resources.map { kind in
        var field = FormKind.Field(kind.rawValue, label(of: kind))
        field.group = "Student learning resources"
        return field
      }
      + (1...max(4, assessments.count)).map { number in
        let title = number <= assessments.count ? ": \(assessments[number - 1].title)" : ""
        return FormKind.Field("assessment-\(number)", "Assessment \(number)\(title)")
      }
    let matrix = AssessmentMatrix(unit: unit, tasks: tasks, outlines: outlines)
    return UnitDocumentPart(
      sections: [
        .init("Mapping", tables: [.init("criteria", words.both, columns: columns)])
      ], values: FormValues(tables: ["criteria": rows(unit, tasks, matrix)]))
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
}
