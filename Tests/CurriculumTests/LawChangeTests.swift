import Curriculum
import Testing
import Text

struct LawChangeTests {
  @Test(arguments: [
    ("2026-03-27", false, false), ("2026-03-28", false, true), ("2027-01-01", false, true),
    ("2026-03-27", true, false), ("2026-03-28", true, false), ("2027-01-01", true, false),
  ])
  func `A rule is in force from its date on, unless it is only planned`(
    date: String, isPlanned: Bool, isInForce: Bool
  ) throws {
    let change = LawChange(
      id: "x", jurisdiction: .australia, inForce: try #require(CalendarDate(iso: "2026-03-28")),
      isPlanned: isPlanned, title: "t", old: "o", new: "n", source: "s")
    #expect(change.isInForce(on: try #require(CalendarDate(iso: date))) == isInForce)
  }
}
