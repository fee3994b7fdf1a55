internal import Curriculum

// What is ticked while somebody works.
extension UnitDocumentPart {
  /// Makes an observation checklist for each task, with the criteria that the task addresses and that
  /// can be observed; one with all of them where no task is known.
  ///
  /// - Parameters:
  ///   - tasks: The tasks.
  ///   - unit: The unit.
  ///   - outlines: The outlines of all questions.
  /// - Returns: The part; nothing where nothing is observed.
  static func checklists(
    _ tasks: [AssessmentTask], of unit: Unit, _ outlines: [QuestionOutline]
  ) -> UnitDocumentPart {
    let observable = unit.observableCriteria
    guard !tasks.isEmpty else {
      return checklist(1, AssessmentTask.blankHeading, observable, of: unit)
    }
    let matrix = AssessmentMatrix(unit: unit, tasks: tasks, outlines: outlines)
    return zip(1..., tasks).reduce(UnitDocumentPart(sections: [])) { whole, task in
      let cells = matrix.rows.filter { $0.cells[task.0 - 1].isAddressed }
      let addressed = cells.map(\.criterion.id)
      let criteria = observable.filter { addressed.contains($0.id) }
      guard task.1.kind.showsPerformance, !criteria.isEmpty else { return whole }
      return whole + checklist(task.0, task.1.heading(task.0), criteria, of: unit)
    }
  }

  private static func checklist(
    _ number: Int, _ heading: String, _ criteria: [Criterion], of unit: Unit
  ) -> UnitDocumentPart {
    let form = FormKind.observationChecklist
    var sections = form.sections
    // The assessor's name is beside the signature; what performance evidence it shows is said when it
    // is filed.
    sections[0].fields.removeAll { ["assessor", "start", "end", "performance"].contains($0.name) }
    sections[0].tables = sections[1].tables.map { table in
      var table = table
      table.caption =
        unit.elements.isEmpty
        ? "Assessment criteria to be observed" : FormKind.tasksToBeObserved
      table.rows = .added(blank: 0)
      for column in table.columns.indices { table.columns[column].lines = 2 }
      return table
    }
    sections.remove(at: 1)
    sections[0].title = "Observation checklist – Assessment task \(number)"
    sections[0].startsSheet = true
    for field in sections[1].fields.indices where sections[1].fields[field].answer == .text {
      sections[1].fields[field].lines = 3
    }
    sections[1].title = "Outcome of the observation – Assessment task \(number)"
    let rows = criteria.map { ["criterion": "\($0.id.local) \($0.words)"] }
    return UnitDocumentPart(
      sections: sections,
      values: FormValues(fields: ["task": heading], tables: ["criteria": rows])
    ).named("checklist-\(number)")
  }
}

extension Unit {
  /// The criteria that an observer can tick: performance criteria, and assessment criteria of outcomes
  /// that need observation, never those that ask to explain.
  var observableCriteria: [Criterion] {
    let observed = observedCriteria
    return criteria.filter { criterion in
      criterion.kind == .performanceCriterion
        || criterion.kind == .assessmentCriterion && observed.contains(criterion.id)
    }
  }
}
