import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct DeliveryGuideTests {
  private let guide = DeliveryGuide(
    unit: Fixture.guideUnit, tasks: Fixture.guideTasks, outlines: Fixture.questions.map(\.outline))

  @Test func `It quotes what the unit says about itself`() {
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

  @Test func `What a unit does not say is left out, and emphasis with it`() {
    var unit = Fixture.serviceUnit
    unit.elements[0].text = "Engage with **customers**."
    unit.details = [
      .init(label: "Co-requisite unit", text: "EX2"), .init(label: "Sector", text: "S"),
    ]
    let guide = DeliveryGuide(unit: unit, tasks: [], outlines: [])
    #expect(
      guide.values.fields
        == ["unit": "SIRXCEG006 – Provide online customer service", "prerequisites": "EX2"])
    #expect(guide.values.tables["criteria"]?.first?["element"] == "Engage with customers.")
    #expect(guide.values.tables["tasks"] == [])
  }

  @Test(arguments: [
    (AssessmentTask.Kind.handout, "Handouts"), (.activity, "Activities"), (.slides, "Slides"),
    (.presentation, "PPT"),
  ])
  func `Material has a column by its kind, and is no assessment`(
    kind: AssessmentTask.Kind, label: String
  ) throws {
    let material = AssessmentTask(
      id: "m", title: "M", kind: kind, criteria: [CriterionID(rawValue: "CG219.AC1.1")])
    let guide = DeliveryGuide(unit: Fixture.supportUnit, tasks: [material], outlines: [])
    let column = try #require(guide.kind.tables[0].columns.first { $0.label == label })
    let rows = try #require(guide.values.tables["criteria"])
    #expect(rows.map { $0[column.name] } == ["✓", nil, nil, nil, nil])
    #expect(rows.allSatisfy { $0.values.count { $0 == "✓" } <= 1 })
    #expect(guide.values.tables["tasks"] == [] && labels(guide).count == 10)
  }

  @Test func `Every value has a place on the form, and no two columns have one name`() {
    for guide in [
      guide, DeliveryGuide(unit: Fixture.supportUnit, tasks: Fixture.tasks, outlines: []),
    ] {
      let names = guide.kind.fields.map(\.name)
      #expect(Set(names).count == names.count && Set(guide.values.fields.keys).isSubset(of: names))
      for table in guide.kind.tables {
        let columns = table.columns.map(\.name)
        #expect(Set(columns).count == columns.count)
        for row in guide.values.tables[table.name] ?? [] {
          #expect(Set(row.keys).isSubset(of: columns), "\(table.name)")
        }
      }
    }
  }

  private func labels(_ guide: DeliveryGuide) -> [String] {
    guide.kind.tables[0].columns.map(\.label)
  }
}
