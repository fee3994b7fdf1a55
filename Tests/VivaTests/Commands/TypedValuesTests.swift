import Curriculum
import Scheduling
import Testing

@testable import viva

/// Numbers, shares, days and words as they are typed and told again.
struct TypedValuesTests {
  @Test(
    arguments: [
      ("90", 0.9), ("0.9", 0.9), ("90%", 0.9), ("1", 1), ("1%", 0.01), ("100", 1), ("0", 0),
      ("0%", 0), ("101", nil), ("150%", nil), ("-1", nil), ("x", nil), ("", nil), ("%", nil),
      ("inf", nil), ("nan", nil), ("0.5%", 0.005),
    ] as [(String, Double?)])
  func `A share is read from a fraction and from per cents`(text: String, share: Double?) {
    #expect(fraction(text) == share)
  }

  @Test(arguments: [
    (1.25, 1, "1.3"), (1.24, 1, "1.2"), (0, 2, "0.00"), (-1.5, 1, "−1.5"), (-0.01, 1, "0.0"),
    (2.6, 0, "3"), (0.999, 2, "1.00"), (12.05, 2, "12.05"), (.infinity, 1, "–"), (.nan, 1, "–"),
    (1e9, 0, "–"), (999_999_999, 0, "999999999"),
  ])
  func `A number is written with as many decimals as were asked for`(
    number: Double, count: Int, text: String
  ) {
    #expect(decimals(number, count) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a/b-c_d.yaml", "a/b-c_d.yaml"), ("Zoë", "Zoë"), ("", "\"\""),
    ("two words", "\"two words\""), ("a\"b", "\"a\\\"b\""), ("$HOME", "\"\\$HOME\""),
    ("a`b", "\"a\\`b\""), ("a\\b", "\"a\\\\b\""), ("it's", "\"it's\""), ("\u{1B}x", "\"^[x\""),
    ("a;b", "\"a;b\""), ("*", "\"*\""),
  ])
  func `A word for a shell is in quotes where it needs them`(text: String, word: String) {
    #expect(shellWord(text) == word)
  }

  private static let today = StudyDay(isoDate: "2026-11-22")

  @Test(
    arguments: [
      ("2026-12-24", "2026-12-24"), ("24/12/2026", "2026-12-24"), ("24.12.2026", "2026-12-24"),
      ("4/1/2027", "2027-01-04"), (" Tomorrow ", "2026-11-23"), ("10d", "2026-12-02"),
      ("3W", "2026-12-13"), ("1d", "2026-11-23"), ("29/2/2028", "2028-02-29"),
      ("29/2/2027", nil), ("2026-02-30", nil), ("12/24/2026", nil), ("24/12/26", nil),
      ("24 Dec", "2026-12-24"), ("24 December 2026", "2026-12-24"), ("1 feb", "2027-02-01"),
      ("22 Nov", "2027-11-22"), ("29 Feb 2028", "2028-02-29"), ("31 June", nil), ("24 De", nil),
      ("24 Dec 26", nil), ("Dec 24", nil), ("24/12", nil),
      ("0d", nil), ("-1d", nil), ("1827d", nil), ("2000w", nil), ("3m", nil), ("w", nil),
      ("today", nil), ("", nil), ("24//12/2026", "2026-12-24"), ("２4/12/2026", nil),
    ] as [(String, String?)])
  func `A day is read as people here write it, the day first`(text: String, day: String?) throws {
    let today = try #require(Self.today)
    #expect(StudyDay(typed: text, today: today)?.description == day)
  }
}
