import Assessment
import TestSupport
import Testing

@testable import Evidence

struct FormSheetTests {
  @Test func `A blank form offers its choices, and room where there are none`() {
    let sheet = FormSheet(Fixture.blank(.questioningRecord)) { $0 }
    let fields =
      sheet.sections.flatMap(\.fields) + sheet.sections.flatMap(\.blocks).flatMap(\.blockFields)
    for field in fields {
      #expect(field.value.isEmpty)
      #expect(field.choices.isEmpty != field.room.isEmpty, "\(field.label)")
    }
    #expect(
      sheet.sections.flatMap(\.blocks).map(\.blockTitle)
        == Array(repeating: "Question ……", count: 3))
  }

  @Test
  func `6: A filled form has room where somebody may still write, and no empty rows of a block`() {
    let values = FormValues(
      fields: ["candidate": "Li"], tables: ["questions": [["number": "4", "comment": "Fine"]]])
    let sheet = FormSheet(
      FormDocument(.questioningRecord, values, Fixture.circumstances())
    ) { $0 }
    let fields = sheet.sections.flatMap(\.fields)
    #expect(fields[0].value == ["Li"])
    #expect(fields.dropFirst().allSatisfy { $0.value.isEmpty })
    #expect(fields.dropFirst().allSatisfy { $0.choices.isEmpty != $0.room.isEmpty })
    func height(_ label: String) -> String? { fields.first { $0.label == label }?.roomHeight }
    // Less than on blank paper, but where somebody else has still to write.
    #expect(height("Feedback to the learner") == "16" && height("Comment") == "32")
    let block = sheet.sections.flatMap(\.blocks)[0]
    #expect(block.blockTitle == "Question 4")
    #expect(block.blockFields.map(\.label) == ["Comment"])
  }

  @Test
  func `Initials are written by hand on a filled form too, and so is a table with nothing in it`() {
    func sheet(_ kind: FormKind, _ tables: [String: [[String: String]]]) -> FormSheet {
      FormSheet(FormDocument(kind, .init(tables: tables), Fixture.circumstances())) { $0 }
    }
    let units = sheet(.achievementSummary, ["units": [["unit": "CG219"]]]).sections
      .flatMap(\.tables)[0]
    #expect(units.rows.count == 1 && units.hasRoom)
    let choices = units.rows[0].cells.filter { !$0.choices.isEmpty }
    #expect(choices.map(\.column) == ["Result"])
    #expect(choices[0].choices == ["competent", "not yet competent"])
    let reviewed = sheet(.assessmentPlan, ["reviews": [["date": "2026-12-15"]]]).sections
      .flatMap(\.blocks)
    #expect(reviewed.map(\.blockTitle) == ["Review of 15 Dec 2026"])
    let written = reviewed[0].blockFields
    #expect(
      written.map(\.label) == ["Learner's initials and date", "Assessor's initials and date"])
    #expect(written.allSatisfy { $0.value.isEmpty && $0.room == ["line"] })
    let unreviewed = sheet(.assessmentPlan, [:]).sections
    #expect(unreviewed.flatMap(\.blocks).map(\.blockFields.count) == [6, 6])
    #expect(unreviewed.flatMap(\.tables).map(\.rows.count) == [2])
    // What is no more than a list of what is on record has no row where there is nothing.
    #expect(sheet(.unitDeclaration, [:]).sections.flatMap(\.tables).map(\.hasRows) == [false])
  }

  @Test func `A form prepared for somebody keeps what is known and leaves room for the rest`() {
    let values = FormValues(fields: ["candidate": "Li", "mode": "video"])
    let form = FormDocument(
      .questioningRecord, values, Fixture.circumstances(), leavesRoom: true)
    let fields = FormSheet(form) { $0 }.sections.flatMap(\.fields)
    let mode = fields.first { $0.label == "Mode" }
    #expect(mode?.value == ["video"] && mode?.choices == [])
    #expect(fields.first { $0.label == "Candidate" }?.room == [])
    #expect(fields.first { $0.label == "Place" }?.room == ["line"])
    #expect(fields.first { $0.label == "Gaps" }?.room == ["lines"])
  }

  @Test func `A cell that takes a choice offers it on a blank form`() {
    let markdown = FormRenderer.markdown(Fixture.blank(.observationChecklist))
    #expect(markdown.contains("| Criterion | Yes | No | Comments/feedback |\n"))
    #expect(markdown.contains(" | ☐ | ☐ |  |\n"))
  }

  @Test func `A section with a table of many columns is wide, and cells have room on a blank form`()
  {
    let guide = DeliveryGuide(
      unit: Fixture.guideUnit, tasks: [], outlines: [], result: "satisfactory")
    let form = FormDocument(guide.kind, guide.values, Fixture.circumstances())
    let wide = FormSheet(form) { $0 }.sections.filter(\.isWide)
    #expect(wide.map(\.heading) == ["Mapping"] && wide.map(\.classes) == [["wide"]])
    let mapping = wide.flatMap(\.tables)
    #expect(mapping.map { $0.heads.filter(\.isGroup).map(\.span) } == [["4"]])
    #expect(mapping.first?.lowerHeads == ["Handouts", "Activities", "Slides", "PPT"])
    for (form, isBlank) in [
      (Fixture.blank(.recordSheet), true), (Fixture.filled(.recordSheet), false),
    ] {
      let table = FormSheet(form) { $0 }.sections[1].tables[0]
      #expect(table.hasRoom == isBlank)
      #expect(table.rows[0].firstColumn == "Assessment task")
      #expect(table.rows[0].cells.map(\.choices.count) == (isBlank ? [0, 4] : [0, 0]))
    }
  }

  @Test func `6: What the program noted of a question is one line, and decisions are counted`() {
    let rows = [
      ["number": "1", "question": "q-1", "entry": "4", "decision": "satisfactory"],
      ["number": "2", "question": "q-2", "decision": "not yet satisfactory"],
      ["number": "3", "question": "q-3", "decision": "satisfactory"],
      ["number": "4", "question": "q-4", "decision": "open"], ["number": "5"],
    ]
    let section = FormSheet(
      FormDocument(
        .questioningRecord, FormValues(tables: ["questions": rows]), Fixture.circumstances())
    ) { $0 }.sections.first { !$0.blocks.isEmpty }
    #expect(section?.blocks.first?.noted == ["Question ID: q-1 · Entry: 4"])
    #expect(section?.blocks.last?.noted == [])
    #expect(section?.blocks.first?.blockFields.map(\.label) == ["Decision"])
    #expect(
      section?.totals
        == ["Decision: 2 satisfactory, 1 not yet satisfactory, 1 open, 1 left open."])
    let blank = FormSheet(Fixture.blank(.questioningRecord)) { $0 }
    #expect(blank.sections.allSatisfy { $0.totals.isEmpty })
  }

  @Test func `6: Criteria stand with their words, below the form where a table names them`() {
    let values = FormValues(
      fields: ["criteria": "CG219.AC2.1, AC1.3"],
      tables: ["evidence": [["title": "A log", "criteria": "AC3.2, CG219.AC2.1"]]])
    let account = FormSheet(
      FormDocument(.reflectiveAccount, values, Fixture.circumstances())
    ) { $0 }
    let claimed = account.sections.flatMap(\.fields).first { $0.label == "Criteria claimed" }
    let lines = claimed?.value.first?.split(separator: "\n") ?? []
    #expect(lines.map { $0.prefix(6) } == ["AC2.1 ", "AC1.3 "])
    #expect(!account.hasCriteria)
    let index = FormSheet(FormDocument(.evidenceIndex, values, Fixture.circumstances())) { $0 }
    #expect(index.sections[1].tables[0].rows[0].cells[5].text == "AC3.2, AC2.1")
    #expect(index.criteria.map(\.criterion) == ["AC2.1", "AC3.2"])
    #expect(index.criteria.allSatisfy { !$0.wording.isEmpty })
  }

  @Test func `The document says where it comes from`() {
    let sheet = FormSheet(Fixture.filled(.coverSheet)) { $0 }
    #expect(
      sheet.origin == [
        "Taken from candidate-7, entry 12, on 23 Nov 2026, 10:00 +11:00, by viva 0.1.0.",
        "Head of the record: 40-9f3a-77c2. A sealed file of the same record shows the same code at "
          + "40 entries.",
      ])
    #expect(
      sheet.corrections
        == [
          "Entry 12 corrects entry 9, on 22 Nov 2026, 09:15 +11:00: The date was wrong. Date: was "
            + "“20 Nov 2026”, is “21 Nov 2026” now."
        ])
    #expect(
      FormSheet(Fixture.blank(.coverSheet)) { $0 }.origin
        == ["Made by viva 0.1.0 on 23 Nov 2026, 10:00 +11:00."])
  }

  @Test func `The head of each page names the learner`() {
    var values = FormValues(fields: ["learner": "Li", "learner-id": "M-17"])
    func head(_ kind: FormKind) -> String {
      FormSheet(FormDocument(kind, values, Fixture.circumstances())) { $0 }.runningHead
    }
    #expect(head(.coverSheet).hasSuffix(cssString(" · Li (M-17)")))
    values.fields = ["candidate": "Li"]
    #expect(head(.questioningRecord).hasSuffix(cssString(" · Li")))
    #expect(!FormSheet(Fixture.blank(.coverSheet)) { $0 }.runningHead.hasSuffix(cssString(" · ")))
  }

  @Test func `A part with no more than some fields to sign for is kept on one page`() {
    let sheet = FormSheet(Fixture.filled(.questioningRecord)) { $0 }
    let short = sheet.sections.filter(\.isShort).map(\.heading)
    #expect(short == ["Declarations", "Internal quality assurance"])
    let long = FormValues(fields: ["context": String(repeating: "I asked. ", count: 100)])
    let account = FormSheet(
      FormDocument(.reflectiveAccount, long, Fixture.circumstances())
    ) { $0 }
    #expect(account.sections.map(\.isShort) == [false, false, true])
  }

  @Test func `Lines are kept in Markdown, but for empty ones at the end`() {
    let values = FormValues(fields: ["task": "a\n\n- b\n\n"])
    let markdown = FormRenderer.markdown(
      FormDocument(.coverSheet, values, Fixture.circumstances()))
    #expect(markdown.contains("**Assessment task:** a\\\n\\\n\\- b\n\n"))
  }

  @Test(arguments: [
    ("Typing", ": Typing. Date"), ("Typing.", ": Typing. Date"), ("Why?", ": Why? Date"),
    ("Gone …", ": Gone … Date"), ("", "+11:00. Date"),
  ])
  func `A reason ends as a sentence does, and once`(reason: String, words: String) {
    let sheet = FormSheet(
      FormDocument(.coverSheet, nil, Fixture.circumstances(reason: reason))
    ) { $0 }
    #expect(sheet.corrections.first?.contains(words) == true)
  }

  @Test(arguments: [(7, false), (8, true)])
  func `A table of more than seven columns is wide, unless its rows are blocks`(
    count: Int, isWide: Bool
  ) {
    let columns = (0..<count).map { FormKind.Field("c\($0)", "C") }
    for isInBlocks in [true, false] {
      var kind = FormKind.recordSheet
      kind.sections[1].tables = [.init("t", "T", columns: columns, isInBlocks: isInBlocks)]
      let sheet = FormSheet(FormDocument(kind, nil, Fixture.circumstances())) { $0 }
      #expect(sheet.sections.map(\.isWide) == [false, isWide && !isInBlocks, false])
    }
  }
}
