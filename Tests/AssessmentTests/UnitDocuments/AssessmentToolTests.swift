import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct AssessmentToolTests {
  @Test func `Each task that is observed has a checklist with its own criteria`() {
    let tool = tool(Fixture.guideUnit, Fixture.guideTasks)
    #expect(rows(tool, "checklist-1") == ["PC1.1 Recognise customers who access online channels."])
    // The second task is a questioning: nobody watches.
    #expect(tool.values.tables["checklist-2-criteria"] == nil)
    #expect(
      tool.remarks.last
        == "No checklist, since nothing that a checklist has is observed in: task 2 (questioning).")
    #expect(tool.values.fields["checklist-1-task"] == "Assessment task 1: Serve online")
  }

  @Test func `A unit of outcomes has nothing that is explained on its checklists`() {
    var tasks = Fixture.tasks
    tasks[1].criteria = ["LO1", "LO2"].map { CriterionID(rawValue: "CG219.\($0)") }
    let tool = tool(Fixture.supportUnit, tasks)
    #expect(rows(tool, "checklist-2").map { $0.prefix(5) } == ["AC2.1", "AC2.2"])
    let observed = Set(Fixture.supportUnit.observedCriteria)
    #expect(Fixture.supportUnit.observableCriteria.allSatisfy { observed.contains($0.id) })
  }

  @Test func `Without tasks there is room for one, and every criterion is on its checklist`() {
    for unit in [Fixture.guideUnit, Fixture.supportUnit] {
      let tool = tool(unit, [])
      #expect(
        rows(tool, "checklist-1") == unit.observableCriteria.map { "\($0.id.local) \($0.words)" })
      #expect(tool.values.tables["briefs"]?.count == 1 && tool.remarks.isEmpty)
      #expect(tool.values.tables["record-sheet-tasks"]?.count == 4)
    }
  }

  @Test func `Each task has a cover sheet, and all of them are on the record sheet`() {
    let tool = tool(Fixture.guideUnit, Fixture.guideTasks)
    let titles = ["Assessment task 1: Serve online", "Assessment task 2: Questions"]
    #expect((1...2).map { tool.values.fields["cover-sheet-\($0)-task"] } == titles)
    #expect(tool.values.tables["record-sheet-tasks"]?.map { $0["task"] } == titles)
    let sheets = tool.kind.sections.filter(\.startsSheet).map(\.title)
    #expect(
      sheets == [
        "Evidence required", "Observation checklist – Assessment task 1",
        "Assessment cover sheet – Assessment task 1",
        "Assessment cover sheet – Assessment task 2", "Assessment record sheet",
      ])
    let results = tool.kind.fields.filter { $0.name == "cover-sheet-1-result" }
    #expect(results.map(\.answer.choices) == [["satisfactory", "not yet satisfactory"]])
  }

  @Test func `It says which criteria no task addresses`() {
    let tool = tool(Fixture.guideUnit, Fixture.guideTasks)
    #expect(tool.remarks.contains { $0.hasPrefix("No task addresses KE1.") })
  }

  @Test func `It says whom the assessment is for, or has room for it`() {
    let delivery = UnitDelivery([.targetGroup: "Apprentices", .purpose: "Recognition"])
    let fields = AssessmentTool(
      unit: Fixture.guideUnit, delivery: delivery, tasks: [], outlines: [], result: "competent"
    ).values.fields
    #expect(fields["target-group"] == "Apprentices" && fields["purpose"] == "Recognition")
    let blank = tool(Fixture.guideUnit, [])
    #expect(blank.values.fields["purpose"] == nil)
    #expect(
      blank.kind.fields.first { $0.name == "purpose" }?.answer.choices
        == ["formative", "summative", "recognition"])
  }

  @Test func `Every value has a place, and no two fields or tables have one name`() {
    for (unit, tasks) in [
      (Fixture.guideUnit, Fixture.guideTasks), (Fixture.supportUnit, Fixture.tasks),
      (Fixture.guideUnit, []),
    ] {
      let tool = tool(unit, tasks)
      let names = tool.kind.fields.map(\.name) + tool.kind.tables.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(Set(tool.values.fields.keys).union(tool.values.tables.keys).isSubset(of: names))
      for table in tool.kind.tables {
        let columns = Set(table.columns.map(\.name))
        for row in tool.values.tables[table.name] ?? [] {
          #expect(Set(row.keys).isSubset(of: columns), "\(table.name)")
        }
      }
    }
  }

  private func tool(_ unit: Unit, _ tasks: [AssessmentTask]) -> AssessmentTool {
    AssessmentTool(
      unit: unit, tasks: tasks, outlines: Fixture.questions.map(\.outline), result: "satisfactory")
  }

  private func rows(_ tool: AssessmentTool, _ name: String) -> [String] {
    (tool.values.tables[name + "-criteria"] ?? []).compactMap { $0["criterion"] }
  }
}
