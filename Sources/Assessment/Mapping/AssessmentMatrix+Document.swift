package import Curriculum

// The matrix as a document.
extension AssessmentMatrix {
  /// The form: tasks, criteria by task, tasks by criterion.
  package var kind: FormKind {
    let taskColumns = zip(1..., tasks).map { number, task in
      FormKind.Field(Self.column(number), "\(task.id): \(task.title)")
    }
    return FormKind(
      id: "assessment-matrix", title: "Assessment matrix",
      purpose: "Which task addresses which criterion, and by what.",
      statement: """
        Every criterion must be addressed, preferably several times in a variety of contexts. The \
        matrix shows what tasks address, not what anybody has met.
        """,
      sections: [
        .init(
          "Mapping",
          fields: [
            .init("mapper", "Mapped by"), .init("date", "Date", .date),
            .init("version", "Version of the mapping"),
          ]),
        .init(
          "Tasks",
          tables: [
            .init(
              "tasks", "Tasks",
              columns: [
                .init("id", "Task"), .init("title", "Title"), .init("type", "Type"),
                .init("due", "Due date"), .init("conditions", "Conditions"),
                .init("criteria", "Criteria addressed"), .init("items", "Questions"),
              ])
          ]),
        .init(
          "Criteria by task",
          tables: Self.parts.filter { part in
            rows.contains { part.kinds.contains($0.criterion.kind) }
          }
          .map { part in
            .init(
              part.name, part.caption,
              columns: [.init("criterion", part.column)] + taskColumns
                + [.init("tasks", "Tasks"), .init("items", "Questions")],
              rows: .added(blank: 0))
          }),
        .init(
          "Tasks by criterion",
          tables: [
            .init(
              "by-task", "Tasks by criterion",
              columns: [
                .init("task", "Task"), .init("criterion", "Criterion"),
                .init("items", "Whole task (✓), or its questions"),
              ], rows: .added(blank: 0))
          ]),
      ])
  }

  /// What stands in the form.
  ///
  /// - Parameters:
  ///   - date: The day on which the mapping is made, as `yyyy-mm-dd`.
  ///   - delivery: Who mapped, and the version of the mapping; there is room to write both.
  /// - Returns: The values of all its tables.
  package func values(date: String, delivery: UnitDelivery = UnitDelivery()) -> FormValues {
    var tables = ["tasks": taskRows, "by-task": rowsByTask]
    for part in Self.parts { tables[part.name] = criterionRows(part.kinds) }
    var fields = ["date": date]
    fields["mapper"] = delivery[.mappedBy]
    fields["version"] = delivery[.version]
    return FormValues(fields: fields, tables: tables)
  }

  /// What has a table of its own.
  ///
  /// “AC” is an assessment criterion in one unit and an assessment
  /// condition in another, so each table says which.
  private static let parts:
    [(name: String, caption: String, column: String, kinds: [Criterion.Kind])] =
      [
        (
          "criteria", "Criteria by task", "Criterion",
          [.performanceCriterion, .performanceEvidence, .knowledgeEvidence, .assessmentCriterion]
        ),
        (
          "conditions", "Assessment conditions, which say how to assess", "Assessment condition",
          [.assessmentCondition]
        ),
        (
          "guidance", "Assessment guidance, which says what to look at", "Line of the guidance",
          [.guidance]
        ),
      ]

  private var taskRows: [[String: String]] {
    tasks.indices.map { place in
      let (task, cells) = (tasks[place], asked.map { $0.cells[place] })
      return [
        "id": task.id, "title": task.title, "type": task.kind.rawValue, "due": task.due ?? "",
        "conditions": task.brief[.conditions] ?? "",
        "criteria": "\(cells.count(where: \.isAddressed)) of \(cells.count)",
        "items": "\(Set(rows.flatMap { $0.cells[place].questions }).count)",
      ]
    }
  }

  /// Returns the name of a task's column, which no other column has whatever the task is called.
  private static func column(_ number: Int) -> String { "in-task-\(number)" }

  private func criterionRows(_ kinds: [Criterion.Kind]) -> [[String: String]] {
    rows.filter { kinds.contains($0.criterion.kind) }.map { row in
      var values = ["criterion": "\(row.criterion.id.local) \(row.criterion.words)"]
      for (number, cell) in zip(1..., row.cells) where cell.isAddressed {
        values[Self.column(number)] = cell.inBrief
      }
      values["tasks"] = "\(row.cells.count(where: \.isAddressed))"
      values["items"] = "\(row.cells.reduce(0) { $0 + $1.questions.count })"
      return values
    }
  }

  private var rowsByTask: [[String: String]] {
    tasks.indices.flatMap { place in
      rows.filter { $0.cells[place].isAddressed }.map { row in
        [
          "task": tasks[place].id, "criterion": row.criterion.id.local,
          "items": row.cells[place].inWords,
        ]
      }
    }
  }
}

extension AssessmentMatrix.Cell {
  /// A tick, with the number of questions where it is by some that the task addresses the criterion.
  fileprivate var inBrief: String {
    questions.isEmpty ? "✓" : "✓ \(questions.count)"
  }

  /// A tick where the whole task takes the criterion in, and the ids of questions.
  fileprivate var inWords: String {
    ((isWhole ? ["✓"] : []) + questions).joined(separator: ", ")
  }
}
