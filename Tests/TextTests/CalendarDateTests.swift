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

  @Test(arguments: [
    (2026, 2, 28, true), (2026, 2, 29, false), (2024, 2, 29, true), (1900, 2, 29, false),
    (2000, 2, 29, true), (0, 2, 29, true), (-4, 2, 29, true), (2026, 4, 31, false),
    (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false), (2026, 12, 32, false),
  ])
  func `The calendar has every date but those that it has not`(
    year: Int, month: Int, day: Int, isDate: Bool
  ) {
    let date = CalendarDate(year: year, month: month, day: day)
    #expect((date != nil) == isDate)
    if let date { #expect(CalendarDate(dayNumber: date.dayNumber) == date) }
  }

  @Test(arguments: [
    (-1, "-0001-01-01"), (0, "0000-01-01"), (999, "0999-01-01"), (12_345, "12345-01-01"),
  ])
  func `Years beyond four digits are written, and not read`(year: Int, text: String) {
    #expect(CalendarDate(year: year, month: 1, day: 1)?.isoText == text)
    #expect((CalendarDate(iso: text) != nil) == (0...9999).contains(year))
  }

  /// From any day on, so many months back and forth is the same day, or the last of its month.
  @Test(arguments: [-25, -12, -1, 1, 11, 12, 48])
  func `Months add up`(months: Int) throws {
    let start = try #require(CalendarDate(iso: "2023-11-01"))
    for number in 0..<500 {
      let date = start.advanced(by: number)
      let later = try #require(date.later(byMonths: months))
      #expect(later.day == date.day || later.advanced(by: 1).day == 1 && later.day < date.day)
      let distance = 12 * (later.year - date.year) + later.month - date.month
      #expect(distance == months)
    }
  }

  @Test(arguments: [(7, 3, 2, 1), (-7, 3, -3, 2), (0, 5, 0, 0), (-1, 7, -1, 6), (-14, 7, -2, 0)])
  func `A division that is floored has no negative remainder`(
    number: Int, divisor: Int, quotient: Int, remainder: Int
  ) {
    #expect(number.flooredDivision(by: divisor) == (quotient, remainder))
  }
}
