import Curriculum
import TestSupport
import Testing

@testable import Assessment

/// The matrix as a document: both ways round, and the same both times.
struct AssessmentMatrixDocumentTests {
  /// A matrix of tasks that take in lines and questions by chance.
  private static func matrix(_ seed: UInt64) -> AssessmentMatrix {
    var chance = SeededChance(state: seed)
    var unit = Fixture.guideUnit
    unit.learningOutcomes = Fixture.supportUnit.learningOutcomes
    let lines = unit.nodes.map(\.id)
    let kinds = AssessmentTask.Kind.allCases
    let tasks = (0..<Int(chance.next() % 6)).map { number in
      AssessmentTask(
        id: "t\(number)", title: "Task \(number)", kind: kinds[Int(chance.next() % 15)],
        criteria: lines.filter { _ in chance.next() % 5 == 0 },
        questions: Fixture.questions.map(\.id).filter { _ in chance.next() % 3 == 0 })
    }
    return AssessmentMatrix(unit: unit, tasks: tasks, outlines: Fixture.questions.map(\.outline))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `Whatever tasks address, both tables and all counts agree`(seed: UInt64) throws {
    let matrix = Self.matrix(seed)
    let tables = matrix.values(date: "2026-11-23").tables
    let rows = ["criteria", "conditions", "guidance"].flatMap { tables[$0] ?? [] }
    let cells = rows.reduce(0) { $0 + (Int($1["tasks"] ?? "") ?? -1) }
    #expect(rows.count == matrix.rows.count)
    #expect(tables["by-task"]?.count == cells)
    #expect(
      cells == rows.reduce(0) { $0 + $1.keys.count { $0.hasPrefix("in-task-") } })
    let told = try #require(tables["tasks"])
    #expect(told.map { $0["id"] } == matrix.tasks.map(\.id))
    for (task, row) in zip(matrix.tasks, told) {
      let addressed = (tables["by-task"] ?? []).filter { $0["task"] == task.id }
      let asked = addressed.filter { row in
        matrix.asked.contains { $0.criterion.id.local == row["criterion"] }
      }
      #expect(row["criteria"] == "\(asked.count) of \(matrix.asked.count)")
      #expect(row["type"] == task.kind.rawValue && !task.kind.isResource)
    }
    let gaps = matrix.gaps.map(\.id.local)
    let lone = matrix.inOneTask.map(\.id.local)
    for row in tables["criteria"] ?? [] {
      let local = row["criterion"]?.prefix { $0 != " " }.description ?? ""
      #expect((row["tasks"] == "0") == gaps.contains(local))
      #expect((row["tasks"] == "1") == lone.contains(local))
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `What is said of it follows from its rows`(seed: UInt64) {
    let matrix = Self.matrix(seed)
    let documents = Set(matrix.documentsOnly.map(\.id))
    #expect(documents.isDisjoint(with: matrix.gaps.map(\.id)))
    #expect(Set(matrix.unperformed.map(\.id)).isDisjoint(with: matrix.gaps.map(\.id)))
    #expect(Set(matrix.unperformed.map(\.id)).isSubset(of: matrix.unit.performedCriteria))
    let isWhole = matrix.gaps.isEmpty && matrix.unperformed.isEmpty && documents.isEmpty
    let isSilent = matrix.remarks.isEmpty
    #expect(isSilent == (isWhole && matrix.inOneTask.isEmpty && matrix.tasks.count != 1))
    #expect(matrix.remarks.allSatisfy { $0.hasSuffix(".") })
    #expect((matrix.remarks.last == "There is one task only.") == (matrix.tasks.count == 1))
    #expect(matrix == Self.matrix(seed))
  }

  @Test func `A cell has a tick, and how many questions of the task are on the criterion`() throws {
    let task = AssessmentTask(
      id: "t", title: "T", kind: .project, criteria: [CriterionID(rawValue: "CG219.AC1.3")],
      questions: [Fixture.open.id, Fixture.gaps.id])
    let matrix = AssessmentMatrix(
      unit: Fixture.supportUnit, tasks: [task], outlines: Fixture.questions.map(\.outline))
    let rows = try #require(matrix.values(date: "2026-11-23").tables["criteria"])
    #expect(
      rows[1] == [
        "criterion": "AC1.3 describe the questioning techniques that may be used",
        "in-task-1": "✓ 2", "tasks": "1", "items": "2",
      ])
    #expect(
      rows[2] == [
        "criterion": "AC2.1 identify customers' familiarity with the site",
        "in-task-1": "✓ 1", "tasks": "1", "items": "1",
      ])
    #expect(rows[0].keys.sorted() == ["criterion", "items", "tasks"])
  }

  @Test func `Columns stand for places, so that no name of a task can take another's`() {
    let names = ["in-task-2", "criterion", "tasks", "in-task-2", "", "<b>|\u{202E}"]
    let tasks = names.map { AssessmentTask(id: $0, title: $0, kind: .essay) }
    let matrix = AssessmentMatrix(unit: Fixture.supportUnit, tasks: tasks, outlines: [])
    let columns = matrix.kind.tables[1].columns
    #expect(
      columns.map(\.name)
        == ["criterion"] + (1...6).map { "in-task-\($0)" } + ["tasks", "items"])
    #expect(columns[6].label == "<b>|\u{202E}: <b>|\u{202E}")
    #expect(matrix.values(date: "2026-11-23").tables["tasks"]?.map { $0["id"] ?? "" } == names)
  }

  @Test func `What a task does not say is empty, and the day of the mapping stands on it`() {
    let task = AssessmentTask(id: "t", title: "T", kind: .reflectiveAccount)
    let values = AssessmentMatrix(unit: Fixture.supportUnit, tasks: [task], outlines: [])
      .values(date: "2028-02-29")
    #expect(values.fields == ["date": "2028-02-29"])
    #expect(
      values.tables["tasks"] == [
        [
          "id": "t", "title": "T", "type": "reflective account", "due": "", "conditions": "",
          "criteria": "0 of 5", "items": "0",
        ]
      ])
  }
}
