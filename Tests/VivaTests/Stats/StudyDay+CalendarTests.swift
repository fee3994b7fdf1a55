import Scheduling
import Testing
import Text

@testable import viva

struct StudyDayCalendarTests {
  @Test(arguments: [
    ("2026-11-23", "Mon 2026-11-23", "Nov"), ("1970-01-01", "Thu 1970-01-01", "Jan"),
    ("1969-12-28", "Sun 1969-12-28", "Dec"), ("2024-02-29", "Thu 2024-02-29", "Feb"),
    ("0001-01-01", "Mon 0001-01-01", "Jan"),
  ])
  func `A date has its weekday and month`(date: String, shown: String, month: String) throws {
    let day = try #require(StudyDay(isoDate: date))
    #expect(day.withWeekday == shown)
    #expect(monthNames[day.month - 1] == month)
  }
}
