import Text
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

  private static let labels = ["KE1.1", "消費者の権利", "é", "e\u{301}toile 👍", ""]

  @Test(
    arguments: Array(stride(from: 20, through: 200, by: 6)), [ChartSigns.unicode, .ascii, .none])
  func `A chart fits every width, with wide letters too`(width: Int, signs: ChartSigns) {
    let bars = Self.labels.enumerated().map { place, label in
      BarChart.Bar(
        label, value: Double(place), text: "\(place * 25) of 100", mark: place == 2 ? 3 : nil)
    }
    let chart = BarChart(bars: bars, maximum: 4, signs: signs)
    let lines = chart.lines(width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.count == bars.count || width < 24)
    guard chart.hasBars(width: width) else { return }
    // Where the bars begin, everything before has the same width, and the last bar is full.
    #expect(lines[4].displayWidth == width)
    #expect(lines[4].hasSuffix("100 of 100  " + String(repeating: signs.full, count: width - 26)))
    #expect(lines[0].hasSuffix("0 of 100"))
  }

  @Test(arguments: [ChartSigns.unicode, .ascii], [5, 8, 40])
  func `A longer bar is never drawn shorter, and something is never nothing`(
    signs: ChartSigns, room: Int
  ) {
    let steps = signs.parts.count + 1
    var before = 0
    for number in 0...100 {
      let bar = BarChart.Bar("a", value: Double(number), text: "x")
      let line = BarChart(bars: [bar], maximum: 100, signs: signs).lines(width: room + 6)[0]
      let eighths = line.dropFirst(6).reduce(0) { sum, sign in
        sum + (sign == signs.full ? steps : (signs.parts.firstIndex(of: sign) ?? 0) + 1)
      }
      #expect(eighths >= before && (number == 0) == (eighths == 0))
      let exact = Double(number) / 100 * Double(room * steps)
      #expect(abs(Double(eighths) - max(exact, number == 0 ? 0 : 1)) <= 0.5)
      before = eighths
    }
    #expect(before == room * steps)
  }

  @Test func `What is above the maximum fills the width, and no more`() {
    let bar = BarChart.Bar("a", value: 7, text: "7", mark: 9)
    #expect(BarChart(bars: [bar], maximum: 5).lines(width: 14) == ["a  7  ███████│"])
  }

  @Test func `Where all is nothing there are no bars, and the greatest value is the measure`() {
    #expect(Self.chart([0, 0]).lines(width: 20) == ["day  0", "day  0"])
    #expect(Self.chart([2, 1]).lines(width: 16) == ["day  2  ████████", "day  1  ████"])
  }

  @Test(arguments: [(14, false), (15, true), (16, true)])
  func `Bars need five columns beside label and number`(width: Int, hasBars: Bool) {
    let chart = BarChart(bars: [.init("label", value: 1, text: "x")])
    #expect(chart.hasBars(width: width) == hasBars)
    #expect(chart.lines(width: width)[0].hasSuffix("█") == hasBars)
  }
}
