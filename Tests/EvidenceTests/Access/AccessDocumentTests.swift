import Assessment
import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

struct AccessDocumentTests {
  private func document(_ entries: [Entry]) throws -> AccessDocument {
    let made = try #require(Moment("2026-11-22T09:00:00+11:00"))
    return try AccessDocument(entries, drafts: [], made: made, program: "viva")
  }

  @Test func `A27: every entry is told, and every text that it holds`() throws {
    for entries in [try Fixture.record(), try Fixture.assessmentRecord()] {
      let items = try document(entries).entries
      #expect(items.count == entries.count)
      for (entry, item) in zip(entries, items) {
        let held = try #require(PlainJSON(entry.payload()))
        let told = item.lines.map(\.text).joined(separator: "\n")
        for text in held.texts(without: ["at", "kind", "form"]) { #expect(told.contains(text)) }
        #expect(item.title.hasPrefix("Entry \(entry.number): "))
      }
    }
  }

  @Test func `A text that would act as markup is shown as it is`() throws {
    let page = try document(Fixture.record()).html(
      template: "{{#entries}}{{#lines}}{{text}}{{/lines}}{{/entries}}")
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
    #expect(!page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `A form on record is told in the form's words, and by its unit`() throws {
    var record = RecordMaker()
    record.file(
      .recordSheet, ["learner": "Li", "zzz": "?"], ["tasks": [["task": "Chat", "attempt": "2"]]])
    record.file(.recordSheet, ["learner": "Lee"], correcting: 1, reason: "Typing")
    record.add(.filed(.init(form: "letter", unit: "CG219", fields: ["dearName": "Li"])))
    let items = try document(record.entries).entries
    #expect(
      items.map(\.title) == [
        "Entry 1: Assessment record sheet", "Entry 2: Assessment record sheet",
        "Entry 3: Form filed",
      ])
    #expect(
      items.map { $0.lines.map { "\($0.label): \($0.text)" } } == [
        [
          "Unit: CG219", "Student name: Li", "Zzz: ?",
          "Results by task, row 1: Assessment task: Chat",
          "Results by task, row 1: Attempt: 2",
        ], ["Reason: Typing", "Supersedes: 1", "Unit: CG219", "Student name: Lee"],
        ["Fields, dear name: Li", "Form: letter", "Unit: CG219"],
      ])
  }

  @Test func `Numbers that JSON can't hold are refused`() throws {
    var record = RecordMaker()
    try record.answer(Fixture.sign, ["f"], credit: .infinity)
    #expect(throws: EncodingError.self) { try document(record.entries) }
  }
}

extension PlainJSON {
  fileprivate func texts(without names: Set<String>) -> [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap { $0.texts(without: []) }
    case .object(let object):
      object.filter { !names.contains($0.key) }.values.flatMap { $0.texts(without: []) }
    }
  }
}
