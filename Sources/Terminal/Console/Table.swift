internal import Text

/// A table that fits the terminal: the widest text column gives way, its text cut with `…`, or wrapped and
/// cut where that is still too long.
///
/// Where too little of it would be left, it is left out, or stands below its row where a text may take several
/// lines. The first column stays, and numbers are never cut.
package struct Table {
  /// How a column's cells are set.
  package enum Alignment {
    case left, right
  }

  private let titles: [String]
  private let alignments: [Alignment]
  private let textLines: Int
  private var rows: [[String]] = []

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - columns: The title and the alignment of each column.
  ///   - textLines: The most lines that a text may take in the column that gives way: at least 1. Texts that
  ///     begin with the same words need more than one to be told apart.
  package init(_ columns: [(title: String, alignment: Alignment)], textLines: Int = 1) {
    titles = columns.map(\.title)
    alignments = columns.map(\.alignment)
    self.textLines = textLines
  }

  /// Adds a row of untrusted texts: one per column.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.visible() })
  }

  /// Lays the table out.
  ///
  /// - Parameter width: The width, in columns.
  /// - Returns: The lines, titles first; one per row, or more where a text is wrapped.
  package func lines(width: Int) -> [String] {
    var widths = titles.indices.map { column in
      ([titles] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    var shown = Array(titles.indices)
    var below: Int?
    let excess = Self.sum(widths) - width
    let texts = shown.filter { alignments[$0] == .left }
    if excess > 0, let widest = texts.max(by: { widths[$0] < widths[$1] }) {
      if widths[widest] - excess < leastText, widest != 0 {
        shown.removeAll { $0 == widest }
        below = textLines > 1 ? widest : nil
      } else {
        let least = min(widths[widest], leastText)
        widths[widest] = max(least, widths[widest] - excess)
      }
    }
    return lines(of: titles, shown, widths: widths)
      + rows.flatMap { row in
        lines(of: row, shown, widths: widths)
          + (below.map { text(row[$0], belowRowOf: width) } ?? [])
      }
  }

  /// The fewest columns of text that say something; a text that can stand below its row is better off there than
  /// in a column of single words.
  private var leastText: Int { textLines > 1 ? 20 : 8 }

  private static func sum(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * (widths.count - 1)
  }

  private func lines(of cells: [String], _ shown: [Int], widths: [Int]) -> [String] {
    let texts = shown.map { fitted(cells[$0], width: widths[$0]) }
    return (0..<(texts.map(\.count).max() ?? 0)).map { place in
      let set = zip(shown, texts).map { column, lines in
        let cell = lines.indices.contains(place) ? lines[place] : ""
        let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
        return alignments[column] == .left ? cell + gap : gap + cell
      }
      return set.joined(separator: "  ").trimmingTrailingSpaces
    }
  }

  /// The lines of a text that its row has no room for.
  private func text(_ cell: String, belowRowOf width: Int) -> [String] {
    cell.isEmpty ? [] : fitted(cell, width: max(1, width - 2)).map { "  " + $0 }
  }

  /// The lines of a cell: the last one cut where there would be too many.
  private func fitted(_ cell: String, width: Int) -> [String] {
    guard textLines > 1, cell.displayWidth > width else { return [cell.cut(toWidth: width)] }
    let lines = wrapped(cell, width: width)
    guard lines.count > textLines else { return lines }
    let rest = lines[(textLines - 1)...].joined(separator: " ")
    return lines.prefix(textLines - 1) + [rest.cut(toWidth: width)]
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
