import Testing

@testable import Terminal

struct BarChartTests {
  private static func chart(_ values: [Double], signs: ChartSigns = .unicode) -> BarChart {
    BarChart(
      bars: values.map { .init("day", value: $0, text: "\(Int($0))") }, signs: signs)
  }

  @Test func `Bars are as long as their values, to an eighth of a cell`() {
    let chart = Self.chart([8, 4, 1, 0])
    #expect(
      chart.lines(width: 16) == [
        "day  8  ████████", "day  4  ████", "day  1  █", "day  0",
      ])
    #expect(Self.chart([16, 1]).lines(width: 17).last == "day   1  ▌")
    #expect(Self.chart([8, 1000]).lines(width: 19).first == "day     8  ▏")
  }

  @Test func `Signs of ASCII are enough`() {
    #expect(
      Self.chart([8, 4, 0.1], signs: .ascii).lines(width: 16) == [
        "day  8  ########", "day  4  ####", "day  0  #",
      ])
  }

  @Test func `Labels and numbers line up`() {
    let chart = BarChart(bars: [
      .init("Monday", value: 2, text: "2"), .init("Sun", value: 10, text: "10"),
    ])
    #expect(chart.lines(width: 22) == ["Monday   2  ██", "Sun     10  ██████████"])
  }

  @Test func `A mark stands on the bar or beyond it`() {
    func line(_ value: Double, _ mark: Double) -> String? {
      BarChart(bars: [.init("a", value: value, text: "x", mark: mark)], maximum: 1)
        .lines(width: 16).first
    }
    #expect(line(0.5, 0.8) == "a  x  █████   │")
    #expect(line(0.8, 0.5) == "a  x  █████│██")
    #expect(line(1, 1) == "a  x  █████████│")
    #expect(line(0, 0) == "a  x  │")
  }

  @Test func `Without room for bars, words are left`() {
    let bar = BarChart.Bar("Monday", value: 1, text: "12 of 15")
    let chart = BarChart(bars: [bar])
    #expect(chart.lines(width: 20) == ["Monday  12 of 15"])
    #expect(chart.lines(width: 12) == ["Monday: 12", "  of 15"])
    #expect(!chart.hasBars(width: 20) && chart.hasBars(width: 23))
  }

  @Test(arguments: [Double.nan, .infinity, -1, 0])
  func `No number breaks a chart`(value: Double) {
    let chart = BarChart(bars: [
      .init("a", value: value, text: "?", mark: value), .init("b", value: 1, text: "1"),
    ])
    for width in [1, 8, 20, 100] {
      #expect(chart.lines(width: width).allSatisfy { $0.count <= max(3, width) })
    }
    #expect(BarChart(bars: []).lines(width: 20).isEmpty)
  }
}
