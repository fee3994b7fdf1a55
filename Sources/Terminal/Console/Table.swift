internal import Text

/// A table that fits the terminal: the widest text column gives way, its text cut with `…`.
///
/// Where too little of it would be left, it is left out. The first column stays, and numbers are never
/// cut.
package struct Table {
  /// How a column's cells are set.
  package enum Alignment {
    case left, right
  }

  private let titles: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// Creates a table.
  ///
  /// - Parameter columns: The title and the alignment of each column.
  package init(_ columns: [(title: String, alignment: Alignment)]) {
    titles = columns.map(\.title)
    alignments = columns.map(\.alignment)
  }

  /// Adds a row of untrusted texts: one per column.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.visible() })
  }

  /// Lays the table out.
  ///
  /// - Parameter width: The width, in columns.
  /// - Returns: One line per row, titles first.
  package func lines(width: Int) -> [String] {
    var widths = titles.indices.map { column in
      ([titles] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    var shown = Array(titles.indices)
    let excess = Self.sum(widths) - width
    let texts = shown.filter { alignments[$0] == .left }
    if excess > 0, let widest = texts.max(by: { widths[$0] < widths[$1] }) {
      if widths[widest] - excess < Self.leastText, widest != 0 {
        shown.removeAll { $0 == widest }
      } else {
        let least = min(widths[widest], Self.leastText)
        widths[widest] = max(least, widths[widest] - excess)
      }
    }
    return ([titles] + rows).map { line(of: $0, shown, widths: widths) }
  }

  /// The fewest columns of text that say something.
  private static let leastText = 8

  private static func sum(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * (widths.count - 1)
  }

  private func line(of cells: [String], _ shown: [Int], widths: [Int]) -> String {
    let set = shown.map { column in
      let cell = cells[column].cut(toWidth: widths[column])
      let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
      return alignments[column] == .left ? cell + gap : gap + cell
    }
    return set.joined(separator: "  ").trimmingTrailingSpaces
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
