// Drawing the curves: with the dots of braille, eight to a cell, or with signs of ASCII.
extension LineChart {
  /// Draws with the dots of braille.
  func dotCells(_ plot: Plot) -> [[Character]] {
    var dots = Dots(columns: plot.columns, rows: rows)
    let width = 2 * plot.columns
    if let level {
      let y = dots.row(of: plot.height(level))
      for x in stride(from: 0, to: width, by: 4) { dots.set(x, y) }
    }
    for (number, curve) in curves.enumerated() {
      let pattern = Self.patterns[number % Self.patterns.count]
      var before: Int?
      for x in 0..<width {
        let place = plot.x(at: Double(x) / Double(width - 1))
        guard let y = curve.points.value(at: place).map({ dots.row(of: plot.height($0)) }) else {
          continue
        }
        defer { before = y }
        guard pattern[x % pattern.count] else { continue }
        for row in Self.between(before, y) { dots.set(x, row) }
      }
    }
    var cells = shaded(plot)
    for row in cells.indices {
      for column in cells[row].indices {
        if let sign = dots.sign(column, row) { cells[row][column] = sign }
      }
    }
    return cells
  }

  /// Which dots of a curve are drawn, from left to right, over and over: the first curve is whole.
  private static let patterns: [[Bool]] = ["#", "###..", "#.", "#####.#.", "##..", "######..."]
    .map { $0.map { $0 == "#" } }

  /// Returns what a curve passes on its way from one row to another, the first left out.
  private static func between(_ before: Int?, _ now: Int) -> ClosedRange<Int> {
    guard let before, before != now else { return now...now }
    return before < now ? before + 1...now : now...before - 1
  }

  /// Draws with signs: a single curve as a line, several each with its letter.
  func strokeCells(_ plot: Plot, _ strokes: ChartSigns.Strokes) -> [[Character]] {
    var cells = shaded(plot)
    if let level {
      cells[Int(plot.height(level))] = Array(repeating: strokes.dotted, count: plot.columns)
    }
    // The most important is drawn last, over the others.
    for curve in curves.reversed() {
      var before: Int?
      for column in 0..<plot.columns {
        let place = plot.x(at: Double(column) / Double(plot.columns - 1))
        guard let height = curve.points.value(at: place).map(plot.height) else { continue }
        // Thirds are counted from the middle of the first row's.
        let third = Int(((height - 0.5) * 3).rounded()) + 1
        let row = third / 3
        for between in Self.between(before, row) {
          cells[between][column] = curve.name.first ?? strokes.upright
        }
        cells[row][column] = curve.name.first ?? strokes.line[third % 3]
        before = row
      }
    }
    return cells
  }

  /// Returns the cells with the range shaded, else blank.
  private func shaded(_ plot: Plot) -> [[Character]] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: plot.columns), count: rows)
    guard let band else { return cells }
    for column in 0..<plot.columns {
      let place = plot.x(at: (Double(column) + 0.5) / Double(plot.columns))
      guard let low = band.low.value(at: place), let high = band.high.value(at: place),
        low <= high
      else { continue }
      for row in Int(plot.height(high))...Int(plot.height(low)) { cells[row][column] = signs.shade }
    }
    return cells
  }
}

/// Dots that braille signs are made of: two by four in each cell.
private struct Dots {
  private let columns: Int
  private let rows: Int
  private var cells: [UInt8]

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// Returns the row of dots that is so many rows of cells below the top.
  func row(of height: Double) -> Int { min(4 * rows - 1, Int(height * 4)) }

  /// The bits of the dots of a cell, by row, the left one first (Unicode, chapter 21.1).
  private static let bits: [(UInt8, UInt8)] = [
    (0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80),
  ]

  mutating func set(_ x: Int, _ y: Int) {
    let (left, right) = Self.bits[y % 4]
    cells[y / 4 * columns + x / 2] |= x.isMultiple(of: 2) ? left : right
  }

  /// Returns the sign of a cell; `nil` where it has no dot.
  func sign(_ column: Int, _ row: Int) -> Character? {
    let bits = cells[row * columns + column]
    return bits == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(bits)).map(Character.init)
  }
}
