import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct DeliveryGuideTests {
  private let guide = DeliveryGuide(
    unit: Fixture.guideUnit, tasks: Fixture.guideTasks, outlines: Fixture.questions.map(\.outline))

  @Test func `It quotes what the unit says of itself`() {
    #expect(
      guide.values.fields == [
        "unit": "SIRXCEG006 – Provide online customer service",
        "application": "This unit describes the work.\nIt applies to people in shops.",
        "conditions":
          "Skills must be demonstrated in:\n• a workplace\n  • or a simulation",
        "field": "Customer Engagement", "prerequisites": "Nil",
      ])
  }

  @Test func `It has room for four assessments, or for more`() {
    #expect(
      labels(guide).suffix(4) == [
        "Assessment 1: Serve online", "Assessment 2: Questions", "Assessment 3", "Assessment 4",
      ])
    let many = (1...6).map { AssessmentTask(id: "t-\($0)", title: "T", kind: .essay) }
    let larger = DeliveryGuide(unit: Fixture.guideUnit, tasks: many, outlines: [])
    #expect(labels(larger).last == "Assessment 6: T")
  }

  @Test func `A tick marks what a task or material addresses`() {
    #expect(
      guide.values.tables["criteria"] == [
        [
          "element": "Engage with customers.",
          "criterion": "PC1.1 Recognise customers who access online channels.", "slides": "✓",
          "assessment-1": "✓",
        ]
      ])
  }

  @Test func `It lists what is handed in, by which date`() {
    #expect(
      guide.values.tables["tasks"] == [
        [
          "task": "Assessment task 1: Serve online", "type": "demonstration", "due": "2027-02-01",
          "conditions": "",
        ],
        [
          "task": "Assessment task 2: Questions", "type": "questioning", "due": "",
          "conditions": "Open book",
        ],
      ])
  }

  @Test func `A20: The guide of a unit of outcomes maps its assessment criteria`() throws {
    let guide = DeliveryGuide(
      unit: Fixture.supportUnit, tasks: Fixture.tasks, outlines: Fixture.questions.map(\.outline))
    let rows = try #require(guide.values.tables["criteria"])
    #expect(
      rows.map { $0["criterion"]?.prefix(5) } == ["AC1.1", "AC1.3", "AC2.1", "AC2.2", "AC3.2"])
    #expect(rows.map { $0["assessment-2"] } == [nil, nil, "✓", "✓", nil])
    #expect(rows.map { $0["handout"] } == ["✓", "✓", nil, nil, nil])
    #expect(labels(guide).prefix(2) == ["Learning outcome", "Assessment criterion"])
    #expect(guide.kind.tables[0].caption == "Learning outcomes and assessment criteria")
  }

  private func labels(_ guide: DeliveryGuide) -> [String] {
    guide.kind.tables[0].columns.map(\.label)
  }
}
