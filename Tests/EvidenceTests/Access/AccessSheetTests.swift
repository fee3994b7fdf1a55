import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

/// A document of access as its template sees it.
struct AccessSheetTests {
  private func document(_ facts: [Fact], drafts: [AccessDocument.Draft] = []) throws
    -> AccessDocument
  {
    var record = RecordMaker()
    for fact in facts { record.add(fact) }
    return try AccessDocument(
      record.entries, drafts: drafts, made: Moment(milliseconds: 1_795_050_000_000),
      program: "viva \u{1B}")
  }

  @Test func `Every text shows its controls, and keeps its lines`() throws {
    let sheet = AccessSheet(
      try document(
        [.named(.init(name: "Li\u{202E}\n<b>"))],
        drafts: [.init(name: "cover-sheet-X\u{7}.json", content: Array("{\"fields\":{}}".utf8))]))
    #expect(sheet.person == "Li<U+202E>\n<b>" && sheet.program == "viva ^[")
    #expect(sheet.entries[0].title == "Entry 1: Name")
    #expect(sheet.entries[0].lines.map(\.label) == ["Name"])
    #expect(sheet.entries[0].lines.map(\.text) == ["Li<U+202E>\n<b>"])
    #expect(sheet.drafts.map(\.title) == ["Assessment cover sheet, X^G"])
    #expect(sheet.hasDrafts && sheet.entryCount == "1")
    #expect(sheet.made == "19 Nov 2026, 01:00 +00:00")
  }

  @Test func `A name that was withdrawn is said to be, and an empty value is a dash`() throws {
    let sheet = AccessSheet(
      try document([.named(.init(name: "Li")), .named(.init(name: "")), .undone(.init(entry: 1))]))
    #expect(sheet.person == "(name withdrawn)" && !sheet.hasDrafts && sheet.entryCount == "3")
    #expect(sheet.entries.map { $0.lines.map(\.text) } == [["Li"], ["–"], ["1"]])
  }

  @Test func `A record of nothing has a sheet`() throws {
    let sheet = AccessSheet(try document([]))
    #expect(sheet.entryCount == "0" && sheet.entries.isEmpty && sheet.record == "viva-record")
  }
}
