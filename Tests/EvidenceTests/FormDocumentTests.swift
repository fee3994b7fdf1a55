import Curriculum
import Testing

@testable import Evidence

struct FormDocumentTests {
  @Test(arguments: FormKind.all)
  func `Every value stands on the form, and no other`(kind: FormKind) {
    let values = Fixture.values(of: kind)
    let form = Fixture.filled(kind)
    let fields = form.sections.flatMap(\.fields)
    for field in fields { #expect(field.value == values.fields[field.name], "\(field.name)") }
    #expect(fields.count == kind.fitting(Fixture.supportUnit).fields.count)
    for table in form.sections.flatMap(\.tables) where table.name != "criteria" {
      let rows = values.tables[table.name] ?? []
      #expect(table.rows == rows.map { row in table.columns.map { row[$0.name] ?? "" } })
    }
    #expect(!form.isBlank)
  }

  @Test(arguments: FormKind.all)
  func `Every value is printed in Markdown, HTML, CSV and JSON`(kind: FormKind) throws {
    let form = Fixture.filled(kind)
    let texts = [
      FormRenderer.csv(form), try FormRenderer.json(form),
      try FormRenderer.html(form, template: resource("Templates/form.mustache")),
    ]
    let markdown = FormRenderer.markdown(form)
    let values = Fixture.values(of: kind)
    let all = Array(values.fields.values) + values.tables.values.flatMap { $0.flatMap(\.values) }
    for value in all where CriterionID(rawValue: value).unitCode != "CG219" {
      let line = String(value.prefix { $0 != "\n" })
      for text in texts { #expect(text.contains(line), "\(line)") }
      #expect(markdown.contains(markdownText(line)), "\(line)")
    }
  }

  @Test func `A row for every criterion of the kinds, filled in or not`() {
    let values = FormValues(tables: [
      "criteria": [
        ["criterion": "CG219.AC2.1", "seen": "yes"], ["criterion": "CG219.AC2.1", "seen": "no"],
        ["criterion": "CG219.AC9.9", "seen": "yes"],
      ]
    ])
    let form = FormDocument(.observationChecklist, values, Fixture.circumstances())
    let rows = form.sections.flatMap(\.tables)[0].rows
    #expect(rows.map { $0[0].prefix(5) } == ["AC1.1", "AC1.3", "AC2.1", "AC2.2", "AC3.2"])
    #expect(rows.map { $0[1] } == ["", "", "yes", "", ""])
    #expect(
      rows[3][0] == "AC2.2 identify the difficulties faced by customers when navigating websites")
  }

  @Test func `Without a unit there are no criteria and no remarks of one`() {
    let form = Fixture.blank(.observationChecklist, unit: nil)
    #expect(form.unit == nil && form.remarks.isEmpty)
    #expect(form.sections.flatMap(\.tables)[0].rows.isEmpty)
  }

  @Test func `An empty text counts as nothing`() {
    let form = FormDocument(
      .coverSheet, FormValues(fields: ["task": "", "learner": "Li"]), Fixture.circumstances())
    #expect(form.sections[0].fields.map(\.value) == [nil, "Li", nil, nil])
    #expect(form.sections[0].signatures.map(\.name) == ["Li"])
  }

  private static let withQuestions: [FormKind] = [
    .questioningRecord, .discussionPlan, .discussionRecord, .evidenceIndex, Fixture.matrix.kind,
  ]

  @Test(arguments: withQuestions, [true, false])
  func `Every form with questions says what needs observation`(
    kind: FormKind, isBlank: Bool
  ) throws {
    let form = isBlank ? Fixture.blank(kind) : Fixture.filled(kind)
    let remark = try #require(form.remarks.first)
    #expect(remark.hasPrefix("Outcomes 2 and 3 of unit CG219 need observation"))
    let html = try FormRenderer.html(form, template: resource("Templates/form.mustache"))
    for text in [FormRenderer.markdown(form), html, try FormRenderer.json(form)] {
      #expect(text.contains("Outcomes 2 and 3 of unit CG219 need observation"))
    }
  }

  @Test(arguments: withQuestions + [.recordSheet])
  func `A8: Forms of an Australian unit say that performance is shown by doing`(kind: FormKind) {
    #expect(
      Fixture.blank(kind, unit: Fixture.performedUnit).remarks == [
        "Performance evidence of unit SIRXCEG006 (PE1–3) has to be shown by doing. Answers to "
          + "questions show knowledge only."
      ])
  }

  @Test(arguments: [
    FormKind.witnessTestimony, .observationChecklist, .coverSheet, .reflectiveAccount,
    .evidenceItem,
  ])
  func `A form without answers does not talk about answers`(kind: FormKind) {
    #expect(Fixture.blank(kind).remarks.isEmpty)
    #expect(
      Fixture.blank(.recordSheet).remarks
        == ["Outcomes 2 and 3 of unit CG219 need observation of the candidate at work."])
  }

  @Test func `Performance evidence is asked for only where a unit has some`() {
    func names(_ unit: Unit?) -> [String] {
      Fixture.blank(.observationChecklist, unit: unit).sections.flatMap(\.fields).map(\.name)
    }
    #expect(
      names(Fixture.performedUnit).contains("performance") && names(nil).contains("performance"))
    #expect(!names(Fixture.supportUnit).contains("performance"))
  }
}
