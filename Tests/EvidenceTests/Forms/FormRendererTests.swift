import Assessment
import Curriculum
import Foundation
import TestSupport
import Testing
import Text

@testable import Evidence

/// What a text from outside must not do, whatever field it comes in by.
///
/// The same form with `x` for each line of the text is the yardstick: the text may add no sign that
/// acts.
struct FormRendererTests {
  static let texts = [
    "\u{1B}[31m\u{1B}]0;t\u{7}\u{9B}2J\u{85}\u{90}\u{7F}\0\u{8}",
    "\u{202E}a\u{2066}b\u{2069}\u{200F}\u{61C}\u{200B}\u{2028}\u{2029}\u{FEFF}",
    "</td></style><script>alert(1)</script><img src=x onerror=a> &amp; &#60; \u{0D4E}<b> <\u{338}",
    "\"; } </style><style>* { \\\" onload='x' \u{0D4E}\" '",
    "{{title}} {{{title}}} {{#sections}} {{&title}} {{=<% %>=}}",
    "# h\n- l\n+ l\n1. n\n2) n\n> q\n\n```\ncode\n~~~\n| a | b |\n|---|---|\n---\n===\n***",
    "*b* _i_ `c` ~d~ [l](x) ![i](z) <http://x.y> https://x.y www.x.y WwW.x.y a@b.c :smile: $x$ \\",
    "\n    code\n\ttab\n<!-- c -->\n[a]: b\n: d\n^f H~2~O #tag @all {.k}",
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "  =1",
    "\u{A0}=1", "\u{3000}＝1", "=\u{FE0F}1", "=\u{301}1", "\t1", "\r\n+1",
    "a\"b\"\",\"=1\r\n\"=2", "\"\u{301},\"=1\r\n\"", "\"\u{0D4E}\"", "'", "",
  ]

  @Test(.slow, arguments: FormKind.all, texts)
  func `A text from outside acts in no format`(kind: FormKind, text: String) throws {
    try expectHarmless(Self.form(kind, text), than: Self.form(kind, Self.yardstick(text)))
  }

  @Test(arguments: texts)
  func `A task's name acts in no format`(text: String) throws {
    try expectHarmless(Self.matrix(text), than: Self.matrix(Self.yardstick(text)))
  }

