import TestSupport
import Text
import Testing

@testable import Terminal

struct LineChartTests {
  private static func chart(
    _ points: [(Double, Double)], rows: Int = 3, level: Double? = nil
  ) -> LineChart {
    LineChart(
      points: points.map { .init($0.0, $0.1) }, bounds: 0...1, rows: rows, level: level,
      text: { "\(Int($0 * 100))" })
  }

  @Test func `A level line stays in its row`() {
    #expect(
      Self.chart([(0, 0.5), (10, 0.5)]).lines(width: 15) == [
        "100 │", " 50 │──────────", "  0 │", "    └──────────",
      ])
  }

  @Test func `A falling line goes through the thirds of rows`() {
    #expect(
      Self.chart([(0, 1), (6, 0)]).lines(width: 12) == [
        "100 │─▁", " 50 │  ▔─▁", "  0 │     ▔─", "    └───────",
      ])
  }

  @Test func `A jump is drawn upright`() {
    let lines = Self.chart([(0, 1), (0.1, 0), (9, 0)], rows: 4).lines(width: 15)
    #expect(lines == ["100 │─", " 66 │ │", " 33 │ │", "  0 │ ─────────", "    └──────────"])
  }

  @Test func `A value can be compared with, and places named`() {
    var chart = Self.chart([(0, 1), (9, 1)], level: 0.5)
    chart.ticks = [(0, "0"), (5, "5"), (6, "six"), (9, "day 9"), (99, "never")]
    #expect(
      chart.lines(width: 15) == [
        "100 │──────────", " 50 │··········", "  0 │", "    └┬────┬────", "     0    5",
      ])
    chart.ticks = [(0, "0"), (9, "day 9")]
    #expect(chart.lines(width: 15).suffix(2) == ["    └┬────────┬", "     0    day 9"])
  }

  @Test(arguments: [
    [(0.0, Double.nan), (1, .infinity)], [(0, 1)], [(3, 0.5), (3, 0.7)], [(0, -5), (1, 9)],
  ])
  func `No number breaks a chart`(points: [(Double, Double)]) {
    for width in [20, 80] {
      let lines = Self.chart(points, rows: 5).lines(width: width)
      #expect(lines.count == 6 && lines.allSatisfy { $0.count <= width })
    }
    #expect(Self.chart([]).lines(width: 20).isEmpty)
  }

  @Test(arguments: Array(stride(from: 20, through: 200, by: 9)), [ChartSigns.unicode, .ascii])
  func `A chart fits every width, and each of its columns has a point`(
    width: Int, signs: ChartSigns
  ) {
    var chance = SeededChance(state: UInt64(width))
    let points = (0..<30).map {
      LineChart.Point(Double($0), Double.random(in: -0.2...1.2, using: &chance))
    }
    let chart = LineChart(
      points: points, bounds: 0...1, rows: 7, ticks: [(0, "0 日"), (15, "15"), (29, "29 日")],
      signs: signs, text: { "\(Int(($0 * 100).rounded()))%" })
    let lines = chart.lines(width: width)
    #expect(lines.count == 9 && lines.allSatisfy { $0.displayWidth <= width && $0.last != " " })
    let rows = lines.prefix(7).map { Array($0.dropFirst(6)) }
    for column in 0..<width - 6 {
      let drawn = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      #expect(drawn.count { signs.line.contains($0) } == 1, "column \(column)")
    }
    #expect(lines[8].hasPrefix("     0 日"))
    #expect(lines[8].hasSuffix("29 日") == (width > 20))
  }

  @Test func `A curve that falls never rises`() {
    let points = (0...20).map { (Double($0), 1 / (1 + Double($0))) }
    let rows = Self.chart(points, rows: 12).lines(width: 70).prefix(12).map {
      Array($0.dropFirst(5))
    }
    var lowest = 0
    for column in 0..<65 {
      let row = rows.firstIndex { line in
        line.indices.contains(column) && ChartSigns.unicode.line.contains(line[column])
      }
      let found = row ?? -1
      #expect(found >= lowest)
      lowest = found
    }
    #expect(lowest == 10)
  }

  @Test func `Texts of the axis are left out rather than run together`() {
    var chart = Self.chart([(0, 0), (100, 1)])
    chart.ticks = (0...100).map { (Double($0), "\($0)") }
    for width in [20, 47, 100, 200] {
      let lines = chart.lines(width: width)
      let texts = lines[4].split(separator: " ").compactMap { Int($0) }
      #expect(texts.first == 0 && texts == texts.sorted())
      #expect(lines[3].count { $0 == "┬" } == texts.count)
    }
  }

  @Test func `Beyond its bounds a curve stays at the edge`() {
    #expect(
      Self.chart([(0, 7), (9, 7)]).lines(width: 15)[0] == "100 │──────────")
    #expect(
      Self.chart([(0, -7), (9, -7)]).lines(width: 15)[2] == "  0 │──────────")
  }

  @Test func `Nothing is drawn without signs, and ASCII will do`() {
    var chart = Self.chart([(0, 0.5), (10, 0.5)])
    chart.signs = .ascii
    #expect(
      chart.lines(width: 15) == [
        "100 |", " 50 |----------", "  0 |", "    +----------",
      ])
    chart.signs = .none
    #expect(chart.lines(width: 15).isEmpty)
  }
}
