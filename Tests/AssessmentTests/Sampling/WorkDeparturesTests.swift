import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct WorkDeparturesTests {
  @Test func `What a questioning departs from is listed, question by question`() throws {
    var record = RecordMaker()
    let questioning = try record.begin([Fixture.tone])
    try record.decide(.notYetSatisfactory, on: Fixture.tone, 1, of: questioning)
    record.close(questioning, ["overall": "satisfactory"])
    func departures() throws -> [String] {
      let form = try #require(FiledForm.all(in: record.entries).first)
      return form.workDepartures(of: Fixture.supportUnit, in: record.entries)
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
