internal import Text

/// A table of numbers where it fits the terminal, and a sentence per row where it does not.
package struct NumberTable {
  private let titles: [String]
  private var rows: [[String]] = []

  /// Creates a table.
  ///
  /// - Parameter titles: The title of each column; the first column names the row.
  package init(_ titles: [String]) {
    self.titles = titles
  }

  /// Adds a row: one text per column, empty where there is no number.
  package mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// Lays the table out.
  ///
  /// - Parameter width: The width, in columns; positive.
  /// - Returns: The lines.
  package func lines(width: Int) -> [String] {
    var table = Table(titles.enumerated().map { ($1, $0 == 0 ? .left : .right) })
    for row in rows { table.add(row.map { $0.isEmpty ? "–" : $0 }) }
    let lines = table.lines(width: .max)
    guard lines.contains(where: { $0.displayWidth > width }) else { return lines }
    return rows.flatMap { wrapped(sentence($0), width: width, rest: 2) }
  }

  private func sentence(_ row: [String]) -> String {
    let numbers = zip(titles, row).dropFirst().filter { !$0.1.isEmpty }
      .map { "\($0.lowercased()) \($1)" }
    return "\(row.first ?? ""): \(numbers.joined(separator: ", "))"
  }
}
