import Scheduling
import Testing

struct StudyDayISODateTests {
  @Test
  func `Every day of 400 years is written and read back, in order`() throws {
    let first = try #require(StudyDay(isoDate: "1800-01-01"))
    let last = try #require(StudyDay(isoDate: "2199-12-31"))
    #expect(last - first == 146_096)
    var previous = ""
    for day in first...last {
      let date = day.description
      guard StudyDay(isoDate: date) == day, previous < date else {
        Issue.record("\(previous), then \(date), day \(day.number)")
        return
      }
      previous = date
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("2026-11-22", 20_779), ("1582-10-15", -141_427), ("0000-03-01", -719_468),
    ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
  ])
  func `A known date has its known number`(date: String, number: Int) {
    #expect(StudyDay(isoDate: date)?.number == number)
    #expect(StudyDay(number: number).description == date)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-1-22", "26-11-22", "2026-11-22 ", " 2026-11-22",
    "2026/11/22", "20261122", "2026-11-22T00:00", "2026-00-10", "2026-13-10", "2026-11-00",
    "2026-11-31", "2026-02-29", "1900-02-29", "2026-11-99", "-026-11-22", "+026-11-22",
    "2026-+1-22", "2026--1-22", "2026-11-2२", "٢٠٢٦-11-22", "10000-01-01", "abcd-ef-gh",
  ])
  func `A text that is no date is refused`(text: String) {
    #expect(StudyDay(isoDate: text) == nil)
  }

  @Test(arguments: [(2_932_897, "10000-01-01"), (-719_529, "-0001-12-31")])
  func `A year outside 0…9999 is written, not read`(number: Int, date: String) {
    #expect(StudyDay(number: number).description == date)
    #expect(StudyDay(isoDate: date) == nil)
  }
}
