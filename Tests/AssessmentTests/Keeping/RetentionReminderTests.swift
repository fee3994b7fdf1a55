import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct RetentionReminderTests {
  private func reminders(
    _ unit: String, own: [Jurisdiction: Int] = [:], date: String = "2026-11-22"
  ) throws -> [RetentionReminder] {
    var record = RecordMaker()
    record.file(
      .recordSheet, ["learner": "Li", "overall": "competent", "date": date], unit: unit)
    return try RetentionReminder.all(
      for: record.entries, curriculum: { Fixture.curriculum },
      own: { jurisdiction in
        own[jurisdiction].flatMap {
          RetentionRule(months: $0, source: "own", confidence: .primary)
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

  @Test(
    arguments: [
      (24, "2026-11-22", "2028-11-22"), (1, "2027-01-31", "2027-02-28"),
      (1, "2028-01-31", "2028-02-29"), (12, "2028-02-29", "2029-02-28"),
      (6, "2026-12-31", "2027-06-30"),
    ])
  func `A period ends at the same day of a month, or at the month's last`(
    months: Int, date: String, until: String
  ) throws {
    let reminder = try #require(reminders("CG219", own: [.unitedKingdom: months], date: date).first)
    #expect(reminder.until == until && reminder.start.day == date)
    #expect(reminder.period.rule.months == months)
  }

  @Test func `A date that is none hides nothing: the day of the entry stands for it`() throws {
    for date in ["soon", "2027-02-29", ""] {
      let reminder = try #require(reminders("CG219", date: date).first, "\(date)")
      #expect(reminder.until == "2029-11-18" && reminder.start.isResult)
    }
  }

  @Test func `A unit of no country has a reminder only by the user's own rule`() throws {
    var unit = Fixture.serviceUnit
    (unit.code, unit.jurisdiction) = ("GEN1", .general)
    var record = RecordMaker()
    record.file(.recordSheet, ["overall": "competent", "date": "2026-11-22"], unit: "GEN1")
    func all(_ own: Int?) throws -> [RetentionReminder] {
      try RetentionReminder.all(
        for: record.entries, curriculum: { Curriculum(units: [unit], banks: []) },
        own: { _ in
          own.flatMap { RetentionRule(months: $0, source: "own", confidence: .primary) }
        })
    }
    #expect(try all(nil).isEmpty)
    #expect(try all(2).map(\.until) == ["2027-01-22"])
  }

  @Test func `Each unit that was assessed has its own reminder, by code`() throws {
    var record = RecordMaker()
    record.file(.recordSheet, ["overall": "competent", "date": "2026-11-22"], unit: "SIRXCEG006")
    record.file(.recordSheet, ["overall": "competent", "date": "2026-11-25"])
    let all = try RetentionReminder.all(
      for: record.entries, curriculum: { Fixture.curriculum }, own: { _ in nil })
    #expect(all.map(\.start.unit) == ["CG219", "SIRXCEG006"])
    #expect(all.map(\.until) == ["2029-11-25", "2028-11-22"])
  }

  @Test func `What the user set and can't be read is told, and not passed over`() {
    struct Unreadable: Error {}
    var record = RecordMaker()
    record.file(.coverSheet, ["task": "1"])
    #expect(throws: Unreadable.self) {
      try RetentionReminder.all(
        for: record.entries, curriculum: { Fixture.curriculum }, own: { _ in throw Unreadable() })
    }
  }
}
