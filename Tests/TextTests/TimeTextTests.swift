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
}
