import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct RetentionReminderTests {
  private func reminders(
    _ unit: String, own: [Jurisdiction: Int] = [:]
  ) throws -> [RetentionReminder] {
    var record = RecordMaker()
    record.file(
      .recordSheet, ["learner": "Li", "overall": "competent", "date": "2026-11-22"], unit: unit)
    return try RetentionReminder.all(
      for: record.entries, curriculum: { Fixture.curriculum },
      own: { jurisdiction in
        own[jurisdiction].flatMap {
          RetentionRule(
            months: $0, from: .completion, subject: "all", source: "own", confidence: .primary)
        }
      })
  }

  @Test func `The rule of the unit's country applies, or the one that the user has set`() throws {
    let standard = try #require(reminders("CG219").first)
    #expect(standard.until == "2029-11-22" && !standard.period.isOwn && standard.start.isResult)
    let own = try #require(reminders("CG219", own: [.unitedKingdom: 6, .australia: 99]).first)
    #expect(own.until == "2027-05-22" && own.period.isOwn)
  }

  @Test func `A unit that nobody knows any more has the longest period`() throws {
    #expect(try reminders("GONE").map(\.until) == ["2029-11-22"])
    #expect(try reminders("GONE", own: [.australia: 120]).map(\.until) == ["2036-11-22"])
  }

  @Test func `Where nothing was assessed, no units are read`() throws {
    struct Unread: Error {}
    let none = try RetentionReminder.all(for: [], curriculum: { throw Unread() }, own: { _ in nil })
    #expect(none.isEmpty)
  }
}
