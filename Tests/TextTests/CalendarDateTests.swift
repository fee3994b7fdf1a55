import Testing

@testable import Text

struct CalendarDateTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, "Thu 1 Jan 1970"), ("1969-12-28", -4, "Sun 28 Dec 1969"),
      ("2024-02-29", 19_782, "Thu 29 Feb 2024"), ("2026-11-25", 20_782, "Wed 25 Nov"),
      ("2000-02-29", 11_016, "Tue 29 Feb 2000"), ("0001-01-01", -719_162, "Mon 1 Jan 1"),
    ])
  func `A date has its number, and is said by its weekday`(text: String, number: Int, said: String)
    throws
  {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.dayNumber == number && CalendarDate(dayNumber: number) == date)
    #expect(date.isoText == text)
    #expect(date.words(on: try #require(CalendarDate(iso: "2026-01-02"))) == said)
  }

  @Test func `Day follows day through four hundred years and more`() throws {
    var before = try #require(CalendarDate(iso: "1799-12-31"))
    for number in (before.dayNumber + 1)...(before.dayNumber + 150_000) {
      let date = CalendarDate(dayNumber: number)
      let isNext =
        date.day == before.day + 1 && date.month == before.month && date.year == before.year
        || date.day == 1 && date.month == before.month + 1 && date.year == before.year
        || date.day == 1 && date.month == 1 && before.month == 12 && date.year == before.year + 1
      guard isNext, date.dayNumber == number, CalendarDate(iso: date.isoText) == date,
        date.weekday == (before.weekday + 1) % 7
      else {
        Issue.record("\(before.isoText) is followed by \(date.isoText)")
        return
      }
      before = date
    }
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-11-00", "26-11-22",
    "2026-11-2", "2026/11/22", "٢٠٢٦-11-22", "2026-11-22 ", "", "-026-11-22",
  ])
  func `What is no date is none`(text: String) {
    #expect(CalendarDate(iso: text) == nil && dateInWords(text) == nil)
  }

  @Test(
    arguments: [
      ("2024-02-29", 24, "2026-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2026-08-31", 6, "2027-02-28"), ("2026-12-31", 1, "2027-01-31"),
      ("2026-01-31", 0, "2026-01-31"),
      ("2026-03-31", -1, "2026-02-28"),
    ])
  func `Months later it is the same day, or the last of its month`(
    text: String, months: Int, later: String
  ) {
    #expect(CalendarDate(iso: text)?.later(byMonths: months)?.isoText == later)
  }

  @Test(arguments: [("7", 4, "0007"), ("12345", 4, "12345"), ("", 2, "00"), ("ab", 2, "ab")])
  func `Zeros fill a number`(digits: String, count: Int, filled: String) {
    #expect(digits.zeroPadded(to: count) == filled)
  }
}