  @Test(arguments: texts)
  func `The same text stands in the CSV, but for an apostrophe and what must be shown`(
    text: String
  ) throws {
    let records = csvRecords(FormRenderer.csv(Self.form(.coverSheet, text)))
    let shown = text.visible(keepingLines: true)
    let labels = ["Assessment task", "Student name", "Student ID", "Attempt number"]
    let cells = records.filter { labels.contains($0[0]) && $0.count == 2 }.compactMap(\.last)
    #expect(cells.count == labels.count)
    for cell in cells {
      #expect(
        Array(cell.utf8) == Array(shown.utf8) || Array(cell.utf8) == Array(("'" + shown).utf8))
    }
  }

  @Test func `Only a cell that acts has an apostrophe`() {
    for text in ["1-2", "a=b", "'", "", "x@y", "–1", "1", "-1", "-7.5", " a", "(=1)"] {
      let csv = FormRenderer.csv(Self.form(.coverSheet, text))
      #expect(!csv.contains("\"'\(text)\""), "\(text)")
    }
    for text in ["=1", "-1+1", "-a", " +1", "＠a", "\t=1"] {
      #expect(FormRenderer.csv(Self.form(.coverSheet, text)).contains("\"'\(text)\""), "\(text)")
    }
  }

  @Test func `Lines of the CSV end in CRLF, with an empty one between tables`() {
    let csv = FormRenderer.csv(
      FormDocument(
        .recordSheet,
        FormValues(fields: ["learner": "Li"], tables: ["tasks": [["task": "1", "attempt": "2"]]]),
        .init(unit: nil, program: "viva", made: "2026-11-23")))
    #expect(csv.hasPrefix("\"Field\",\"Value\"\r\n\"Form\",\"Assessment record sheet\"\r\n"))
    #expect(csv.contains("\r\n\"Student name\",\"Li\"\r\n"))
    #expect(
      csv.contains(
        "\r\n\r\n\"Assessment task\",\"Attempt\",\"Result\"\r\n\"1\",\"2\",\"\"\r\n\r\n\"Who signs\","
      ))
  }

  @Test func `A28: The CSV says what it is about, and who signs for what`() {
    let rows = csvRecords(FormRenderer.csv(Fixture.filled(.coverSheet)))
    let pairs = Dictionary(
      rows.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $0 + "|" + $1 })
    #expect(pairs["Form"] == "Assessment cover sheet")
    #expect(pairs["Unit"]?.hasPrefix("CG219 ") == true)
    #expect(pairs["Note"] == "A remark of this document.")
    #expect(pairs["Correction"]?.hasPrefix("Entry 12 corrects entry 9") == true)
    #expect(pairs["Where it comes from"]?.contains("40-9f3a-77c2") == true)
    let signed = rows.filter { $0.count == 4 }
    #expect(signed.map { $0[0] } == ["Who signs", "Student", "Assessor"])
    #expect(
      signed[1][1] == "I declare that the assessment tasks submitted for this unit are my own work."
    )
  }

  @Test(.slow) func `A text of a megabyte is printed wherever it comes in`() throws {
    let pattern = "<b>\u{202E}\"=1\" | *x* \u{1B}[2J\r\n"
    let text = String(repeating: pattern, count: 1_000_000 / pattern.utf8.count + 1)
    var values = FormValues(
      fields: ["learner": "Li", "feedback": "x"], tables: ["tasks": [["task": "x"]]])
    let empty = FormDocument(.recordSheet, values, Self.circumstances("x"))
    values.fields["feedback"] = text
    values.tables["tasks"] = [["task": text]]
    let form = FormDocument(.recordSheet, values, Self.circumstances(text))
    let html = try FormRenderer.html(form, template: resource("Templates/form.mustache"))
    let tags = try FormRenderer.html(empty, template: resource("Templates/form.mustache"))
    #expect(html.utf8.count > 5_000_000)
    #expect(
      html.utf8.count { $0 == UInt8(ascii: "<") } == tags.utf8.count { $0 == UInt8(ascii: "<") })
    #expect(FormRenderer.markdown(form).utf8.count > 4_000_000)
    #expect(FormRenderer.csv(form).utf8.count > 2_000_000)
    let back = try JSONDecoder().decode(
      FormDocument.self, from: Data(FormRenderer.json(form).utf8))
    #expect(back.unit?.title.utf8.count == text.utf8.count)
    #expect(back.sections[1].tables[0].rows[0][0].utf8.elementsEqual(text.utf8))
  }

  @Test func `A text that is no template is refused`() {
    #expect(throws: TemplateError.self) {
      try FormRenderer.html(Fixture.blank(.coverSheet), template: "{{#open}}")
    }
  }

  @Test func `A template of somebody's own sees the form by the names of its parts`() throws {
    let html = try FormRenderer.html(
      Fixture.filled(.coverSheet),
      template: "{{title}}{{#unit}} {{code}}{{/unit}}{{#sections}}|{{heading}}{{/sections}}")
    #expect(html == "Assessment cover sheet CG219|Task|Result")
  }

  @Test(arguments: FormKind.all)
  func `6: A template places each single field by its name`(kind: FormKind) throws {
    let values = Fixture.values(of: kind)
    for field in kind.fitting(Fixture.supportUnit).fields {
      let value = try #require(values.fields[field.name])
      let template = "{{#values.NAME}}[{{values.NAME}}]{{/values.NAME}}"
        .replacing("NAME", with: field.name)
      #expect(
        try FormRenderer.html(Fixture.filled(kind), template: template)
          == "[\(HTMLText().escapeText(printed(value)))]", "\(field.name)")
      #expect(try FormRenderer.html(Fixture.blank(kind), template: template).isEmpty)
    }
  }

  @Test func `6: A field that is not filled in, or is of another form, prints nothing`() throws {
    let form = FormDocument(
      .coverSheet, FormValues(fields: ["learner": "<Li>"]), Fixture.circumstances())
    let html = try FormRenderer.html(
      form, template: "{{values.learner}}|{{values.task}}|{{values.title}}|{{values.none}}")
    #expect(html == "&lt;Li&gt;|||")
  }
}

// Forms that a text was put into.
extension FormRendererTests {
  static func yardstick(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "x" }.joined(separator: "\n")
  }

  static func form(_ kind: FormKind, _ text: String) -> FormDocument {
    var values = FormValues()
    for field in kind.fields { values.fields[field.name] = text }
    for table in kind.tables {
      values.tables[table.name] = [
        Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, text) })
      ]
      if case .criteria = table.rows { values.tables[table.name]?[0]["criterion"] = "XY1.PC1.1" }
    }
    return FormDocument(kind, values, circumstances(text))
  }

  static func circumstances(_ text: String) -> FormDocument.Circumstances {
    FormDocument.Circumstances(
      unit: Unit(
        code: "XY1", title: text, jurisdiction: .australia, release: text,
        elements: [
          CriterionNode(
            id: CriterionID(rawValue: "XY1.E1"), text: text,
            children: [CriterionNode(id: CriterionID(rawValue: "XY1.PC1.1"), text: text)])
        ]),
      record: .init(name: text, entry: 1, entries: 1, code: text),
      corrections: [.init(entry: 1, moment: text, reason: text)], remarks: [text], program: text,
      made: text)
  }

  static func matrix(_ text: String) -> FormDocument {
    let unit = circumstances(text).unit
    let matrix = AssessmentMatrix(
      unit: unit ?? Fixture.supportUnit,
      tasks: [
        AssessmentTask(
          id: text, title: text, kind: .essay, due: text, brief: [.conditions: text],
          criteria: [CriterionID(rawValue: "XY1.E1")])
      ], outlines: [])
    return FormDocument(matrix.kind, matrix.values(date: text), circumstances(text))
  }
}

