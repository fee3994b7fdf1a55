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

  @Test func `A27: a kind that came later is told in its own words`() {
    #expect(EntryWords.title(of: "probeAsked") == "Probe asked")
    #expect(EntryWords.words("credited-by") == "Credited by")
    #expect(EntryWords.words("") == "")
  }

  @Test func `A text that would act as markup is shown as it is`() throws {
    let page = try document(Fixture.record()).html(
      template: "{{#entries}}{{#lines}}{{text}}{{/lines}}{{/entries}}")
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
    #expect(!page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
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
