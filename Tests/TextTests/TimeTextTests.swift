import Testing

@testable import Text

struct TimeTextTests {
  @Test(arguments: [
    (0, "under 1 s"), (499, "under 1 s"), (500, "1 s"), (12_400, "12 s"), (59_600, "1 min"),
    (125_000, "2 min 5 s"), (120_000, "2 min"), (3_600_000, "1 h"), (3_725_000, "1 h 2 min"),
    (.max, "2562047788015 h 12 min"),
  ])
  func `A time in words`(milliseconds: Int, words: String) {
    #expect(durationInWords(milliseconds: milliseconds) == words)
  }

  @Test(arguments: [
    ("2026-11-22", "22 Nov 2026"), ("2026-01-02", "2 Jan 2026"), ("2026-13-01", nil),
    ("yesterday", nil), ("", nil),
  ])
  func `A date in words`(text: String, words: String?) {
    #expect(dateInWords(text) == words)
  }

  @Test(
    arguments: [
      (600_000, "10 minutes left."), (599_900, "10 minutes left."),
      (151_000, "2 minutes 31 seconds left."),
      (120_000, "2 minutes left."), (60_000, "60 seconds left."), (500, "1 second left."),
      (3_570_000, "60 minutes left."), (61_000, "1 minute 1 second left."),
    ] as [(Int64, String)])
  func `12: no more time is told than there is`(milliseconds: Int64, words: String) {
    #expect(timeLeftInWords(milliseconds: milliseconds) == words)
  }

  @Test(arguments: [(0, "0:00"), (9, "0:09"), (65, "1:05"), (3_600, "60:00")])
  func `A time as a clock shows it`(seconds: Int, text: String) {
    #expect(clockText(seconds: seconds) == text)
  }

  @Test(
    arguments: [
      (0, "0"), (0.1, "<1"), (0.49, "<1"), (0.5, "1"), (1.4, "1"), (59.5, "60"), (12_345, "12,345"),
      (-1, "-1"),
    ] as [(Double, String)])
  func `Minutes are whole ones, and less than half of one is said`(minutes: Double, text: String) {
    #expect(minutesText(minutes) == text)
  }

  @Test(
    arguments: [
      (0, "0 minutes"), (1.0 / 1440, "1 minute"), (89.4 / 1440, "89 minutes"),
      (90.0 / 1440, "2 hours"), (1.0, "24 hours"), (1.99, "48 hours"), (2, "2 days"),
      (2.34, "2.3 days"), (9.96, "10 days"), (10, "10 days"), (10.6, "11 days"),
      (365.4, "365 days"),
    ] as [(Double, String)])
  func `Days are minutes or hours where they are few`(days: Double, text: String) {
    #expect(daysText(days) == text)
  }
}
