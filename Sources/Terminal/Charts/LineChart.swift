internal import Text

/// A chart with a curve: values to the left, and what they depend on below.
package struct LineChart {
  /// A point of the curve.
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

  /// The points, in the order of x; between them the curve is straight.
  package var points: [Point]
  /// The values at the bottom and at the top of the chart.
  package var bounds: ClosedRange<Double>
  /// How many rows the curve has; 2 or more.
  package var rows: Int
  /// A value to draw a dotted line at.
  package var level: Double?
  /// What to write under the chart, each beneath its place.
  package var ticks: [(x: Double, text: String)]
  /// What the curve is drawn with.
  package var signs: ChartSigns
  /// Returns the text of a value; it stands left of its row.
  package var text: (Double) -> String

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - points: The points, in the order of x.
  ///   - bounds: The values at the bottom and at the top.
  ///   - rows: How many rows the curve has; 2 or more.
  ///   - level: A value to draw a dotted line at.
  ///   - ticks: What to write under the chart.
  ///   - signs: What the curve is drawn with.
  ///   - text: Returns the text of a value.
  package init(
    points: [Point], bounds: ClosedRange<Double>, rows: Int = 11, level: Double? = nil,
    ticks: [(x: Double, text: String)] = [], signs: ChartSigns = .unicode,
    text: @escaping (Double) -> String
  ) {
    self.points = points
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
    guard signs.canDraw, let first = points.first, let last = points.last else { return [] }
    let labels = (0..<rows).map { text(value(ofRow: $0)) }
    let margin = (labels.map(\.displayWidth).max() ?? 0) + 2
    let plot = Plot(columns: max(2, width - margin), x: first.x...max(first.x, last.x))
    let axis = axis(plot, margin: margin)
    return zip(labels, cells(plot)).map { label, cells in
      let line = label.padded(to: margin - 2, onLeft: true) + " " + String(signs.axes.upright)
      return (line + String(cells)).withoutTrailingSpaces
    } + axis
  }

  private func value(ofRow row: Int) -> Double {
    let share = Double(row) / Double(max(1, rows - 1))
    return bounds.upperBound - share * (bounds.upperBound - bounds.lowerBound)
  }

  /// Returns the third of a row that a value is in, counted from the top of the first row.
  private func third(_ value: Double) -> Int {
    let height = bounds.upperBound - bounds.lowerBound
    let share = height > 0 ? (bounds.upperBound - value) / height : 0
    let limited = share.isFinite ? min(max(0, share), 1) : 1
    return Int((limited * Double(3 * (rows - 1))).rounded()) + 1
  }

  private func cells(_ plot: Plot) -> [[Character]] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: plot.columns), count: rows)
    if let level {
      cells[third(level) / 3] = Array(repeating: signs.dotted, count: plot.columns)
    }
    var before: Int?
    for column in 0..<plot.columns {
      guard let value = value(at: plot.x(ofColumn: column)) else { continue }
      let third = third(value)
      let row = third / 3
      if let before, abs(row - before) > 1 {
        for between in min(row, before) + 1..<max(row, before) {
          cells[between][column] = signs.upright
        }
      }
      cells[row][column] = signs.line[third % 3]
      before = row
    }
    return cells
  }

  /// Returns the value of the curve at a place, or `nil` beside it.
  private func value(at x: Double) -> Double? {
    guard let next = points.firstIndex(where: { $0.x >= x }) else { return nil }
    let right = points[next]
    guard next > 0, right.x > x else { return right.x > x ? nil : right.y }
    let left = points[next - 1]
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
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

/// Where the columns of a chart are.
private struct Plot {
  var columns: Int
  var x: ClosedRange<Double>

  func x(ofColumn column: Int) -> Double {
    x.lowerBound + (x.upperBound - x.lowerBound) * Double(column) / Double(columns - 1)
  }

  func column(of place: Double) -> Int? {
    guard x.contains(place) else { return nil }
    let length = x.upperBound - x.lowerBound
    return length > 0
      ? Int(((place - x.lowerBound) / length * Double(columns - 1)).rounded()) : 0
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
