/// Where text ends on a terminal, as libedit lays it out.
enum ScreenRow {
  /// Finds the row that the cursor is in after text.
  ///
  /// - Parameters:
  ///   - text: The text, starting in the first column.
  ///   - width: The width of the terminal, in columns; positive.
  /// - Returns: The row, counted from the one that the text starts in, which is 0.
  static func ofCursor(after text: String, width: Int) -> Int {
    var (row, column) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (row, column) = (row + 1, 0)
        continue
      }
      let room = scalar == "\t" ? 8 - column % 8 : scalar.columns
      if column + room > width { (row, column) = (row + 1, 0) }
      column += room
      if column >= width { (row, column) = (row + 1, 0) }
    }
    return row
  }
}
