package import Curriculum

/// The assessment tool of a unit, laid out as those for SIRXCEG003 and SIRXCEG007 are: what the unit
/// wants, the tasks that gather it, a checklist for each that is observed, and the forms.
package struct AssessmentTool: Sendable {
  /// The form that the tool is printed by.
  package let kind: FormKind
  /// What the unit, the organisation and the tasks fill in.
  package let values: FormValues
  /// What has to be said about the tasks, such as the criteria that none addresses, in sentences.
  package let remarks: [String]

  /// Makes the tool.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - delivery: How it is delivered; there is room to write what is not said.
  ///   - tasks: Its tasks; without any there is room for one, with every criterion on its checklist.
  ///   - outlines: The outlines of all questions.
  ///   - word: The word for a result of a task that is enough, such as `satisfactory`.
  package init(
    unit: Unit, delivery: UnitDelivery = UnitDelivery(), tasks: [AssessmentTask],
    outlines: [QuestionOutline], result word: String
  ) {
    let tasks = tasks.filter { !$0.kind.isResource }
    var evidence = UnitDocumentPart.evidence(of: unit, delivery, tasks, listsCriteria: true)
    evidence.sections[0].startsSheet = true
    let whole =
      Self.front(unit, delivery) + evidence + .submission(tasks) + .briefs(tasks, of: unit)
      + .checklists(tasks, of: unit, outlines) + .forms(tasks, of: unit, result: word)
    var kind = FormKind(
      id: "assessment-tool", title: "Assessment tool",
      purpose: "What a unit is assessed by: tasks, checklists and forms.",
      statement: """
        Every criterion must be addressed, preferably several times in a variety of contexts. The \
        tool gathers evidence; the decision is the assessor's.
        """, sections: whole.sections)
    kind.banner = "Assessor resource"
    self.kind = kind
    values = whole.values
    let gaps =
      tasks.isEmpty ? [] : AssessmentMatrix(unit: unit, tasks: tasks, outlines: outlines).remarks
    remarks = gaps + Self.unobserved(tasks, of: kind)
  }

  /// Names the tasks without a checklist, so that none seems to be missing.
  private static func unobserved(_ tasks: [AssessmentTask], of kind: FormKind) -> [String] {
    let names = Set(kind.tables.map(\.name))
    let without = zip(1..., tasks).filter { number, _ in
      !names.contains("checklist-\(number)-criteria")
    }
    guard !without.isEmpty else { return [] }
    let words = without.map { "\($0) (\($1.kind.rawValue))" }.joined(separator: ", ")
    return ["No checklist, since nothing that a checklist has is observed in: task \(words)."]
  }

  /// What the unit is, and whom the assessment is for.
  private static func front(_ unit: Unit, _ delivery: UnitDelivery) -> UnitDocumentPart {
    let details = zip(1..., unit.details).map { ("detail-\($0)", $1.label, $1.text) }
    let isOfOutcomes = !unit.learningOutcomes.isEmpty
    let fields: [FormKind.Field] =
      [.init("version", "Version"), .init("issued", "Issue date")]
      + details.map { .init($0.0, $0.1) }
      + [
        .init("application", isOfOutcomes ? "Aim" : "Application", .text),
        .init("target-group", "Target group", .text),
        .init(
          "purpose", "Purpose of the assessments",
          .choice(["formative", "summative", "recognition"])),
      ]
    let said: [(name: String, text: String?)] = [
      ("version", delivery[.version]), ("issued", delivery[.issued]),
      ("application", unit.application.joined(separator: "\n")),
      ("target-group", delivery[.targetGroup]), ("purpose", delivery[.purpose]),
    ]
    let pairs =
      details.map { ($0.0, $0.2) } + said.compactMap { part in part.text.map { (part.name, $0) } }
    return UnitDocumentPart(
      sections: [.init("About the unit and its assessment", fields: fields)],
      values: FormValues(
        fields: Dictionary(uniqueKeysWithValues: pairs).filter { !$0.value.isEmpty }))
  }
}
