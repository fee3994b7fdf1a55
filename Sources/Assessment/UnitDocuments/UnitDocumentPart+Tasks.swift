internal import Curriculum
internal import Text

// What is to be done and handed in.
extension UnitDocumentPart {
  /// Makes the part “Submission requirements”: each task with its type and due date, or room for four.
  static func submission(_ tasks: [AssessmentTask]) -> UnitDocumentPart {
    let rows =
      tasks.isEmpty
      ? (1...4).map { ["task": "Assessment task \($0):"] }
      : zip(1..., tasks).map { number, task in
        ["task": task.heading(number), "type": task.kind.rawValue, "due": task.dueInWords]
      }
    return UnitDocumentPart(
      sections: [
        .init(
          "Submission requirements",
          tables: [
            .init(
              "tasks", "Assessment tasks to hand in",
              columns: [.init("task", "Task"), .init("type", "Type"), .init("due", "Due date")])
          ])
      ], values: FormValues(tables: ["tasks": rows]))
  }

  /// Makes the part “Assessment tasks”: what a candidate has to know before each, or room to write it.
  static func briefs(_ tasks: [AssessmentTask], of unit: Unit) -> UnitDocumentPart {
    let hasQuestions = tasks.contains { !$0.questions.isEmpty }
    let columns =
      [
        FormKind.Field("task", "Assessment task"), .init("type", "Type"), .init("due", "Due date"),
      ]
      + AssessmentTask.BriefPart.allCases.map {
        .init($0.rawValue, $0.label, .text, lines: $0.lines)
      }
      + [.init("criteria", "Criteria that it addresses", .criteria, lines: 3)]
      + (hasQuestions ? [.init("questions", "Questions")] : [])
    return UnitDocumentPart(
      sections: [
        .init(
          "Assessment tasks",
          tables: [.init("briefs", "Assessment tasks", columns: columns, isInBlocks: true)])
      ],
      values: FormValues(
        tables: [
          "briefs": tasks.isEmpty
            ? [["task": "1: \(AssessmentTask.blank)"]]
            : zip(1..., tasks).map { brief($1, $0, of: unit, hasQuestions: hasQuestions) }
        ]))
  }

  private static func brief(
    _ task: AssessmentTask, _ number: Int, of unit: Unit, hasQuestions: Bool
  ) -> [String: String] {
    var row = [
      "task": "\(number): \(task.title)", "type": task.kind.rawValue, "due": task.dueInWords,
      // A line above others stands for all below it, which a candidate has to read.
      "criteria": unit.criteria.map(\.id).filter { id in
        task.criteria.contains { unit.holds(id, below: $0) }
      }.map(\.rawValue).joined(separator: ", "),
    ]
    for (part, text) in task.brief { row[part.rawValue] = text }
    if hasQuestions {
      let ids = task.questions.map(\.rawValue)
      row["questions"] = ids.isEmpty ? "none" : ids.joined(separator: ", ")
    }
    return row.filter { !$0.value.isEmpty }
  }
}

extension AssessmentTask {
  /// Its number and title, as candidates read it.
  func heading(_ number: Int) -> String { "Assessment task \(number): \(title)" }

  /// Where a title is to be written by hand.
  static let blank = String(repeating: "_", count: 40)
  /// The heading of a task that nobody has named yet.
  static let blankHeading = "Assessment task 1: \(blank)"

  /// The date by which it is due, such as `22 Nov 2026`; empty where none is set.
  fileprivate var dueInWords: String { due.map { dateInWords($0) ?? $0 } ?? "" }
}

extension AssessmentTask.BriefPart {
  /// The words printed before it, of the unit documents.
  fileprivate var label: String {
    switch self {
    case .how: "How it is carried out"
    case .when: "When"
    case .place: "Where"
    case .conditions: "Conditions"
    case .resources: "Resources needed"
    case .howWell: "How well, to be judged satisfactory"
    }
  }

  /// How many lines there are to write it by hand.
  fileprivate var lines: Int {
    switch self {
    case .how: 6
    case .when, .place: 1
    case .conditions, .resources: 3
    case .howWell: 4
    }
  }
}
