// Fields: the observation checklist, assessment cover sheet and assessment record sheet of the
// Australian unit documents, with what centres add to them; RF08 for the evidence item.

internal import Curriculum

extension FormKind {
  /// What the unit documents have above the lines of a checklist.
  static let tasksToBeObserved = """
    Tasks to be observed according to workplace/college/TAFE policy and procedures, relevant \
    legislation and Codes of Practice
    """

  /// What an assessor saw, performance criterion by performance criterion.
  package static let observationChecklist = FormKind(
    id: "observation-checklist", title: "Observation checklist",
    purpose: "What an assessor saw a learner do, criterion by criterion.",
    statement: "\(tasksToBeObserved). Each tick is the observer's.",
    sections: [
      .init(
        "People and occasion",
        fields: [
          .learner, .learnerID, .assessor, .date, .start, .end, .place,
          .init("setting", "Setting", .choice(["workplace", "simulated"])),
          .init("task", "Task"),
          .init(
            "interaction", "Interaction",
            guidance: "Which of how many, such as 2 of 4; customers by initials."),
          .performance,
        ]),
      .init(
        "Observed",
        tables: [
          .init(
            "criteria", "Criteria",
            columns: [
              .init("criterion", "Criterion", .criterion), .init("seen", "Seen", .yesNo),
              .init("comment", "Comments/feedback", .text),
            ], rows: .criteria([.performanceCriterion, .assessmentCriterion]))
        ]),
      .init(
        "Outcome",
        fields: [.init("overall", "Overall", Field.satisfactory), .feedback],
        signatures: [
          .init("Assessor", "I observed what is ticked above.", nameField: "assessor"),
          .init("Learner", "I have had this feedback.", nameField: "learner"),
        ]),
    ])

  /// What is put on top of a task that is handed in.
  package static let coverSheet = FormKind(
    id: "cover-sheet", title: "Assessment cover sheet",
    purpose: "The sheet on top of an assessment task that is handed in.",
    statement: "The result is the decision of the assessor who is named.",
    sections: [
      .init(
        "Task",
        fields: [
          .init("task", "Assessment task", guidance: "Number and title.", isRequired: true),
          .init("learner", "Student name", isRequired: true),
          .init("learner-id", "Student ID"), .init("attempt", "Attempt number"),
        ],
        signatures: [
          .init(
            "Student",
            "I declare that the assessment tasks submitted for this unit are my own work.",
            nameField: "learner")
        ]),
      .init(
        "Result",
        fields: [
          .init("result", "Result", Field.taskResult),
          .init("feedback", "Feedback to student", .text, lines: 8),
          .init("assessor", "Assessor name"), .init("date", "Date", .date, day: .held),
        ],
        signatures: [
          .init(
            "Assessor", "This result is my decision.", nameField: "assessor",
            dateField: "date")
        ]),
    ])

  /// The results of all tasks of a unit, and the result of the unit.
  package static let recordSheet = FormKind(
    id: "record-sheet", title: "Assessment record sheet",
    purpose: "The result of each assessment task of a unit, and of the unit.",
    statement: "The results are the decisions of the assessor who is named.",
    sections: [
      .init(
        "Student",
        fields: [
          .init("learner", "Student name", isRequired: true), .init("learner-id", "Student ID"),
        ]),
      .init(
        "Tasks",
        tables: [
          .init(
            "tasks", "Results by task",
            columns: [
              .init("task", "Assessment task"), .init("attempt", "Attempt"),
              .init("result", "Result", Field.taskResult),
            ])
        ]),
      .init(
        "Result",
        fields: [
          .init("feedback", "Feedback to student", .text, lines: 8),
          .init("overall", "Overall assessment result", Field.competent),
          .init("assessor", "Assessor name"), .init("date", "Date", .date, day: .held),
        ],
        signatures: [
          .init(
            "Assessor", "These results are my decision.", nameField: "assessor",
            dateField: "date"),
          .init("Student", "I have been told of these results.", nameField: "learner"),
        ]),
    ])

  /// A piece of evidence that is held somewhere else.
  package static let evidenceItem = FormKind(
    id: "evidence-item", title: "Evidence item",
    purpose: "Where a piece of evidence is held, and why it is relevant.",
    statement: """
      Documents of a workplace need not be in a portfolio: it is enough to say where they are held \
      and why they are relevant. Such documents alone never meet a criterion.
      """,
    sections: [
      .init(
        "Evidence",
        fields: [
          .learner, .init("title", "Title", isRequired: true),
          .init(
            "method", "Method",
            .choice([
              "observation", "witness testimony", "professional discussion", "questioning",
              "reflective account", "organisational policies and procedures*",
              "customer records*", "frequently asked questions*", "manuals*", "service offer*",
              "documentation*", "legislation*", "product",
            ])),
          .init("date", "Date of the evidence", .date, day: .held),
          .init(
            "location", "Where it is held",
            guidance: "Portfolio page, place at work, or file and SHA-256.", isRequired: true),
          .init("relevance", "Why it is relevant", .text, isRequired: true),
          .init("criteria", "Criteria", .criteria, isRequired: true),
          .init("initials", "Assessor's initials"),
        ])
    ])
}
