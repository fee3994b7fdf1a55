// C calls: wcwidth.
//
// libedit counts columns by wcwidth in the locale of the user, and counts controls and what that libc does not
// know as it draws them; a cursor is where it says only to somebody who counts alike. `displayWidth` of Text
// needs no locale, and is for text that no editor draws. A test holds the two together.

internal import CLibEdit

extension Unicode.Scalar {
  /// The room the scalar takes on a terminal as libedit draws it, in columns; 0 to 2, or more for a
  /// control character, which libedit draws as `^X` or `\ooo`.
  var columns: Int {
    let width = cle_width(wchar_t(value))
    if width >= 0 { return Int(width) }
    return isASCII ? 2 : "\\U+\(String(value, radix: 16))".count
  }
}

extension String {
  /// The room the text takes on a terminal, in columns.
  var columns: Int {
    unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// Cuts the text to a width.
  ///
  /// - Parameter width: The room there is, in columns; positive.
  /// - Returns: The text, with `…` in place of what was cut.
  func cut(toColumns width: Int) -> String {
    guard columns > width else { return self }
    var room = width - 1
    let kept = unicodeScalars.prefix { scalar in
      room -= scalar.columns
      return room >= 0
    }
    return String(kept) + "…"
  }
}

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
