import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct AssessmentMatrixTests {
  private let matrix = Fixture.matrix

  @Test func `A row for every criterion, a column for every task, none for material`() {
    #expect(matrix.rows.map(\.criterion.id) == Fixture.supportUnit.criteria.map(\.id))
    #expect(matrix.tasks.map(\.id) == ["items", "tasks", "manual"])
    #expect(matrix.rows.allSatisfy { $0.cells.count == 3 })
  }

  @Test func `A cell has the questions on the criterion, and the line that the task takes in`() {
    let cells = Dictionary(
      uniqueKeysWithValues: matrix.rows.map { ($0.criterion.id.local, $0.cells) })
    func cell(_ isWhole: Bool, _ questions: [String] = []) -> AssessmentMatrix.Cell {
      .init(isWhole: isWhole, questions: questions)
    }
    let none = cell(false)
    #expect(cells["AC1.1"] == [none, none, cell(true)])
    #expect(
      cells["AC1.3"]
        == [cell(false, ["open-questions", "question-kinds", "match-kinds"]), none, none])
    #expect(cells["AC2.1"] == [cell(false, ["open-questions"]), cell(true), none])
    #expect(cells["AC2.2"] == [none, cell(true), none])
    #expect(cells["AC3.2"] == [cell(false, ["match-kinds"]), none, none])
  }

  @Test func `A line stands for all below it, in an Australian unit too`() {
    let matrix = AssessmentMatrix(
      unit: Fixture.serviceUnit, tasks: Fixture.guideTasks, outlines: [])
    #expect(matrix.rows[0].cells.map(\.isWhole) == [true, false])
    #expect(matrix.gaps.map(\.id.local) == ["KE1.1", "KE1.2"])
  }

  @Test func `It says what nobody observes, what documents alone address, and what is missing`() {
    #expect(matrix.unperformed.map(\.id.local) == ["AC3.2"])
    #expect(matrix.documentsOnly.map(\.id.local) == ["AC1.1"])
    #expect(matrix.inOneTask.map(\.id.local) == ["AC1.1", "AC1.3", "AC2.2", "AC3.2"])
    #expect(matrix.gaps.isEmpty)
    #expect(
      matrix.remarks == [
        "In one task only: AC1.1, AC1.3, AC2.2, AC3.2.",
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
      matrix.unperformed.map(\.id.local)
        == (isTask && !watches.contains(kind) ? ["AC2.1", "AC2.2", "AC3.2"] : []))
  }

  @Test func `Without tasks everything is a gap`() {
    let matrix = AssessmentMatrix(unit: Fixture.supportUnit, tasks: [], outlines: [])
    #expect(matrix.gaps.count == 5 && matrix.unperformed.isEmpty && matrix.inOneTask.isEmpty)
  }

  @Test func `Totals count both ways, whatever tasks are called`() throws {
    let values = matrix.values(date: "2026-11-23")
    let tasks = try #require(values.tables["tasks"])
    #expect(tasks.map { $0["criteria"] } == ["3 of 5", "2 of 5", "1 of 5"])
    #expect(tasks.map { $0["items"] } == ["3", "0", "0"])
    let criteria = try #require(values.tables["criteria"])
    #expect(criteria.map { $0["tasks"] } == ["1", "1", "2", "1", "1"])
    #expect(criteria.map { $0["items"] } == ["0", "3", "1", "0", "1"])
    #expect(criteria.map { $0["in-task-2"] } == [nil, nil, "✓", "✓", nil])
    let byTask = try #require(values.tables["by-task"])
    #expect(
      byTask.map { "\($0["task"] ?? "") \($0["criterion"] ?? "")" } == [
        "items AC1.3", "items AC2.1", "items AC3.2", "tasks AC2.1", "tasks AC2.2", "manual AC1.1",
      ])
    let names = matrix.kind.tables.map { $0.columns.map(\.name) }
    #expect(names.allSatisfy { Set($0).count == $0.count })
  }

  @Test func `A criterion is in one task only however many questions the task has on it`() {
    #expect(matrix.rows[1].cells[0].questions.count == 3)
    #expect(matrix.inOneTask.map(\.id.local).contains("AC1.3"))
    let alone = AssessmentMatrix(
      unit: Fixture.supportUnit, tasks: [Fixture.tasks[0]],
      outlines: Fixture.questions.map(\.outline))
    #expect(alone.remarks.last == "There is one task only.")
    // With one task it is so for all that is addressed, and is not said of each.
    #expect(!alone.inOneTask.isEmpty && !alone.remarks.contains { $0.contains("In one task") })
  }

  @Test func `Conditions and guidance are no gaps, and have tables of their own`() throws {
    var unit = Fixture.guideUnit
    unit.learningOutcomes = Fixture.supportUnit.learningOutcomes
    unit.learningOutcomes[0].guidance = [
      CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.G1"), text: "Where to look")
    ]
    let matrix = AssessmentMatrix(unit: unit, tasks: Fixture.guideTasks, outlines: [])
    #expect(!matrix.gaps.contains { [.assessmentCondition, .guidance].contains($0.kind) })
    #expect(!matrix.remarks.contains { $0.contains("CO1") || $0.contains("G1") })
    let tables = Dictionary(
      uniqueKeysWithValues: matrix.kind.tables.map { ($0.name, $0.columns[0].label) })
    #expect(tables["conditions"] == "Assessment condition")
    #expect(tables["guidance"] == "Line of the guidance")
    let values = matrix.values(date: "2026-11-23")
    #expect(values.tables["conditions"]?.count == 1 && values.tables["guidance"]?.count == 1)
    #expect(
      values.tables["criteria"]?.contains { $0["criterion"]?.hasPrefix("CO1") == true } == false)
    #expect(Fixture.matrix.kind.tables.map(\.name) == ["tasks", "criteria", "by-task"])
  }

  @Test func `A8: A matrix of questions alone says that performance is not shown`() {
    let told = AssessmentTask(
      id: "q", title: "Q", kind: .questioning,
      criteria: ["PE1", "PE2", "PE3"].map { CriterionID(rawValue: "SIRXCEG006.\($0)") })
    var done = told
    done.kind = .project
    func remarks(_ tasks: [AssessmentTask]) -> [String] {
      AssessmentMatrix(unit: Fixture.performedUnit, tasks: tasks, outlines: []).remarks
    }
    let remark =
      "Performance evidence is shown by doing, and no task in which something is done addresses "
      + "PE1–3."
    #expect(remarks([told]).contains(remark))
    #expect(!remarks([told, done]).contains(remark))
  }
}
