import Curriculum
import TestSupport
import Testing

@testable import LearnerRecord

/// What is scanned of a record is what decoding it in full would give.
struct AssessmentEntriesTests {
  private func scanned(_ entries: [Entry]) throws -> AssessmentEntries {
    var found = AssessmentEntries()
    for entry in entries {
      try entry.payload().withUnsafeBytes { try found.take(entry.number, $0) }
    }
    return found
  }

  private func decoded(_ entries: [Entry]) -> AssessmentEntries {
    var found = AssessmentEntries()
    for entry in entries { found.take(entry) }
    return found
  }

  @Test func `A whole assessment reads the same either way`() throws {
    let entries = try Fixture.assessmentRecord()
    let found = try scanned(entries)
    #expect(found == decoded(entries))
    #expect(found.criteria == entries.wordings.mapValues(\.criteria))
    #expect(found.entries.count == entries.count - found.criteria.count)
  }

  @Test(arguments: ["a \"word\" \\ and\nmore", "{\"kind\":\"asked\"}", "é 😀 \u{0}", ""])
  func `Whatever was said is passed over`(said: String) throws {
    var record = RecordMaker()
    try record.word(Fixture.tone)
    var fact = Fact.Asked(
      questioning: 1, number: 2, question: Fixture.tone.id, wording: "ab", response: said,
      creditedBy: said, decision: .notYetSatisfactory, reason: said, supersedes: 7)
    fact.probes = [.init(kind: .clarify, asked: said, response: said)]
    record.add(.asked(fact))
    var note = Fact.Noted(questioning: 1, number: 2)
    note.probe = said
    record.add(.noted(note))
    record.add(
      .filed(
        .init(
          form: "cover-sheet", unit: said, fields: ["a": said, "b": ""],
          tables: ["t": [["c": said], [:]], "e": []], supersedes: 3, reason: said)))
    record.add(
      .questioningBegun(
        .init(
          unit: "X", release: said, questions: [], choice: said, fields: [:], again: 5)))
    record.add(.questioningClosed(.init(questioning: 4, fields: ["overall": said])))
    let found = try scanned(record.entries)
    #expect(found == decoded(record.entries))
    guard case .asked(let asked) = try #require(found.entries.first).fact else { return }
    #expect(asked.supersedes == 7 && asked.response == nil && asked.reason.isEmpty)
  }

  @Test(arguments: ["id \"quoted\"", "é", "a\\b"])
  func `A name with an escape is decoded in full`(name: String) throws {
    var record = RecordMaker()
    record.add(
      .asked(
        .init(
          questioning: 1, number: 1, question: Question.ID(rawValue: name), wording: name,
          response: nil, creditedBy: "Jo", decision: .notAsked)))
    #expect(try scanned(record.entries) == decoded(record.entries))
  }

  @Test func `Practice is no part of it`() throws {
    var record = RecordMaker()
    try record.answer(Fixture.tone, ["x"])
    let found = try scanned(record.entries)
    #expect(found.entries.isEmpty && found == decoded(record.entries))
  }
}
