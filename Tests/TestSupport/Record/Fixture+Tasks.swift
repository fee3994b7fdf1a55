package import Assessment
package import Curriculum

extension Fixture {
  /// Tasks for the United Kingdom unit: outcome 2 is observed, outcome 3 only talked about.
  package static let tasks = [
    AssessmentTask(
      id: "items", title: "Questions on the system | and *techniques*", kind: .questioning,
      due: "2026-12-01", brief: [.conditions: "Closed book"],
      questions: [open.id, gaps.id, kinds.id, Question.ID(rawValue: "lost")]),
    AssessmentTask(
      id: "tasks", title: "At work", kind: .observation,
      criteria: [CriterionID(rawValue: "CG219.LO2")]),
    AssessmentTask(
      id: "manual", title: "The manual", kind: .documents,
      criteria: [CriterionID(rawValue: "CG219.AC1.1")]),
    AssessmentTask(
      id: "handout", title: "What to read", kind: .handout,
      criteria: [CriterionID(rawValue: "CG219.LO1")]),
  ]

  package static let matrix = AssessmentMatrix(
    unit: supportUnit, tasks: tasks, outlines: questions.map(\.outline))

  /// The Australian unit with everything that a delivery guide quotes.
  package static let guideUnit: Unit = {
    var unit = serviceUnit
    unit.details = [
      .init(label: "Prerequisite units", text: "Nil"),
      .init(label: "Competency field", text: "Customer Engagement"),
    ]
    unit.application = ["This unit describes the work.", "It applies to people in shops."]
    unit.assessmentConditions = Unit.EvidenceList(
      lead: "Skills must be demonstrated in:",
      items: [
        CriterionNode(
          id: CriterionID(rawValue: "SIRXCEG006.CO1"), text: "a **workplace**",
          children: [
            CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.CO1.1"), text: "or a simulation")
          ])
      ])
    return unit
  }()

  package static let guideTasks = [
    AssessmentTask(
      id: "task-1", title: "Serve online", kind: .demonstration, due: "2027-02-01",
      criteria: [CriterionID(rawValue: "SIRXCEG006.E1")]),
    AssessmentTask(
      id: "task-2", title: "Questions", kind: .questioning, brief: [.conditions: "Open book"],
      questions: [sign.id]),
    AssessmentTask(
      id: "slides", title: "Channels", kind: .slides,
      criteria: [CriterionID(rawValue: "SIRXCEG006.E1")]),
  ]
}
