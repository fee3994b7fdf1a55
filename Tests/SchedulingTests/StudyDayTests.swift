import Scheduling
import Testing

struct StudyDayTests {
  /// 2026-11-22 00:00 UTC.
  private let midnight: Int64 = 1_795_305_600

  @Test(
    arguments: [
      (3 * 3_600 + 3_599, "2026-11-21"), (4 * 3_600, "2026-11-22"), (23 * 3_600, "2026-11-22"),
      (28 * 3_600 - 1, "2026-11-22"), (28 * 3_600, "2026-11-23"),
    ] as [(Int64, String)])
  func `A day begins at the rollover hour`(second: Int64, date: String) {
    let day = StudyDay(
      secondsSince1970: midnight + second, utcOffsetSeconds: 0, rolloverHour: 4)
    #expect(day.description == date)
  }

  @Test(
    arguments: [
      (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (-86_400, 0, "1969-12-31"),
      (-86_401, 0, "1969-12-30"), (0, -1, "1969-12-31"), (0, 36_000, "1970-01-01"),
      (50_400, 36_000, "1970-01-02"), (50_399, 36_000, "1970-01-01"),
      (17_999, -18_000, "1969-12-31"),
      (18_000, -18_000, "1970-01-01"),
    ] as [(Int64, Int, String)])
  func `A day follows the local clock, before 1970 too`(second: Int64, offset: Int, date: String) {
    let day = StudyDay(secondsSince1970: second, utcOffsetSeconds: offset, rolloverHour: 0)
    #expect(day.description == date)
  }

  @Test
  func `A day lasts 86 400 seconds, wherever it begins`() {
    var generator = SplitMix64(seed: 14)
    for _ in 0..<2_000 {
      let second = Int64(generator.integer(in: -100_000_000_000...100_000_000_000))
      let offset = generator.integer(in: -50_400...50_400)
      let rollover = generator.integer(in: 0...23)
      func day(_ later: Int64) -> StudyDay {
        StudyDay(
          secondsSince1970: second + later, utcOffsetSeconds: offset, rolloverHour: rollover)
      }
      #expect(day(86_400) - day(0) == 1)
      #expect((0...1).contains(day(86_399) - day(0)))
      let local = second + Int64(offset - rollover * 3_600)
      #expect(day(0).number == Int((Double(local) / 86_400).rounded(.down)))
    }
  }

  @Test(arguments: [Int64.min, .max])
  func `The first and the last moment have a day`(second: Int64) {
    let day = StudyDay(secondsSince1970: second, utcOffsetSeconds: -50_400, rolloverHour: 23)
    #expect(day.number.signum() == Int(second.signum()))
    #expect(!day.description.isEmpty)
  }

  @Test
  func `Advancing and subtracting undo each other`() {
    var generator = SplitMix64(seed: 15)
    for _ in 0..<500 {
      let day = StudyDay(number: generator.integer(in: -1_000_000...1_000_000))
      let days = generator.integer(in: -40_000...40_000)
      #expect(day.advanced(by: days) - day == days)
      #expect(day.advanced(by: days).advanced(by: -days) == day)
      #expect((day < day.advanced(by: days)) == (days > 0))
    }
  }
}
