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
}
