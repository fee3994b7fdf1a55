package import Curriculum

/// Which task addresses which criterion of a unit, and by what: both ways round.
///
/// The unit documents ask for it: every criterion must be addressed, preferably several times in a
/// variety of contexts.
package struct AssessmentMatrix: Equatable, Sendable {
  /// What a task has for a criterion.
  package struct Cell: Equatable, Sendable {
    /// Whether the whole task takes the criterion in.
    package var isWhole: Bool
    /// The ids of the task's questions on it.
    package var questions: [String]

    /// Whether the task addresses the criterion at all.
    package var isAddressed: Bool { isWhole || !questions.isEmpty }
  }

  /// The unit whose criteria are the rows.
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
          isWhole: task.criteria.contains { unit.holds(criterion.id, below: $0) },
          questions: task.questions.filter { byID[$0]?.criteria.contains(criterion.id) == true }
            .map(\.rawValue))
      }
      return (criterion, cells)
    }
  }

  /// Whether two matrices show the same.
  package static func == (left: AssessmentMatrix, right: AssessmentMatrix) -> Bool {
    left.unit == right.unit && left.tasks == right.tasks
      && left.rows.elementsEqual(right.rows) {
        $0.criterion == $1.criterion && $0.cells == $1.cells
      }
  }
}

// What is missing.
extension AssessmentMatrix {
  /// The rows that have to be addressed: conditions of assessment and lines of its guidance say how
  /// it is done, and are no gaps.
  var asked: [(criterion: Criterion, cells: [Cell])] {
    rows.filter { ![.assessmentCondition, .guidance].contains($0.criterion.kind) }
  }

  /// The criteria that no task addresses.
  package var gaps: [Criterion] {
    asked.filter { row in !row.cells.contains(where: \.isAddressed) }.map(\.criterion)
  }

  /// The criteria that one task alone addresses.
  package var inOneTask: [Criterion] {
    asked.filter { row in row.cells.count(where: \.isAddressed) == 1 }.map(\.criterion)
  }

  /// The criteria that have to be done, and that only tasks address in which they are told.
  package var unperformed: [Criterion] {
    let performed = Set(unit.performedCriteria)
    return asked.filter { row in
      let kinds = kinds(row.cells)
      return performed.contains(row.criterion.id) && !kinds.isEmpty
        && !kinds.contains { takesProducts ? $0.showsPerformance : $0.isObservation }
    }.map(\.criterion)
  }

  /// Whether a unit takes what was made for what was done; the other one wants to see it done.
  private var takesProducts: Bool { !unit.performanceEvidence.items.isEmpty }

  /// The criteria that only documents address, which alone are never sufficient.
  package var documentsOnly: [Criterion] {
    asked.filter { row in
      let kinds = kinds(row.cells)
      return !kinds.isEmpty && kinds.allSatisfy { $0 == .documents }
    }.map(\.criterion)
  }

  private func kinds(_ cells: [Cell]) -> [AssessmentTask.Kind] {
    zip(tasks, cells).filter { $1.isAddressed }.map(\.0.kind)
  }

  /// What has to be said about the matrix, in sentences.
  package var remarks: [String] {
    let performance =
      takesProducts
      ? "Performance evidence is shown by doing, and no task in which something is done addresses"
      : "Observation is needed, and no task that observes addresses"
    // With one task it is so for all that is addressed.
    let alone = tasks.count == 1 ? [] : inOneTask
    return [
      (gaps, "No task addresses"), (alone, "In one task only:"), (unperformed, performance),
      (documentsOnly, "Documents alone are never sufficient, and nothing else addresses"),
    ].filter { !$0.0.isEmpty }.map { criteria, words in
      "\(words) \(unit.inRanges(criteria.map(\.id)))."
    } + (tasks.count == 1 ? ["There is one task only."] : [])
  }
}
