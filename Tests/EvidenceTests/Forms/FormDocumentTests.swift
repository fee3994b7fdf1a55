import Assessment
import Curriculum
import TestSupport
import Testing

@testable import Evidence

struct FormDocumentTests {
  @Test(arguments: FormKind.all)
  func `Every value stands on the form, and no other`(kind: FormKind) {
    let values = Fixture.values(of: kind)
    let form = Fixture.filled(kind)
    let fields = form.sections.flatMap(\.fields)
    for field in fields { #expect(field.value == values.fields[field.name], "\(field.name)") }
    let signed = form.sections.flatMap(\.signatures).filter { $0.date != nil }
    #expect(fields.count + 2 * signed.count == kind.fitting(Fixture.supportUnit).fields.count)
    for table in form.sections.flatMap(\.tables) where table.name != "criteria" {
      let rows = values.tables[table.name] ?? []
      #expect(table.rows == rows.map { row in table.columns.map { row[$0.name] ?? "" } })
    }
    #expect(!form.isBlank)
  }

  @Test(arguments: FormKind.all)
  func `Every value is printed in Markdown, HTML, CSV and JSON`(kind: FormKind) throws {
    let form = Fixture.filled(kind)
    // Programs read a date as it is on record, people read it in words.
    let texts = [FormRenderer.csv(form), try FormRenderer.json(form)]
    let html = try FormRenderer.html(form, template: resource("Templates/form.mustache"))
    let markdown = FormRenderer.markdown(form)
    let values = Fixture.values(of: kind)
    let all = Array(values.fields.values) + values.tables.values.flatMap { $0.flatMap(\.values) }
    for value in all where CriterionID(rawValue: value).unitCode != "CG219" {
      let line = String(value.prefix { $0 != "\n" })
      for text in texts { #expect(text.contains(line), "\(line)") }
      #expect(html.contains(printed(line)), "\(line)")
      #expect(markdown.contains(markdownText(printed(line))), "\(line)")
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

  @Test(arguments: [FormKind.coverSheet, .recordSheet])
  func `The assessor's name and the date are printed once, where the assessor signs`(
    kind: FormKind
  ) throws {
    let values = FormValues(fields: ["assessor": "Sam Lee", "date": "2026-12-01"])
    let form = FormDocument(kind, values, Fixture.circumstances())
    #expect(!form.sections.flatMap(\.fields).contains { ["assessor", "date"].contains($0.name) })
    let line = try #require(form.sections.flatMap(\.signatures).first { $0.who == "Assessor" })
    #expect(line.name == "Sam Lee" && line.date == "2026-12-01")
    let markdown = FormRenderer.markdown(form)
    #expect(markdown.ranges(of: "Sam Lee").count == 1)
    let html = try FormRenderer.html(form, template: resource("Templates/form.mustache"))
    #expect(
      html.ranges(of: "1 Dec 2026").count == 1 && markdown.contains("1 Dec 2026"))
  }

  @Test func `The result of a task has one pair of words, and that of a unit always its own`() {
    func choices(_ kind: FormKind) -> [[String]] {
      (kind.fields + kind.tables.flatMap(\.columns)).map(\.answer.choices).filter { !$0.isEmpty }
    }
    #expect(
      choices(.coverSheet.namingTaskResults("satisfactory"))
        == [["satisfactory", "not yet satisfactory"]])
    #expect(
      choices(.recordSheet.namingTaskResults("competent"))
        == [["competent", "not yet competent"], ["competent", "not yet competent"]])
    #expect(
      choices(.recordSheet.namingTaskResults("satisfactory")).first
        == ["competent", "not yet competent"])
  }

  @Test func `What the record says by itself is left out on paper`() {
    let labels = ["Response taken", "Credited by", "Source of the response", "Entry"]
    func columns(_ form: FormDocument) -> [String] {
      form.sections.flatMap(\.tables).flatMap { $0.columns.map(\.label) }
    }
    let blank = columns(Fixture.blank(.questioningRecord))
    let planned = columns(
      FormDocument(
        .questioningRecord, FormValues(tables: ["questions": [["number": "1"]]]),
        Fixture.circumstances(), leavesRoom: true))
    let filled = columns(Fixture.filled(.questioningRecord))
    for label in labels {
      #expect(!blank.contains(label) && !planned.contains(label) && filled.contains(label))
    }
  }

  @Test func `What is printed only where it is filled in has room on paper all the same`() {
    func names(_ values: FormValues?, leavesRoom: Bool? = nil) -> [String] {
      FormDocument(
        .questioningRecord, values, Fixture.circumstances(), leavesRoom: leavesRoom
      ).sections.flatMap(\.fields).map(\.name)
    }
    #expect(!names(FormValues()).contains("overall-reason"))
    #expect(names(FormValues(fields: ["overall-reason": "Known"])).contains("overall-reason"))
    #expect(names(nil).contains("overall-reason"))
    #expect(names(FormValues(), leavesRoom: true).contains("overall-reason"))
    // Of what the record says by itself nothing stands on paper, and on a document only what it says.
    #expect(!names(nil).contains("sittings") && !names(FormValues()).contains("sittings"))
    #expect(names(FormValues(fields: ["sittings": "Two"])).contains("sittings"))
  }
}
