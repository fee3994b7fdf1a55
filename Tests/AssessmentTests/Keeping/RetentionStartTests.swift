import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// From when the time counts for which the records of a unit have to be kept.
struct RetentionStartTests {
  private func start(_ record: RecordMaker, of unit: String = "CG219") -> RetentionStart? {
    RetentionStart.all(in: record.entries).first { $0.unit == unit }
  }

  /// A record whose first day is 2026-11-18, with an observation on it.
  private var observed: RecordMaker {
    var record = RecordMaker()
    record.file(.observationChecklist, ["date": "2026-11-01"])
    return record
  }

  @Test func `Without a result it counts from the latest entry, whatever its form says`() {
    #expect(
      start(observed)
        == RetentionStart(unit: "CG219", day: "2026-11-18", isResult: false, entries: [1]))
    var record = observed
    record.daysLater = 400
    record.file(.coverSheet, ["task": "1", "date": "2026-11-20"])
    #expect(start(record)?.day == "2027-12-23")
  }

  @Test(
    arguments: [
      (["overall": "competent", "date": "2027-01-31"], "2027-01-31", true),
      (["overall": "not yet competent", "date": "2026-11-19"], "2026-11-19", true),
      (["overall": "competent"], "2026-11-28", true),
      (["overall": "competent", "date": "31 Jan"], "2026-11-28", true),
      // A result from before the evidence is not the end of it.
      (["overall": "competent", "date": "2026-11-01"], "2026-11-18", false),
      (["date": "2027-01-31"], "2026-11-18", false), ([:], "2026-11-18", false),
    ] as [([String: String], String, Bool)])
  func `It counts from the result on record, unless there is evidence after it`(
    fields: [String: String], day: String, isResult: Bool
  ) {
    var record = observed
    record.daysLater = 10
    record.file(.recordSheet, fields)
    #expect(
      start(record)
        == RetentionStart(unit: "CG219", day: day, isResult: isResult, entries: [1, 2]))
  }

  @Test func `Of several results the latest day counts, and of a corrected one what it says now`() {
    var record = observed
    let first = record.file(.recordSheet, ["overall": "competent", "date": "2027-03-01"])
    record.file(.recordSheet, ["overall": "competent", "date": "2027-02-01"])
    #expect(start(record)?.day == "2027-03-01")
    record.file(
      .recordSheet, ["overall": "competent", "date": "2027-01-01"], correcting: first)
    #expect(start(record)?.day == "2027-02-01")
    #expect(start(record)?.entries == [1, 2, 3, 4])
  }

  @Test func `A record sheet alone counts from its entry where it has no result`() {
    var record = RecordMaker()
    record.file(.recordSheet, ["learner": "Li"])
    #expect(
      start(record)
        == RetentionStart(unit: "CG219", day: "2026-11-18", isResult: false, entries: [1]))
  }

  @Test func `A clock that was set back does not shorten the time`() {
    var record = RecordMaker()
    record.daysLater = 30
    record.add(.opened(.init(record: "r", program: "viva")))
    record.daysLater = 0
    record.file(.observationChecklist, [:])
    #expect(start(record)?.day == "2026-12-18")
    record.daysLater = 31
    record.file(.coverSheet, [:])
    #expect(start(record)?.day == "2026-12-19")
  }

  @Test func `A questioning counts until its latest entry, with names and the wordings it asks`()
    throws
  {
    var record = RecordMaker()
    record.add(.named(.init(name: "Li")))
    try record.answer(Fixture.sign, ["f"])
    let begun = try record.begin([Fixture.tone])
    record.daysLater = 2
    let asked = try record.decide(.satisfactory, on: Fixture.tone, 1, of: begun)
    let closed = record.close(begun, ["overall": "satisfactory"])
    record.daysLater = 50
    try record.answer(Fixture.sign, ["f"])
    let tone = begun - 1
    #expect(
      start(record)
        == RetentionStart(
          unit: "CG219", day: "2026-11-20", isResult: false,
          entries: [1, tone, begun, asked, closed]))
  }

  @Test func `Units are told apart, in the order of their codes`() throws {
    var record = observed
    _ = try record.begin([Fixture.sign], unit: "SIRXCEG006")
    record.file(.coverSheet, [:], unit: "ABC1")
    let starts = RetentionStart.all(in: record.entries)
    #expect(starts.map(\.unit) == ["ABC1", "CG219", "SIRXCEG006"])
    #expect(starts.map(\.entries) == [[4], [1], [2, 3]])
  }

  @Test func `Practice alone, and parts of a questioning that nobody began, start nothing`() throws
  {
    #expect(RetentionStart.all(in: []).isEmpty)
    #expect(RetentionStart.all(in: try Fixture.record()).isEmpty)
    var record = RecordMaker()
    record.close(7, ["overall": "satisfactory"])
    #expect(RetentionStart.all(in: record.entries).isEmpty)
  }
}
