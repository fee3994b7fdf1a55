internal import Text

/// A chart with curves: values to the left, and what they depend on below.
///
/// Several curves differ in shape as well as by the letter at their end, so that no colour is needed.
package struct LineChart {
  /// A point of a curve.
  package struct Point: Equatable {
    /// Where it is from left to right.
    package var x: Double
    /// Where it is from bottom to top.
    package var y: Double

    /// Creates a point.
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A curve: straight between its points.
  package struct Curve {
    /// The letter that stands at its end, and that ASCII draws it with; empty for a single curve.
    package var name: String
    /// The points, in the order of x.
    package var points: [Point]

    /// Creates a curve.
    package init(_ points: [Point], name: String = "") {
      self.name = name
      self.points = points
    }
  }

  /// The curves, the most important first.
  package var curves: [Curve]
  /// The lower and the upper edge of a shaded range; `nil` for none.
  package var band: (low: [Point], high: [Point])?
  /// The values at the bottom and at the top of the chart.
  package var bounds: ClosedRange<Double>
  /// How many rows the curve has; 2 or more.
  package var rows: Int
  /// A value to draw a dotted line at.
  package var level: Double?
  /// What to write under the chart, each beneath its place.
  package var ticks: [(x: Double, text: String)]
  /// What the chart is drawn with.
  package var signs: ChartSigns
  /// Returns the text of a value; it stands left of its row.
  package var text: (Double) -> String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - curves: The curves.
  ///   - band: The lower and the upper edge of a shaded range.
  ///   - bounds: The values at the bottom and at the top.
  ///   - rows: How many rows the curve has; 2 or more.
  ///   - level: A value to draw a dotted line at.
  ///   - ticks: What to write under the chart.
  ///   - signs: What the chart is drawn with.
  ///   - text: Returns the text of a value.
  package init(
    _ curves: [Curve], band: (low: [Point], high: [Point])? = nil, bounds: ClosedRange<Double>,
    rows: Int = 11, level: Double? = nil, ticks: [(x: Double, text: String)] = [],
    signs: ChartSigns = .unicode, text: @escaping (Double) -> String
  ) {
    self.curves = curves
    self.band = band
    self.bounds = bounds
    self.rows = rows
    self.level = level
    self.ticks = ticks
    self.signs = signs
    self.text = text
  }

  /// Draws the chart.
  ///
  /// - Parameter width: The width, in columns; 20 or more.
  /// - Returns: The rows from top to bottom, the axis, and the texts beneath it.
  package func lines(width: Int) -> [String] {
    let places = curves.flatMap(\.points).map(\.x)
    guard signs.canDraw, let first = places.min(), let last = places.max() else { return [] }
    let labels = (0..<rows).map { text(value(ofRow: $0)) }
    let margin = (labels.map(\.displayWidth).max() ?? 0) + 2
    let names = (curves.map(\.name.displayWidth).max() ?? 0)
    let room = width - margin - (names > 0 ? names + 1 : 0)
    let plot = Plot(
      columns: max(2, room), rows: rows, x: first...last, bounds: bounds)
    let cells = signs.strokes.map { strokeCells(plot, $0) } ?? dotCells(plot)
    let ends = names > 0 ? ends(plot) : [:]
    return labels.indices.map { row in
      let label = labels[row].padded(to: margin - 2, onLeft: true)
      let line = label + " " + String(signs.axes.upright) + String(cells[row])
      return (line + (ends[row].map { " " + $0 } ?? "")).withoutTrailingSpaces
    } + axis(plot, margin: margin)
  }

  private func value(ofRow row: Int) -> Double {
    let share = Double(row) / Double(max(1, rows - 1))
    return bounds.upperBound - share * (bounds.upperBound - bounds.lowerBound)
  }

  /// Returns the names at the ends of the curves, each in a row of its own, in the order of the ends.
  private func ends(_ plot: Plot) -> [Int: String] {
    let ends = curves.compactMap { curve in
      curve.points.last.map { (height: plot.height($0.y), name: curve.name) }
    }.sorted { $0.height < $1.height }
    var rows = ends.map { Int($0.height) }
    for place in rows.indices.dropFirst() { rows[place] = max(rows[place], rows[place - 1] + 1) }
    // Those that were pushed below the last row push those above them up again.
    var last = self.rows
    for place in rows.indices.reversed() {
      rows[place] = min(rows[place], last - 1)
      last = rows[place]
    }
    return Dictionary(zip(rows, ends.map(\.name)), uniquingKeysWith: { first, _ in first })
  }

  /// Returns the axis and the texts of the ticks that have room.
  private func axis(_ plot: Plot, margin: Int) -> [String] {
    var line = Array(repeating: signs.axes.level, count: plot.columns)
    var texts = ""
    for tick in ticks {
      guard let column = plot.column(of: tick.x) else { continue }
      let center = margin + column - (tick.text.displayWidth - 1) / 2
      let start = min(center, margin + plot.columns - tick.text.displayWidth)
      guard texts.isEmpty || start > texts.displayWidth else { continue }
      line[column] = signs.axes.tick
      texts = texts.padded(to: max(0, start)) + tick.text
    }
    let start = String(repeating: " ", count: margin - 1) + String(signs.axes.corner)
    return [start + String(line)] + (texts.isEmpty ? [] : [texts])
  }
}

/// Where the cells of a chart are.
struct Plot {
  var columns: Int
  var rows: Int
  var x: ClosedRange<Double>
  var bounds: ClosedRange<Double>

  /// Returns what is at a share of the way from left to right: 0…1.
  func x(at share: Double) -> Double {
    x.lowerBound + (x.upperBound - x.lowerBound) * share
  }

  func column(of place: Double) -> Int? {
    guard x.contains(place) else { return nil }
    let length = x.upperBound - x.lowerBound
    return length > 0
      ? Int(((place - x.lowerBound) / length * Double(columns - 1)).rounded()) : 0
  }

  /// Returns how far below the top a value is, in rows: the middle of a row is half way through it.
  func height(_ value: Double) -> Double {
    let length = bounds.upperBound - bounds.lowerBound
    let share = length > 0 ? (bounds.upperBound - value) / length : 0
    let limited = share.isFinite ? min(max(0, share), 1) : 1
    return limited * Double(rows - 1) + 0.5
  }
}

extension [LineChart.Point] {
  /// Returns the value of the curve through these points at a place, or `nil` beside it.
  func value(at x: Double) -> Double? {
    guard let next = firstIndex(where: { $0.x >= x }) else { return nil }
    let right = self[next]
    guard next > 0, right.x > x else { return right.x > x ? nil : right.y }
    let left = self[next - 1]
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
  }
}

extension String {
  /// The text up to its last sign that is no space.
  fileprivate var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
