internal import Text

/// A chart with a bar per line: a label, a number in words, and the bar.
///
/// The number stands before the bar, so that the chart can be read aloud. Where there is no room for
/// bars they are left out, and where there is none for label and number in a line, the line is
/// wrapped.
package struct BarChart {
  /// One line of the chart.
  package struct Bar {
    /// What the bar is about.
    package var label: String
    /// How long it is; 0 or more.
    package var value: Double
    /// The number as a person reads it.
    package var text: String
    /// A place to mark on the bar, on the scale of the value.
    package var mark: Double?

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - label: What the bar is about.
    ///   - value: How long it is; 0 or more.
    ///   - text: The number as a person reads it.
    ///   - mark: A place to mark on the bar.
    package init(_ label: String, value: Double, text: String, mark: Double? = nil) {
      self.label = label
      self.value = value
      self.text = text
      self.mark = mark
    }
  }

  /// The bars, from top to bottom.
  package var bars: [Bar]
  /// The value of a bar over the whole width; the greatest value where it is `nil`.
  package var maximum: Double?
  /// What the bars are drawn with.
  package var signs: ChartSigns

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - bars: The bars, from top to bottom.
  ///   - maximum: The value of a bar over the whole width.
  ///   - signs: What the bars are drawn with.
  package init(bars: [Bar], maximum: Double? = nil, signs: ChartSigns = .unicode) {
    self.bars = bars
    self.maximum = maximum
    self.signs = signs
  }

  /// The least room for bars, in columns: with less they tell nothing.
  private static let leastRoom = 5

  /// Draws the chart.
  ///
  /// - Parameter width: The width, in columns; positive.
  /// - Returns: One line per bar, or more where lines are wrapped.
  package func lines(width: Int) -> [String] {
    let (labels, texts) = columns
    guard labels + 2 + texts <= width else {
      return bars.flatMap { wrapped("\($0.label): \($0.text)", width: width, rest: 2) }
    }
    let room = room(width: width)
    return bars.map { bar in
      let start = bar.label.padded(to: labels) + "  " + bar.text.padded(to: texts, onLeft: true)
      let drawn = hasBars(width: width) ? self.drawn(bar, room: room) : ""
      return drawn.isEmpty ? start : start + "  " + drawn
    }
  }

  /// Whether there is room for bars in a width in columns, beside labels and numbers.
  package func hasBars(width: Int) -> Bool {
    signs.canDraw && room(width: width) >= Self.leastRoom
  }

  /// The widths of the labels and of the numbers, in columns.
  private var columns: (labels: Int, texts: Int) {
    (bars.map(\.label.displayWidth).max() ?? 0, bars.map(\.text.displayWidth).max() ?? 0)
  }

  private func room(width: Int) -> Int {
    width - columns.labels - columns.texts - 4
  }

  private func drawn(_ bar: Bar, room: Int) -> String {
    let maximum = maximum ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    guard maximum > 0 else { return "" }
    return signs.bar(bar.value / maximum, mark: bar.mark.map { $0 / maximum }, room: room)
  }
}

extension ChartSigns {
  /// Draws a bar; nothing for a value of nothing, and something for any other.
  ///
  /// - Parameters:
  ///   - share: How much of the room it takes: 0…1; more counts as 1.
  ///   - mark: A place to mark on it, as such a share; `nil` for none.
  ///   - room: How many columns it can have; positive.
  /// - Returns: The bar.
  package func bar(_ share: Double, mark: Double? = nil, room: Int) -> String {
    let steps = parts.count + 1
    let length = share > 0 ? max(1, Int((min(1, share) * Double(room * steps)).rounded())) : 0
    var cells = Array(repeating: full, count: length / steps)
    if !length.isMultiple(of: steps) { cells.append(parts[length % steps - 1]) }
    if let mark, mark.isFinite {
      let place = min(room - 1, Int(min(max(0, mark), 1) * Double(room)))
      cells += Array(repeating: " ", count: max(0, place + 1 - cells.count))
      cells[place] = self.mark
    }
    return String(cells)
  }
}