// What a text must not do.
extension FormRendererTests {
  private func expectHarmless(
    _ form: FormDocument, than yardstick: FormDocument,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let template = try resource("Templates/form.mustache")
    let html = try FormRenderer.html(form, template: template)
    let tags = try FormRenderer.html(yardstick, template: template)
    let markdown = FormRenderer.markdown(form)
    let csv = FormRenderer.csv(form)
    let json = try FormRenderer.json(form)
    for sign in "<>\"".unicodeScalars {
      #expect(count(sign, html) == count(sign, tags), "\(sign)", sourceLocation: sourceLocation)
    }
    #expect(
      signs(ofMarkdown: markdown) == signs(ofMarkdown: FormRenderer.markdown(yardstick)),
      sourceLocation: sourceLocation)
    expectQuiet([html, markdown, json, csv.replacing("\r\n", with: "\n")], sourceLocation)
    let cells = csvRecords(csv)
    #expect(
      cells.map(\.count) == csvRecords(FormRenderer.csv(yardstick)).map(\.count),
      sourceLocation: sourceLocation)
    for cell in cells.joined() {
      let begin = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      let acts = begin.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
      #expect(!acts, "\(cell.debugDescription)", sourceLocation: sourceLocation)
    }
    let back = try JSONDecoder().decode(FormDocument.self, from: Data(json.utf8))
    #expect(back == form, sourceLocation: sourceLocation)
    #expect(bytes(of: back) == bytes(of: form), sourceLocation: sourceLocation)
  }

  /// No scalar that acts on a terminal or hides, but for line ends and tabs.
  private func expectQuiet(_ texts: [String], _ sourceLocation: SourceLocation) {
    for text in texts {
      let loud = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n" && scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      #expect(loud.isEmpty, sourceLocation: sourceLocation)
    }
  }

  private func count(_ sign: Unicode.Scalar, _ text: String) -> Int {
    text.unicodeScalars.count { $0 == sign }
  }

  /// How often each sign of Markdown acts: without those after a backslash, and by line where the
  /// beginning of the line is what counts.
  private func signs(ofMarkdown markdown: String) -> [String: Int] {
    let plain =
      markdown
      .replacing(/\\[^a-z0-9 ]/.dotMatchesNewlines().matchingSemantics(.unicodeScalar), with: "")
      .replacing(/&(lt|gt|amp|nbsp|#124);/, with: "")
    var signs: [String: Int] = [:]
    for sign in "*_`~^$#@<>[]{}|\\".unicodeScalars { signs[String(sign)] = count(sign, plain) }
    for link in ["://", "www."] {
      signs[link] = plain.lowercased().components(separatedBy: link).count
    }
    for line in markdown.components(separatedBy: "\n")
    where line.wholeMatch(of: /[-=+:].*|[0-9]+[.)].*|\t.*| {4}.*/) != nil {
      signs["line", default: 0] += 1
    }
    return signs
  }

  /// Every text of a form, byte for byte: two strings can be equal and differ in their scalars.
  private func bytes(of form: FormDocument) -> [[UInt8]] {
    let texts = form.sections.flatMap { section in
      section.fields.map { $0.value ?? "" } + section.tables.flatMap { $0.rows.joined() }
        + section.signatures.map { $0.name ?? "" }
    }
    return (texts + form.corrections.map(\.reason) + [form.unit?.title ?? ""]).map {
      Array($0.utf8)
    }
  }
}

/// Reads CSV by RFC 4180: each cell in quotes, quotes in it doubled.
private func csvRecords(_ csv: String) -> [[String]] {
  var records: [[String]] = [[]]
  var scalars = Array(csv.unicodeScalars)[...]
  func take(_ text: String) -> Bool {
    guard scalars.starts(with: text.unicodeScalars) else { return false }
    scalars = scalars.dropFirst(text.unicodeScalars.count)
    return true
  }
  while !scalars.isEmpty {
    if take("\r\n") {
      records.append([])
    } else if take("\"") {
      var cell = ""
      while let scalar = scalars.popFirst() {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if take("\"") {
          cell += "\""
        } else {
          break
        }
      }
      records[records.count - 1].append(cell)
    } else if !take(",") {
      records[records.count - 1].append("outside quotes: \(scalars.removeFirst())")
    }
  }
  return records.filter { !$0.isEmpty }
}
