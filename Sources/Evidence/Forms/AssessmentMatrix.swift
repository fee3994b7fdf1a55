package import Curriculum

/// Which task addresses which criterion of a unit, and by what: both ways round.
///
/// The unit documents ask for it: every criterion must be addressed, preferably several times in a
/// variety of contexts.
package struct AssessmentMatrix: Equatable, Sendable {
  /// What a task has for a criterion.
  package struct Cell: Equatable, Sendable {
    /// The names of the items: ids of questions, or the line of the unit that the whole task takes in.
    package var items: [String]
  }

  package let unit: Unit
  /// The tasks, without material for learning.
  package let tasks: [AssessmentTask]
  /// A row for every criterion of the unit, with one cell per task.
  package let rows: [(criterion: Criterion, cells: [Cell])]

  /// Makes the matrix.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - tasks: The tasks; material for learning is left out.
  ///   - outlines: The outlines of all questions; one that a task names and nobody has is left out.
  package init(unit: Unit, tasks: [AssessmentTask], outlines: [QuestionOutline]) {
    self.unit = unit
    let tasks = tasks.filter { !$0.kind.isResource }
    self.tasks = tasks
    let byID = Dictionary(outlines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = unit.criteria.map { criterion in
      let cells = tasks.map { task in
        Cell(
          items: task.criteria.filter { unit.holds(criterion.id, below: $0) }.map(\.local)
            + task.questions.filter { byID[$0]?.criteria.contains(criterion.id) == true }
            .map(\.rawValue))
      }
      return (criterion, cells)
    }
  }

  package static func == (left: AssessmentMatrix, right: AssessmentMatrix) -> Bool {
    left.unit == right.unit && left.tasks == right.tasks
      && left.rows.elementsEqual(right.rows) {
        $0.criterion == $1.criterion && $0.cells == $1.cells
      }
  }
}

// What is missing.
extension AssessmentMatrix {
  /// The criteria that no task addresses.
  package var gaps: [Criterion] {
    rows.filter { row in row.cells.allSatisfy(\.items.isEmpty) }.map(\.criterion)
  }

  /// The criteria that one task alone addresses, by one item.
  package var singleSources: [Criterion] {
    rows.filter { row in row.cells.reduce(0) { $0 + $1.items.count } == 1 }.map(\.criterion)
  }

  /// The criteria that need observation and that only questioning, discussion or accounts address.
  package var unobserved: [Criterion] {
    let observed = unit.observedCriteria
    return rows.filter { row in
      let kinds = kinds(row.cells)
      return observed.contains(row.criterion.id) && !kinds.isEmpty
        && !kinds.contains(where: \.isObservation)
    }.map(\.criterion)
  }

  /// The criteria that only documents address, which alone are never sufficient.
  package var documentsOnly: [Criterion] {
    rows.filter { row in
      let kinds = kinds(row.cells)
      return !kinds.isEmpty && kinds.allSatisfy { $0 == .documents }
    }.map(\.criterion)
  }

  private func kinds(_ cells: [Cell]) -> [AssessmentTask.Kind] {
    zip(tasks, cells).filter { !$1.items.isEmpty }.map(\.0.kind)
  }

  /// What has to be said about the matrix, in sentences.
  package var remarks: [String] {
    [
      (gaps, "No task addresses"), (singleSources, "A single item addresses"),
      (
        unobserved,
        "Observation is needed, and no task that observes addresses"
      ),
      (documentsOnly, "Documents alone are never sufficient, and nothing else addresses"),
    ].filter { !$0.0.isEmpty }.map { criteria, words in
      "\(words) \(criteria.map(\.id.local).joined(separator: ", "))."
    }
  }
}

extension Unit {
  /// The criteria that need observation: those below `observedOutcomes`.
  package var observedCriteria: Set<CriterionID> {
    Set(
      observedOutcomes.flatMap { outcome in
        criteria.map(\.id).filter { id in
          ([outcome.node] + outcome.guidance).contains { id.isBelow($0) }
        }
      })
  }
}

extension Unit {
  /// Whether a criterion is a line of the unit, or stands below it in the unit's tree: `PC1.1` is
  /// below `E1`, which its name does not tell.
  func holds(_ criterion: CriterionID, below line: CriterionID) -> Bool {
    nodes.contains { $0.id == line && criterion.isBelow($0) }
  }
}

extension CriterionID {
  fileprivate func isBelow(_ node: CriterionNode) -> Bool {
    node.id == self || node.children.contains { isBelow($0) }
  }
}

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
                .init("criteria", "Criteria addressed"), .init("items", "Items"),
              ])
          ]),
        .init(
          "Criteria by task",
          tables: [
            .init(
              "criteria", "Criteria by task",
              columns: [.init("criterion", "Criterion")] + taskColumns
                + [.init("tasks", "Tasks"), .init("items", "Items")],
              rows: .added(blank: 0))
          ]),
        .init(
          "Tasks by criterion",
          tables: [
            .init(
              "by-task", "Tasks by criterion",
              columns: [
                .init("task", "Task"), .init("criterion", "Criterion"), .init("items", "Items"),
              ], rows: .added(blank: 0))
          ]),
      ])
  }

  /// What stands in the form.
  ///
  /// - Parameter date: The day on which the mapping is made, as `yyyy-mm-dd`.
  /// - Returns: The values of all its tables.
  package func values(date: String) -> FormValues {
    FormValues(
      fields: ["date": date],
      tables: ["tasks": taskRows, "criteria": criterionRows, "by-task": rowsByTask])
  }

  private var taskRows: [[String: String]] {
    tasks.indices.map { place in
      let (task, cells) = (tasks[place], rows.map { $0.cells[place] })
      return [
        "id": task.id, "title": task.title, "type": task.kind.rawValue, "due": task.due ?? "",
        "conditions": task.conditions ?? "",
        "criteria": "\(cells.count { !$0.items.isEmpty }) of \(rows.count)",
        "items": "\(Set(cells.flatMap(\.items)).count)",
      ]
    }
  }

  /// Returns the name of a task's column, which no other column has whatever the task is called.
  private static func column(_ number: Int) -> String { "in-task-\(number)" }

  private var criterionRows: [[String: String]] {
    rows.map { row in
      var values = ["criterion": "\(row.criterion.id.local) \(row.criterion.words)"]
      for (number, cell) in zip(1..., row.cells) where !cell.items.isEmpty {
        values[Self.column(number)] = cell.items.joined(separator: ", ")
      }
      values["tasks"] = "\(row.cells.count { !$0.items.isEmpty })"
      values["items"] = "\(row.cells.reduce(0) { $0 + $1.items.count })"
      return values
    }
  }

  private var rowsByTask: [[String: String]] {
    tasks.indices.flatMap { place in
      rows.filter { !$0.cells[place].items.isEmpty }.map { row in
        [
          "task": tasks[place].id, "criterion": row.criterion.id.local,
          "items": row.cells[place].items.joined(separator: ", "),
        ]
      }
    }
  }
}
