import Assessment
import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// Drafts of forms among what is held on a person.
struct AccessDocumentDraftsTests {
  private func drafted(_ name: String, _ content: String) throws -> AccessDocument.Item {
    let made = try #require(Moment("2026-11-22T09:00:00+11:00"))
    let document = try AccessDocument(
      [], drafts: [.init(name: name, content: Array(content.utf8))], made: made, program: "viva")
    return try #require(document.drafts.first)
  }

  @Test(arguments: FormKind.all)
  func `A draft of a form is told in the form's words, in its order`(kind: FormKind) throws {
    let values = Fixture.values(of: kind)
    let json = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    let item = try drafted("\(kind.id)-CG219.json", json)
    #expect(item.title == "\(kind.title), CG219" && item.moment == "")
    let fields = kind.fields.filter { values.fields[$0.name] != nil }
    #expect(item.lines.prefix(fields.count).map(\.label) == fields.map(\.label))
    let cells = values.tables.values.flatMap(\.self).reduce(0) { $0 + $1.count }
    #expect(item.lines.count == fields.count + cells)
    let texts = Set(item.lines.map(\.text))
    let all = Array(values.fields.values) + values.tables.values.flatMap { $0.flatMap(\.values) }
    #expect(all.allSatisfy(texts.contains))
  }

  @Test(
    arguments: [
      (
        "cover-sheet-CG219-correcting-3.json",
        "{\"fields\": {\"task\": \"1\", \"new-field\": \"x\"}}",
        "Assessment cover sheet, CG219-correcting-3", ["Assessment task: 1", "New field: x"]
      ),
      (
        "cover-sheet-X.json", "{\"tables\": {\"rows\": [{\"a\": \"1\"}, {\"b\": \"2\"}]}}",
        "Assessment cover sheet, X", ["rows, row 1: A: 1", "rows, row 2: B: 2"]
      ),
      ("cover-sheet-X.json", "{\"other\": [\"1\"]}", "Assessment cover sheet, X", ["Other: 1"]),
      ("cover-sheet-X.json", "no JSON {", "Assessment cover sheet, X", ["Text: no JSON {"]),
      ("cover-sheet.json", "{}", "cover-sheet.json", []),
      ("letter-X.json", "{\"a\": \"1\"}", "letter-X.json", ["A: 1"]),
    ])
  func `A draft that is no form's, or holds what no form has, is told all the same`(
    name: String, content: String, title: String, lines: [String]
  ) throws {
    let item = try drafted(name, content)
    #expect(item.title == title)
    #expect(item.lines.map { "\($0.label): \($0.text)" } == lines)
  }
}
