import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct WorkDeparturesTests {
  @Test func `Each names whoever decided it`() throws {
    var record = RecordMaker()
    let questioning = try record.begin([Fixture.tone, Fixture.open])
    try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: questioning)
    record.add(.questioningResumed(.init(questioning: questioning, assessor: "Bo Lee")))
    try record.decide(.satisfactory, on: Fixture.open, 2, of: questioning) {
      $0.creditedBy = "Bo Lee"
      $0.accepted = .init(record: "r", entry: 1, at: "2026-11-01")
    }
    record.add(
      .questioningClosed(
        .init(questioning: questioning, fields: ["overall": "satisfactory"], by: "Al Tan")))
    let form = try #require(FiledForm.all(in: record.entries).first)
    let found = form.workDepartures(of: Fixture.supportUnit, in: record.entries)
    #expect(found.first { $0.words.hasPrefix("Question 1") }?.assessor == "Jo")
    #expect(found.first { $0.words.hasPrefix("Question 2") }?.assessor == "Bo Lee")
    #expect(found.first { $0.words.hasPrefix("Overall") }?.assessor == "Al Tan")
    #expect(found.first { $0.words.hasPrefix("Decided by") }?.assessor == "Jo, Bo Lee, Al Tan")
  }

  @Test func `What a questioning departs from is listed, question by question`() throws {
    var record = RecordMaker()
    let questioning = try record.begin([Fixture.tone])
    try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: questioning)
    record.close(questioning, ["overall": "satisfactory"])
    func departures() throws -> [String] {
      let form = try #require(FiledForm.all(in: record.entries).first)
      let all = form.workDepartures(of: Fixture.supportUnit, in: record.entries)
      return all.map(\.words)
    }
    #expect(
      try departures() == [
        "Question 1: not yet satisfactory, and no probe was asked.",
        "Overall satisfactory: Not yet satisfactory: question 1.",
      ])
    try record.decide(.satisfactory, on: Fixture.tone, 1, of: questioning) {
      $0.reason = "Shown at the desk."
      $0.accepted = .init(record: "r", entry: 1, at: "2026-11-01")
    }
    #expect(
      try departures() == [
        "Question 1: satisfactory, though: No key point of 3 is credited. Reason given: Shown at the desk.",
        "Question 1: the answer was accepted from practice.",
      ])
  }
}
