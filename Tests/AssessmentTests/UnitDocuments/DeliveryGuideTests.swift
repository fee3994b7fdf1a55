import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct DeliveryGuideTests {
  private let guide = DeliveryGuide(
    unit: Fixture.guideUnit, tasks: Fixture.guideTasks, outlines: Fixture.questions.map(\.outline),
    result: "satisfactory")

  @Test func `It quotes what the unit says about itself`() {
    #expect(
      own(guide) == [
        "unit": "SIRXCEG006 – Provide online customer service",
        "application": "This unit describes the work.\nIt applies to people in shops.",
        "knowledge-evidence": knowledge,
        "conditions":
          "Skills must be demonstrated in:\n• a workplace\n\u{A0}\u{A0}• or a simulation",
        "setting": gaps,
        "field": "Customer Engagement", "prerequisites": "Nil",
        "methods": "demonstration, questioning",
      ])
  }

  @Test func `It prints how the unit is delivered, in the organisation's own words`() {
    let parts = Dictionary(
      uniqueKeysWithValues: UnitDelivery.Part.allCases.map { ($0, "Own \($0.rawValue)") })
    let fields = DeliveryGuide(
      unit: Fixture.guideUnit, delivery: UnitDelivery(parts), tasks: Fixture.guideTasks,
      outlines: [], result: "satisfactory"
    ).values.fields
    let names: [UnitDelivery.Part: String] = [
      .version: "version", .issued: "issued", .mappedBy: "mapper",
      .qualification: "qualification", .description: "description",
      .employabilitySkills: "skills", .durationAndSetting: "setting",
      .prerequisites: "prerequisites", .strategy: "strategy", .methods: "methods",
      .context: "context", .resources: "resources",
    ]
    for (part, name) in names { #expect(fields[name] == "Own \(part.rawValue)") }
    // Whom the assessment is for, and what for, stands on the assessment tool.
    let others = Set(UnitDelivery.Part.allCases).subtracting(names.keys)
    #expect(others == [.targetGroup, .purpose])
  }

  @Test func `It says whom it is for, and has material under one head`() {
    #expect(
      guide.kind.banner
        == "Unit of competency mapping – Information for teachers/assessors – "
        + "Information for learners")
    let grouped = guide.kind.tables[0].columns.filter { $0.group == "Student learning resources" }
    #expect(grouped.map(\.label) == ["Handouts", "Activities", "Slides", "PPT"])
  }

  @Test func `It has room for four assessments, or for more`() {
    #expect(
      labels(guide).suffix(4) == [
        "Assessment 1: Serve online", "Assessment 2: Questions", "Assessment 3", "Assessment 4",
      ])
    let many = (1...6).map { AssessmentTask(id: "t-\($0)", title: "T", kind: .essay) }
    let larger = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: many, outlines: [], result: "satisfactory")
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

  @Test func `It lists what is handed in, by which date, or has room for four tasks`() {
    #expect(
      guide.values.tables["tasks"] == [
        ["task": "Assessment task 1: Serve online", "type": "demonstration", "due": "1 Feb 2027"],
        ["task": "Assessment task 2: Questions", "type": "questioning", "due": ""],
      ])
    let blank = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: [], outlines: [], result: "satisfactory")
    #expect(
      blank.values.tables["tasks"]
        == (1...4).map { ["task": "Assessment task \($0):"] })
  }

  @Test func `It says of each task how, when, where, with what and how well`() {
    var tasks = Fixture.guideTasks
    tasks[0].brief = [.how: "Chat.\nTwice.", .place: "Shop", .howWell: "All seen."]
    let rows = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: tasks, outlines: [], result: "satisfactory"
    ).values
      .tables["briefs"]
    #expect(
      rows == [
        [
          "task": "1: Serve online", "type": "demonstration", "due": "1 Feb 2027",
          "how": "Chat.\nTwice.", "where": "Shop", "howWell": "All seen.",
          "criteria": "SIRXCEG006.PC1.1", "questions": "none",
        ],
        [
          "task": "2: Questions", "type": "questioning", "conditions": "Open book",
          "questions": Fixture.sign.id.rawValue,
        ],
      ])
    let blank = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: [], outlines: [], result: "satisfactory")
    #expect(blank.values.tables["briefs"] == [["task": "1: " + String(repeating: "_", count: 40)]])
    let briefs = blank.kind.tables.first { $0.name == "briefs" }
    #expect(
      briefs?.columns.map(\.label) == [
        "Assessment task", "Type", "Due date", "How it is carried out", "When", "Where",
        "Conditions", "Resources needed", "How well, to be judged satisfactory",
        "Criteria that it addresses",
      ])
  }

  @Test func `A20: The guide of a unit of outcomes maps its assessment criteria`() throws {
    let guide = DeliveryGuide(
      unit: Fixture.supportUnit, tasks: Fixture.tasks, outlines: Fixture.questions.map(\.outline),
      result: "satisfactory")
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
    let guide = DeliveryGuide(unit: unit, tasks: [], outlines: [], result: "satisfactory")
    #expect(
      own(guide)
        == [
          "unit": "SIRXCEG006 – Provide online customer service", "prerequisites": "EX2",
          "knowledge-evidence": knowledge, "setting": gaps,
        ])
    #expect(guide.values.tables["criteria"]?.first?["element"] == "Engage with customers.")
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
    let guide = DeliveryGuide(
      unit: Fixture.supportUnit, tasks: [material], outlines: [], result: "satisfactory")
    let column = try #require(guide.kind.tables[0].columns.first { $0.label == label })
    let rows = try #require(guide.values.tables["criteria"])
    #expect(rows.map { $0[column.name] } == ["✓", nil, nil, nil, nil])
    #expect(rows.allSatisfy { $0.values.count { $0 == "✓" } <= 1 })
    #expect(labels(guide).count == 10)
  }

  @Test func `Every value has a place on the form, and no two columns have one name`() {
    for guide in [
      guide,
      DeliveryGuide(
        unit: Fixture.supportUnit, tasks: Fixture.tasks, outlines: [], result: "satisfactory"),
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

  private let knowledge = """
    Knowledge of:
    • key provisions of relevant laws that cover customer service:
    \u{A0}\u{A0}• Australian Consumer Law: consumer guarantees and refunds
    \u{A0}\u{A0}• privacy
    """
  private let gaps =
    "____ weeks, nominally ____ hours, delivered in a classroom/online/blended learning setting."

  /// What is filled in outside checklists and forms.
  private func own(_ guide: DeliveryGuide) -> [String: String] {
    guide.values.fields.filter { name, _ in
      !["checklist", "cover", "record"].contains { name.hasPrefix($0) }
    }
  }

  private func labels(_ guide: DeliveryGuide) -> [String] {
    guide.kind.tables[0].columns.map(\.label)
  }
}
