import Curriculum
import LearnerRecord
import Scheduling
import Testing
import Text

struct LawDaysTests {
  private static let question = Question.ID(rawValue: "q")

  private static func change(_ date: String, isPlanned: Bool = false) -> LawChange {
    LawChange(
      id: "c-\(date)", jurisdiction: .australia,
      inForce: CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0), isPlanned: isPlanned,
      title: "t", old: "o", new: "n", source: "s", questions: [question])
  }

  private static func day(_ date: String) -> StudyDay {
    StudyDay(isoDate: date) ?? .init(number: 0)
  }

  private static func state(last: String, due: String) -> LearnerState {
    let card = LearnerState.Card(
      memory: MemoryState(slow: 1, fast: 1, difficulty: 5), lastAnswered: 0, lastDay: day(last),
      due: day(due), reviews: 1, lapses: 0, credit: 1, wording: 1, wasRight: true)
    return LearnerState(settings: .init(), tally: .init(), cards: [question: card], entryCount: 0)
  }

  private static let law = LawDays([
    change("2026-12-10"), change("2026-03-28"), change("2026-11-01", isPlanned: true),
  ])

  @Test func `Days are found in order, and planned changes are none`() {
    #expect(
      Self.law.first(for: Self.question, after: Self.day("2026-01-01"))?.description == "2026-03-28"
    )
    #expect(
      Self.law.first(for: Self.question, after: Self.day("2026-03-28"))?.description == "2026-12-10"
    )
    #expect(Self.law.first(for: Self.question, after: Self.day("2026-12-10")) == nil)
    #expect(
      Self.law.latest(for: Self.question, through: Self.day("2026-12-09"))?.description
        == "2026-03-28")
    #expect(Self.law.latest(for: Self.question, through: Self.day("2026-03-27")) == nil)
    #expect(Self.law.first(for: .init(rawValue: "other"), after: Self.day("2026-01-01")) == nil)
  }

  /// When it was last answered, its date, today; the change that asks it again, and when it is due.
  @Test(arguments: [
    ("2026-03-27", "2026-08-01", "2026-03-28", "2026-03-28", "2026-03-28"),
    ("2026-03-27", "2026-08-01", "2026-03-27", nil, "2026-03-28"),
    ("2026-03-27", "2026-03-20", "2026-04-01", "2026-03-28", "2026-03-20"),
    ("2026-03-28", "2026-08-01", "2026-04-01", nil, "2026-08-01"),
    ("2026-03-28", "2027-08-01", "2026-12-10", "2026-12-10", "2026-12-10"),
    ("2025-01-01", "2027-08-01", "2026-12-31", "2026-12-10", "2026-03-28"),
    ("2026-12-10", "2027-08-01", "2026-12-31", nil, "2027-08-01"),
  ])
  func `What was answered before a change is due from that day until it is answered`(
    last: String, due: String, today: String, change: String?, expected: String
  ) {
    let state = Self.state(last: last, due: due)
    let found = state.lawChange(of: Self.question, in: Self.law, on: Self.day(today))
    #expect(found?.description == change)
    #expect(state.dueDay(of: Self.question, under: Self.law)?.description == expected)
    let new = Question.ID(rawValue: "new")
    #expect(state.lawChange(of: new, in: Self.law, on: Self.day(today)) == nil)
    #expect(state.dueDay(of: new, under: Self.law) == nil)
  }
}
