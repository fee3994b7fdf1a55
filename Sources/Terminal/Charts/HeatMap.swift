package import Text

/// A calendar that shows how much there was on each day: a column per week, a row per weekday.
///
/// As many weeks are shown as fit the width, up to the last day. The signs stand for ranges that the
/// legend gives in numbers; the ranges are quarters of the days that have anything.
package struct HeatMap {
  /// How much there was on which day; days without are left out or 0.
  package var values: [CalendarDate: Int]
  /// The last day: nothing is shown after it.
  package var last: CalendarDate
  /// What is counted, such as "answers".
  package var unit: String
  /// What the calendar is drawn with.
  package var signs: ChartSigns

  /// Creates a calendar.
  ///
  /// - Parameters:
  ///   - values: How much there was on which day.
  ///   - last: The last day.
  ///   - unit: What is counted.
  ///   - signs: What the calendar is drawn with.
  package init(
    values: [CalendarDate: Int], last: CalendarDate, unit: String, signs: ChartSigns = .unicode
  ) {
    self.values = values
    self.last = last
    self.unit = unit
    self.signs = signs
  }

  /// The most weeks that are shown: a year.
  private static let mostWeeks = 53
  /// The width of the weekdays' names with the space after them, in columns.
  private static let margin = 4

  /// Draws the calendar.
  ///
  /// - Parameter width: The width, in columns; 6 or more.
  /// - Returns: The months, seven rows, and the legend.
  package func lines(width: Int) -> [String] {
    let mondays = signs.canDraw ? mondays(width: width) : []
    guard let first = mondays.first else { return [] }
    let shown = values.filter { (first...last).contains($0.key) && $0.value > 0 }
    let levels = HeatLevels(of: shown.values, count: signs.levels.count - 1)
    let rows = CalendarDate.weekdays.indices.map { weekday in
      let cells = mondays.map { monday -> Character in
        let day = monday.advanced(by: weekday)
        return day > last ? " " : signs.levels[levels.level(of: shown[day] ?? 0)]
      }
      return line(CalendarDate.weekdays[weekday], cells.map { "\($0) " }.joined())
    }
    return [line("", months(mondays, width: width - Self.margin))] + rows
      + legend(levels, width: width)
      + wrapped(
        mondays.count == 1
          ? "The column is the week of \(last.words(on: last))."
          : "Columns are weeks, from \(first.words(on: last)) to \(last.words(on: last)).",
        width: width
      )
  }

  private func mondays(width: Int) -> [CalendarDate] {
    let lastMonday = last.advanced(by: -last.weekday)
    let fitting = min(Self.mostWeeks, max(1, (width + 1 - Self.margin) / 2))
    let first = values.filter { $0.value > 0 && $0.key <= last }.keys.min() ?? last
    let needed = (first.distance(to: lastMonday) + 6) / 7 + 1
    return (0..<min(fitting, max(needed, 1))).reversed().map { lastMonday.advanced(by: -7 * $0) }
  }

  /// Returns the names of months, each over the week that its first day is in, as far as there is room.
  private func months(_ mondays: [CalendarDate], width: Int) -> String {
    var text = ""
    for (column, monday) in mondays.enumerated() {
      let sunday = monday.advanced(by: 6)
      guard column == 0 || sunday.day <= 7, text.count <= 2 * column,
        2 * column + sunday.monthName.count <= width
      else { continue }
      // At the left edge, a name gives way to that of a month that begins right after.
      let isCrowded = column == 0 && startsMonth(mondays.dropFirst())
      if !isCrowded { text = text.padded(to: 2 * column) + sunday.monthName + " " }
    }
    return text
  }

  private func startsMonth(_ mondays: ArraySlice<CalendarDate>) -> Bool {
    mondays.first.map { $0.advanced(by: 6).day <= 7 } ?? false
  }

  private func legend(_ levels: HeatLevels, width: Int) -> [String] {
    let items =
      ["\(unit): \(signs.levels[0]) none"]
      + zip(signs.levels.dropFirst(), levels.ranges).map { sign, range in
        "\(sign) \(range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)")"
      }
    return items.reduce(into: []) { lines, item in
      let joined = lines.last.map { $0 + "   " + item } ?? item
      if joined.displayWidth <= width, !lines.isEmpty { lines.removeLast() }
      lines.append(joined.displayWidth <= width ? joined : item)
    }
  }

  private func line(_ name: String, _ cells: String) -> String {
    var line = (name.padded(to: Self.margin) + cells)[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// The levels of a heat map: ranges of numbers that have about as many days each.
package struct HeatLevels {
  /// The ranges, from little to much; together they hold every number that was given.
  package let ranges: [ClosedRange<Int>]

  /// Finds levels.
  ///
  /// - Parameters:
  ///   - values: The numbers; positive.
  ///   - count: How many levels at most; positive.
  package init(of values: some Collection<Int>, count: Int) {
    let sorted = values.sorted()
    var ranges: [ClosedRange<Int>] = []
    for level in 1...count where !sorted.isEmpty {
      let top = sorted[(sorted.count * level + count - 1) / count - 1]
      let bottom = ranges.last.map { $0.upperBound + 1 } ?? min(1, top)
      if bottom <= top { ranges.append(bottom...top) }
    }
    self.ranges = ranges
  }

  /// Returns the level of a number: 0 for nothing, 1 for the first range and so on.
  package func level(of value: Int) -> Int {
    guard value > 0 else { return 0 }
    return (ranges.firstIndex { value <= $0.upperBound } ?? ranges.count - 1) + 1
  }
}
