import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// The times in which a questioning went on without interruption.
struct QuestioningSittingTests {
  @Test(arguments: [
    (
      "2026-11-22T09:00+11:00", "2026-11-22T09:07:30+11:00", 450_000,
      "22 Nov 2026, 09:00 to 09:07 (7 min 30 s)"
    ),
    (
      "2026-12-31T23:59+11:00", "2027-01-01T00:01+11:00", 120_000,
      "31 Dec 2026, 23:59 to 1 Jan 2027, 00:01 (2 min)"
    ),
    (
      "2028-02-28T23:30+11:00", "2028-02-29T00:30+11:00", 3_600_000,
      "28 Feb 2028, 23:30 to 29 Feb 2028, 00:30 (1 h)"
    ),
    // Summer time ends: the clock shows an earlier time, and two minutes have gone by.
    (
      "2026-04-05T02:59+11:00", "2026-04-05T02:01+10:00", 120_000,
      "5 Apr 2026, 02:59 to 02:01 (2 min)"
    ),
    ("2026-11-22T09:00Z", "2026-11-22T08:00Z", 0, "22 Nov 2026, 09:00 to 08:00 (under 1 s)"),
  ])
  func `A sitting is told by its day, its times and how long it took`(
    start: String, end: String, duration: Int64, words: String
  ) throws {
    let sitting = Questioning.Sitting(
      start: try #require(Moment(start)), end: try #require(Moment(end)))
    #expect(sitting.duration == duration)
    #expect(sitting.inWords == words)
  }

  @Test func `A clock that was set back never makes a sitting shorter`() {
    let start = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 660)
    var sitting = Questioning.Sitting(start: start, end: start)
    var durations: [Int64] = []
    for minutes in [3, 1, -5, 4, 4, 0] as [Int64] {
      sitting.extend(to: Moment(milliseconds: start.milliseconds + minutes * 60_000))
      durations.append(sitting.duration / 60_000)
    }
    #expect(durations == [3, 3, 3, 4, 4, 4])
    #expect(sitting.start == start)
  }

  @Test func `What lies between stopping and resuming is no part of it, nor what follows the end`()
    throws
  {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    try record.respond("Said.", to: Fixture.open, 1, of: begun)
    record.add(.questioningStopped(.init(questioning: begun)))
    record.daysLater = 3
    record.add(.questioningResumed(.init(questioning: begun)))
    let first = try record.decide(.satisfactory, on: Fixture.open, 1, of: begun)
    record.close(begun, ["overall": "satisfactory"])
    let closed = try #require(record.questioning)
    #expect(closed.sittings.map(\.duration) == [180_000, 180_000])
    #expect(closed.duration == 360_000)
    record.daysLater = 9
    record.add(.questioningResumed(.init(questioning: begun)))
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun) { $0.supersedes = first }
    record.add(.questioningStopped(.init(questioning: begun)))
    record.amend(begun, ["gaps": "None"])
    #expect(try #require(record.questioning).sittings == closed.sittings)
  }

  @Test func `A correction while it is open adds no time to it`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open, Fixture.tone])
    let first = try record.decide(.satisfactory, on: Fixture.open, 1, of: begun)
    record.daysLater = 1
    try record.decide(.satisfactory, on: Fixture.open, 1, of: begun) { $0.supersedes = first }
    record.amend(begun, ["place": "Leeds"], "Forgotten")
    #expect(try #require(record.questioning).duration == 90_000)
  }

  @Test func `Sittings are printed only where there was more than one`() throws {
    var record = RecordMaker()
    let begun = try record.begin([Fixture.open])
    record.add(.questioningStopped(.init(questioning: begun)))
    let once = try #require(record.questioning).values(wordings: [:])
    #expect(once.fields["sittings"] == nil)
    record.daysLater = 1
    record.add(.questioningResumed(.init(questioning: begun)))
    record.add(.questioningStopped(.init(questioning: begun)))
    let twice = try #require(record.questioning)
    let lines = twice.values(wordings: [:]).fields["sittings"]?.split(separator: "\n")
    #expect(lines?.map(String.init) == twice.sittings.map(\.inWords) && lines?.count == 2)
  }
}
