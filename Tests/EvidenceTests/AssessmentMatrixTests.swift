import Curriculum
import Testing

@testable import Evidence

struct AssessmentMatrixTests {
  private let matrix = Fixture.matrix

  @Test func `A row for every criterion, a column for every task, none for material`() {
    #expect(matrix.rows.map(\.criterion.id) == Fixture.supportUnit.criteria.map(\.id))
    #expect(matrix.tasks.map(\.id) == ["items", "tasks", "manual"])
    #expect(matrix.rows.allSatisfy { $0.cells.count == 3 })
  }

  @Test func `A cell has the questions on the criterion, and the line that the task takes in`() {
    let cells = Dictionary(
      uniqueKeysWithValues: matrix.rows.map { ($0.criterion.id.local, $0.cells.map(\.items)) })
    #expect(cells["AC1.1"] == [[], [], ["AC1.1"]])
    #expect(cells["AC1.3"] == [["open-questions", "question-kinds", "match-kinds"], [], []])
    #expect(cells["AC2.1"] == [["open-questions"], ["LO2"], []])
    #expect(cells["AC2.2"] == [[], ["LO2"], []])
    #expect(cells["AC3.2"] == [["match-kinds"], [], []])
  }

  @Test func `A line stands for all below it, in an Australian unit too`() {
    let matrix = AssessmentMatrix(
      unit: Fixture.serviceUnit, tasks: Fixture.guideTasks, outlines: [])
    #expect(matrix.rows[0].cells.map(\.items) == [["E1"], []])
    #expect(matrix.gaps.map(\.id.local) == ["KE1.1", "KE1.2"])
  }

  @Test func `It says what nobody observes, what documents alone address, and what is missing`() {
    #expect(matrix.unobserved.map(\.id.local) == ["AC3.2"])
    #expect(matrix.documentsOnly.map(\.id.local) == ["AC1.1"])
    #expect(matrix.singleSources.map(\.id.local) == ["AC1.1", "AC2.2", "AC3.2"])
    #expect(matrix.gaps.isEmpty)
    #expect(
      matrix.remarks == [
        "A single item addresses AC1.1, AC2.2, AC3.2.",
        "Observation is needed, and no task that observes addresses AC3.2.",
        "Documents alone are never sufficient, and nothing else addresses AC1.1.",
      ])
  }

  @Test(arguments: AssessmentTask.Kind.allCases)
  func `Watching meets the need for observation, and nothing else does`(kind: AssessmentTask.Kind) {
    let task = AssessmentTask(
      id: "t", title: "T", kind: kind,
      criteria: ["LO2", "LO3"].map { CriterionID(rawValue: "CG219.\($0)") })
    let matrix = AssessmentMatrix(unit: Fixture.supportUnit, tasks: [task], outlines: [])
    let watches: Set<AssessmentTask.Kind> = [
      .observation, .demonstration, .witnessTestimony, .checklist,
    ]
    let isTask = !kind.isResource
    #expect(
      matrix.unobserved.map(\.id.local)
        == (isTask && !watches.contains(kind) ? ["AC2.1", "AC2.2", "AC3.2"] : []))
  }

  @Test func `Without tasks everything is a gap`() {
    let matrix = AssessmentMatrix(unit: Fixture.supportUnit, tasks: [], outlines: [])
    #expect(matrix.gaps.count == 5 && matrix.unobserved.isEmpty && matrix.singleSources.isEmpty)
  }

  @Test func `Totals count both ways, whatever tasks are called`() throws {
    let values = matrix.values(date: "2026-11-23")
    let tasks = try #require(values.tables["tasks"])
    #expect(tasks.map { $0["criteria"] } == ["3 of 5", "2 of 5", "1 of 5"])
    #expect(tasks.map { $0["items"] } == ["3", "1", "1"])
    let criteria = try #require(values.tables["criteria"])
    #expect(criteria.map { $0["tasks"] } == ["1", "1", "2", "1", "1"])
    #expect(criteria.map { $0["items"] } == ["1", "3", "2", "1", "1"])
    let byTask = try #require(values.tables["by-task"])
    #expect(
      byTask.map { "\($0["task"] ?? "") \($0["criterion"] ?? "")" } == [
        "items AC1.3", "items AC2.1", "items AC3.2", "tasks AC2.1", "tasks AC2.2", "manual AC1.1",
      ])
    let names = matrix.kind.tables.map { $0.columns.map(\.name) }
    #expect(names.allSatisfy { Set($0).count == $0.count })
  }
}
