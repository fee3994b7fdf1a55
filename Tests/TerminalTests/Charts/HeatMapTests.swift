import TestSupport
import Testing
import Text

@testable import Terminal

struct HeatMapTests {
  private static func day(_ date: String) -> CalendarDate {
    CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0)
  }

  private static func map(_ values: [String: Int], last: String = "2026-11-24") -> HeatMap {
    HeatMap(
      values: Dictionary(uniqueKeysWithValues: values.map { (day($0), $1) }), last: day(last),
      unit: "Answers")
  }

  @Test func `Weeks are columns, weekdays are rows, and the legend has the numbers`() {
    let map = Self.map([
      "2026-10-28": 1, "2026-11-02": 2, "2026-11-08": 3, "2026-11-24": 4, "2026-11-25": 9,
    ])
    #expect(
      map.lines(width: 50) == [
        "    Nov",
        "Mon · ▒ · · ·",
        "Tue · · · · █",
        "Wed ░ · · ·",
        "Thu · · · ·",
        "Fri · · · ·",
        "Sat · · · ·",
        "Sun · ▓ · ·",
        "Answers: · none   ░ 1   ▒ 2   ▓ 3   █ 4",
        "Columns are weeks, from Mon 26 Oct to Tue 24 Nov.",
      ])
  }

  @Test func `As many weeks as fit are shown`() {
    let map = Self.map(["2020-01-01": 5, "2026-11-24": 1])
    for width in [20, 21, 40, 80, 100, 200] {
      let lines = map.lines(width: width)
      let monday = lines[1].split(separator: " ").count - 1
      #expect(monday == min(53, (width - 3) / 2))
      #expect(lines.allSatisfy { $0.count <= width })
    }
  }

  @Test func `A month is named over the week of its first day`() {
    let map = Self.map(["2026-01-01": 1])
    let months = map.lines(width: 110)[0]
    #expect(months.hasPrefix("    Jan     Feb     Mar       Apr"))
    #expect(months.split(separator: " ").count == 11)
  }

  @Test func `ASCII will do`() {
    var map = Self.map(["2026-11-23": 7])
    map.signs = .ascii
    let lines = map.lines(width: 40)
    #expect(lines[1] == "Mon -" && lines[2] == "Tue ." && lines[8] == "Answers: . none   - 1 to 7")
  }

  @Test func `Without anything there is a week of nothing`() {
    #expect(Self.map([:]).lines(width: 40)[1...2] == ["Mon ·", "Tue ·"])
  }

  @Test(arguments: 40...45 as ClosedRange<UInt64>)
  func `Levels hold every number and rise with it`(seed: UInt64) {
    var generator = SeededChance(state: seed)
    let values = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      Int.random(in: 1...30, using: &generator)
    }
    let levels = HeatLevels(of: values, count: 4)
    #expect((1...4).contains(levels.ranges.count))
    #expect(levels.ranges.first?.lowerBound == 1)
    #expect(levels.ranges.last?.upperBound == values.max())
    for value in values {
      #expect(levels.ranges[levels.level(of: value) - 1].contains(value))
    }
    #expect(levels.level(of: 0) == 0)
  }
}
