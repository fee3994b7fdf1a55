import TestSupport
import Text
import Testing

@testable import Terminal

struct LineChartTests {
  private static func chart(
    _ points: [(Double, Double)], rows: Int = 3, level: Double? = nil,
    signs: ChartSigns = .ascii
  ) -> LineChart {
    LineChart(
      [.init(points.map { .init($0.0, $0.1) })], bounds: 0...1, rows: rows, level: level,
      signs: signs, text: { "\(Int($0 * 100))" })
  }

  @Test func `A level line stays in its row`() {
    #expect(
      Self.chart([(0, 0.5), (10, 0.5)]).lines(width: 15) == [
        "100 |", " 50 |----------", "  0 |", "    +----------",
      ])
  }

  @Test func `A falling line goes through the thirds of rows`() {
    #expect(
      Self.chart([(0, 1), (6, 0)]).lines(width: 12) == [
        "100 |-_", " 50 |  '-_", "  0 |     '-", "    +-------",
      ])
  }

  @Test func `A jump is drawn upright`() {
    let lines = Self.chart([(0, 1), (0.1, 0), (9, 0)], rows: 4).lines(width: 15)
    #expect(lines == ["100 |-", " 66 | |", " 33 | |", "  0 | ---------", "    +----------"])
  }

  @Test func `A value can be compared with, and places named`() {
    var chart = Self.chart([(0, 1), (9, 1)], level: 0.5)
    chart.ticks = [(0, "0"), (5, "5"), (6, "six"), (9, "day 9"), (99, "never")]
    #expect(
      chart.lines(width: 15) == [
        "100 |----------", " 50 |..........", "  0 |", "    ++----+----", "     0    5",
      ])
    chart.ticks = [(0, "0"), (9, "day 9")]
    #expect(chart.lines(width: 15).suffix(2) == ["    ++--------+", "     0    day 9"])
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
      [.init(points)], bounds: 0...1, rows: 7, ticks: [(0, "0 日"), (15, "15"), (29, "29 日")],
      signs: signs, text: { "\(Int(($0 * 100).rounded()))%" })
    let lines = chart.lines(width: width)
    #expect(lines.count == 9 && lines.allSatisfy { $0.displayWidth <= width && $0.last != " " })
    let rows = lines.prefix(7).map { Array($0.dropFirst(6)) }
    for column in 0..<width - 6 {
      let drawn = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let strokes = ChartSigns.ascii.strokes?.line ?? []
      let count = drawn.count { strokes.contains($0) || $0.isBraille }
      #expect(signs == .ascii ? count == 1 : count >= 1, "column \(column)")
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
        line.indices.contains(column) && "'-_".contains(line[column])
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
      #expect(lines[3].dropFirst(5).count { $0 == "+" } == texts.count)
    }
  }

  @Test func `Beyond its bounds a curve stays at the edge`() {
    #expect(
      Self.chart([(0, 7), (9, 7)]).lines(width: 15)[0] == "100 |----------")
    #expect(
      Self.chart([(0, -7), (9, -7)]).lines(width: 15)[2] == "  0 |----------")
  }

  @Test func `Nothing is drawn without signs`() {
    #expect(Self.chart([(0, 0.5), (10, 0.5)], signs: .none).lines(width: 15).isEmpty)
  }

  @Test func `Dots of braille are a quarter of a row high and half a column wide`() {
    #expect(
      Self.chart([(0, 1), (6, 0)], signs: .unicode).lines(width: 9) == [
        "100 │⢄", " 50 │ ⠑⢄", "  0 │   ⠱", "    └────",
      ])
    #expect(
      Self.chart([(0, 1), (9, 1)], level: 0.5, signs: .unicode).lines(width: 9) == [
        "100 │⠤⠤⠤⠤", " 50 │⠄ ⠄", "  0 │", "    └────",
      ])
  }

  private static func two(_ signs: ChartSigns) -> LineChart {
    LineChart(
      [
        .init([.init(0, 1), .init(9, 0.5)], name: "a"),
        .init([.init(0, 0), .init(9, 0.5)], name: "b"),
      ], bounds: 0...1, rows: 5, signs: signs, text: { "\(Int($0 * 100))" })
  }

  @Test func `Curves differ in shape, and each has its letter at an end of its own`() {
    #expect(
      Self.two(.ascii).lines(width: 17) == [
        "100 |aaa", " 75 |   aaaa", " 50 |       aaa a", " 25 |   bbbb    b", "  0 |bbb",
        "    +----------",
      ])
    let drawn = Self.two(.unicode).lines(width: 17)
    #expect(drawn[2].hasSuffix(" a") && drawn[3].hasSuffix(" b"))
  }

  @Test(arguments: [ChartSigns.unicode, .ascii])
  func `A range is shaded where no curve is`(signs: ChartSigns) {
    var chart = Self.chart([(0, 0.5), (9, 0.5)], rows: 5, signs: signs)
    chart.band = ([.init(0, 0.25), .init(9, 0.25)], [.init(0, 0.75), .init(9, 0.75)])
    let lines = chart.lines(width: 15).map { String($0.dropFirst(5)) }
    let shade = String(repeating: signs.shade, count: 10)
    #expect(lines[1] == shade && lines[3] == shade && lines[2].allSatisfy { $0 != signs.shade })
    #expect(lines[0].isEmpty && lines[4].isEmpty)
  }

  @Test func `Many curves that end together have their letters one below the other`() {
    let curves = "abcde".map { LineChart.Curve([.init(0, 0), .init(1, 0)], name: "\($0)") }
    let chart = LineChart(curves, bounds: 0...1, rows: 6, text: { _ in "" })
    #expect(
      chart.lines(width: 20).map { $0.last.map(String.init) ?? "" }.prefix(6).joined().hasSuffix(
        "abcde"))
  }
}

extension Character {
  fileprivate var isBraille: Bool {
    unicodeScalars.allSatisfy { (0x2801...0x28FF).contains($0.value) }
  }
}
