import Scheduling
import Testing

@testable import Evidence

/// Shares as bars.
struct TranscriptSheetBarTests {
  private func days(_ count: Int, every step: Int = 1) -> [String] {
    let first = 20_786  // Sunday 29 November 2026.
    let days = (0..<count).map { place in
      Transcript.Summary.Day(
        day: isoDay(first + place * step), questions: 4, right: place % 2 == 0 ? 4 : 1)
    }
    return TranscriptSheet.Bar.days(days).map { "\($0.barName): \($0.barText), \($0.barLength)" }
  }

  private func isoDay(_ number: Int) -> String { StudyDay(number: number).description }

  @Test func `Few days have a bar each`() {
    #expect(
      days(2) == [
        "29 Nov 2026: 4 of 4 right, [\"100\"]", "30 Nov 2026: 1 of 4 right, [\"25\"]",
      ])
    #expect(days(16).count == 16 && days(0).isEmpty)
  }

  @Test func `Many days are put together by weeks from Monday on, and very many by months`() {
    let weeks = days(17)
    #expect(weeks.count == 4)
    #expect(
      weeks.prefix(2) == [
        "Week of 23 Nov 2026: 4 of 4 right, [\"100\"]",
        "Week of 30 Nov 2026: 16 of 28 right, [\"57\"]",
      ])
    let months = days(150)
    #expect(months.count == 6 && months[1].hasPrefix("Dec 2026: "))
  }

  @Test func `What is not known has no bar`() {
    let bar = TranscriptSheet.Bar("x", nil)
    #expect(bar.barText == "–" && bar.barLength.isEmpty)
  }
}
