import Testing

@testable import Text

struct TypedDateTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 30)

  @Test(arguments: [
    ("2026-12-24", "2026-12-24"), (" 24/12/2026 ", "2026-12-24"), ("1/7/2026", "2026-07-01"),
    ("24.12.2026", "2026-12-24"), ("24 Dec 2026", "2026-12-24"),
    ("24 december, 2026", "2026-12-24"), ("24 Dec", "2026-12-24"), ("1 sept", "2027-09-01"),
    ("30 nov", "2026-11-30"), ("29 Feb", "2028-02-29"), ("today", "2026-11-30"),
    ("Tomorrow", "2026-12-01"), ("yesterday", "2026-11-29"), ("10d", "2026-12-10"),
    ("3W", "2026-12-21"), ("12/1/27", "2027-01-12"), ("24 Dec 26", "2026-12-24"),
    ("24-12-2026", "2026-12-24"), ("24-12-26", "2026-12-24"), ("24/12", "2026-12-24"),
    ("30/11", "2026-11-30"), ("29/11", "2027-11-29"), ("24th December", "2026-12-24"),
    ("1st Jan 27", "2027-01-01"), ("Friday", "2026-12-04"), ("fri", "2026-12-04"),
    ("Tues", "2026-12-01"), ("Sun", "2026-12-06"), ("Monday", "2026-12-07"),
    ("Thu 24 Dec", "2026-12-24"), ("Thursday, 24/12/26", "2026-12-24"),
    ("in 3 weeks", "2026-12-21"), ("3 weeks", "2026-12-21"), ("a week", "2026-12-07"),
    ("in 10 days", "2026-12-10"), ("1 day", "2026-12-01"), ("2 months", "2027-01-30"),
    ("in 3 months", "2027-02-28"), ("in 3w", "2026-12-21"), ("3 weeks ago", "2026-11-09"),
  ])
  func `A date is read as people write it`(text: String, date: String) throws {
    let today = try #require(Self.today)
    #expect(CalendarDate(typed: text, on: today)?.isoText == date)
  }

  @Test(arguments: [
    ("3w", "2026-11-09"), ("10d", "2026-11-20"), ("24 Dec", "2025-12-24"), ("29 Feb", "2024-02-29"),
    ("1/7/2026", "2026-07-01"), ("today", "2026-11-30"), ("24/12", "2025-12-24"),
    ("30/11", "2026-11-30"), ("1/12", "2025-12-01"), ("friday", "2026-11-27"),
    ("Mon", "2026-11-23"), ("Sunday", "2026-11-29"), ("3 weeks", "2026-11-09"),
    ("in 3 weeks", "2026-12-21"), ("2 months", "2026-09-30"), ("12/1/27", "2027-01-12"),
    ("Wed 24 Dec", "2025-12-24"),
  ])
  func `What has no year counts back where the past is meant`(text: String, date: String) throws {
    let today = try #require(Self.today)
    #expect(CalendarDate(typed: text, on: today, counting: .back)?.isoText == date)
  }

  @Test(arguments: [
    "", "x", "24/13/2026", "12/24/2026", "12/24", "31 Feb", "31/2", "24/12/026", "24/12/6",
    "٢٤/12/2026", "0d", "3652w1", "w", "99999d", "1/2/3/2026", "24 De 2026", "－1d", "-1d",
    "2026-2-3", "Fri 24 Dec", "Fri Fri", "fr", "Friday 24", "in", "ago", "in 3", "3", "3 w w", "aw",
    "in weeks", "0 weeks", "in 3 weeks ago", "-3 weeks", "next", "3 fortnights", "th 12",
  ])
  func `What is no date, or might be two, is refused`(text: String) throws {
    let today = try #require(Self.today)
    #expect(CalendarDate(typed: text, on: today) == nil)
  }

  @Test func `Every date is read as it is written`() throws {
    let today = try #require(Self.today)
    for number in stride(from: 0, to: 60_000, by: 37) {
      let date = CalendarDate(dayNumber: number)
      #expect(CalendarDate(typed: date.isoText, on: today) == date)
      #expect(CalendarDate(typed: date.words, on: today) == date)
    }
  }

  @Test func `A date is read as it is said on a day of its year`() throws {
    for number in stride(from: 0, to: 60_000, by: 41) {
      let (date, today) = (CalendarDate(dayNumber: number), CalendarDate(dayNumber: number - 11))
      #expect(CalendarDate(typed: date.words(on: today), on: today) == date)
      #expect(CalendarDate(typed: today.words(on: date), on: date, counting: .back) == today)
    }
  }

  @Test(arguments: ["12/1/27", "24/12", "Friday", "3 weeks", "tomorrow", "24 Dec"])
  func `What depends on the day of typing is no absolute date`(text: String) {
    #expect(CalendarDate(absolute: text) == nil)
  }

  @Test func `Days of the month and their endings are absolute with a whole year`() {
    for text in ["24-12-2026", "24th December 2026", "24 Dec 2026"] {
      #expect(CalendarDate(absolute: text)?.isoText == "2026-12-24")
    }
  }
}
