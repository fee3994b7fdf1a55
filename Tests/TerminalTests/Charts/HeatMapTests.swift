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

  /// Every cell is looked up by its week and weekday.
  @Test(
    arguments: [20, 33, 57, 80, 110, 200], ["2026-11-24", "2024-02-29", "2026-11-22", "2027-01-01"])
  func `Each day stands in its week and row, with the sign of its number`(
    width: Int, last: String
  ) {
    let end = Self.day(last)
    var chance = SeededChance(state: UInt64(width))
    var values: [CalendarDate: Int] = [:]
    for before in 0..<500 {
      values[end.advanced(by: -before)] = Int.random(in: 0...9, using: &chance)
    }
    let map = HeatMap(values: values, last: end, unit: "Answers")
    let lines = map.lines(width: width)
    let monday = end.advanced(by: -end.weekday)
    let weeks = min(53, (width - 3) / 2)
    let first = monday.advanced(by: -7 * (weeks - 1))
    let shown = values.filter { (first...end).contains($0.key) && $0.value > 0 }
    let levels = HeatLevels(of: shown.values, count: 4)
    #expect(lines[1...7].map { String($0.prefix(3)) } == CalendarDate.weekdays)
    for (row, line) in lines[1...7].enumerated() {
      let cells = Array(line.dropFirst(4))
      for week in 0..<weeks {
        let day = first.advanced(by: 7 * week + row)
        let cell = cells.indices.contains(2 * week) ? cells[2 * week] : " "
        let level = map.signs.levels[levels.level(of: values[day] ?? 0)]
        #expect(cell == (day > end ? " " : level), "\(day.isoText)")
      }
    }
    #expect(lines.allSatisfy { $0.displayWidth <= width && $0.last != " " })
  }

  @Test func `A month that begins in the last week is named only where there is room`() {
    let map = Self.map(["2026-09-28": 1], last: "2026-12-01")
    // Ten weeks: the last one begins at column 22, and the name of its month ends at column 25.
    #expect(map.lines(width: 25)[0] == "    Oct     Nov       Dec")
    #expect(map.lines(width: 24)[0] == "    Oct     Nov")
  }

  @Test(arguments: [20, 30, 39, 40])
  func `The legend is broken between its items`(width: Int) {
    let map = Self.map(["2026-11-20": 1, "2026-11-21": 2, "2026-11-22": 3, "2026-11-23": 1000])
    let text = map.lines(width: width).dropFirst(8).joined(separator: "   ")
    #expect(
      text.hasPrefix("Answers: · none   ░ 1   ▒ 2   ▓ 3   █ 4 to 1000   Columns are weeks,"))
  }

  @Test(arguments: [
    (["2026-11-24": 0], 1), (["2026-11-23": 1], 1), (["2026-11-22": 1], 2), (["2026-11-16": 1], 2),
    (["2026-11-15": 1], 3), (["2026-12-24": 1], 1),
  ])
  func `A calendar begins in the week of the first day that has anything`(
    values: [String: Int], weeks: Int
  ) {
    let monday = Self.map(values).lines(width: 80)[1]
    #expect(monday.dropFirst(4).split(separator: " ").count == weeks)
  }

  @Test(
    arguments: [
      ([1], 4, [1...1]), ([5], 4, [1...5]), ([1, 1, 1, 9], 4, [1...1, 2...9]),
      ([1, 2, 3, 4], 4, [1...1, 2...2, 3...3, 4...4]), ([1, 2, 3, 4], 2, [1...2, 3...4]),
      ([1, 2, 3, 4], 1, [1...4]), ([], 4, []),
      ([10, 20, 30, 40, 50, 60, 70, 80], 4, [1...20, 21...40, 41...60, 61...80]),
    ] as [([Int], Int, [ClosedRange<Int>])])
  func `A level has about as many days as another`(
    values: [Int], count: Int, ranges: [ClosedRange<Int>]
  ) {
    #expect(HeatLevels(of: values, count: count).ranges == ranges)
    #expect(HeatLevels(of: Array(values.reversed()), count: count).ranges == ranges)
  }

  @Test func `Nothing is drawn without signs`() {
    var map = Self.map(["2026-11-23": 7])
    map.signs = .none
    #expect(map.lines(width: 40).isEmpty)
  }
}
