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
    ("3W", "2026-12-21"),
  ])
  func `A date is read as people write it`(text: String, date: String) throws {
    let today = try #require(Self.today)
    #expect(CalendarDate(typed: text, on: today)?.isoText == date)
  }

  @Test(arguments: [
    ("3w", "2026-11-09"), ("10d", "2026-11-20"), ("24 Dec", "2025-12-24"), ("29 Feb", "2024-02-29"),
    ("1/7/2026", "2026-07-01"), ("today", "2026-11-30"),
  ])
  func `What has no year counts back where the past is meant`(text: String, date: String) throws {
    let today = try #require(Self.today)
    #expect(CalendarDate(typed: text, on: today, counting: .back)?.isoText == date)
  }

  @Test(arguments: [
    "", "x", "24/13/2026", "12/24/2026", "31 Feb", "24/12/26", "24/12", "٢٤/12/2026", "0d",
    "3652w1", "w",
    "99999d", "1/2/3/2026", "24 De 2026", "－1d", "2026-2-3",
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
}
