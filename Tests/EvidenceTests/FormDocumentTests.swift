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
    #expect(fields.count == values.fields.count)
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

  @Test(arguments: FormKind.all + [.evidenceIndex, Fixture.matrix.kind], [true, false])
  func `Every form of a unit with observed outcomes says what they need`(
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
}
