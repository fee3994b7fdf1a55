/// A table as spreadsheets write it in text, cell by cell (RFC 4180, and what Excel makes of it): commas,
/// semicolons or tabs between cells, `LF` or `CRLF` between rows, a byte order mark or none.
package struct SeparatedValues: Equatable, Sendable {
  /// A cell with its place in the text.
  package struct Cell: Equatable, Sendable {
    /// What is in it, quotation marks undone.
    package var text: String
    /// The line that it begins in, from 1.
    package var line: Int
    /// The column that it begins in, in characters from 1.
    package var column: Int
  }

  /// Why a text is no such table.
  package enum Fault: Error, Equatable, Sendable {
    /// The quotation mark at a place has no other that ends the cell.
    case openQuote(line: Int, column: Int)
    /// At a place, a cell goes on after the quotation mark that ended it.
    case textAfterQuote(line: Int, column: Int)
  }

  /// The rows that have anything in them, in order.
  package let rows: [[Cell]]

  /// Reads a table.
  ///
  /// The separator is whichever of the three stands most often in the first row, or what a first line such as
  /// `sep=;` says.
  ///
  /// - Parameter text: The text.
  /// - Throws: `Fault`.
  package init(_ text: String) throws(Fault) {
    var reader = Reader(text)
    var rows: [[Cell]] = []
    while let row = try reader.row() {
      if row.contains(where: { !$0.text.isBlankLine }) { rows.append(row) }
    }
    self.rows = rows
  }
}

/// Goes through a text scalar by scalar, since to Swift `CRLF` is one character.
private struct Reader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var place = 0
  private var line = 1
  private var column = 1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let first = scalars.prefix { !Self.endsLine($0) }
    if first.count == 5, String(String.UnicodeScalarView(first.prefix(4))).lowercased() == "sep=" {
      separator = first[4]
      place = 5
      passLineEnd()
    } else {
      separator = Self.separator(of: first)
    }
  }

  private static func separator(of row: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    var (counts, isQuoted): ([Unicode.Scalar: Int], Bool) = ([:], false)
    for scalar in row {
      if scalar == "\"" { isQuoted.toggle() } else if !isQuoted { counts[scalar, default: 0] += 1 }
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    let most = candidates.map { counts[$0, default: 0] }.max() ?? 0
    return candidates.first { counts[$0, default: 0] == most } ?? ","
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  /// Returns the next row; `nil` at the end.
  mutating func row() throws(SeparatedValues.Fault) -> [SeparatedValues.Cell]? {
    guard place < scalars.count else { return nil }
    var cells = [try cell()]
    while place < scalars.count, scalars[place] == separator {
      advance()
      cells.append(try cell())
    }
    passLineEnd()
    return cells
  }

  private mutating func cell() throws(SeparatedValues.Fault) -> SeparatedValues.Cell {
    let start = (line: line, column: column)
    var text = String.UnicodeScalarView()
    if place < scalars.count, scalars[place] == "\"" {
      try readQuoted(into: &text, from: start)
    } else {
      while place < scalars.count, scalars[place] != separator, !Self.endsLine(scalars[place]) {
        text.append(scalars[place])
        advance()
      }
    }
    return .init(text: String(text), line: start.line, column: start.column)
  }

  private mutating func readQuoted(
    into text: inout String.UnicodeScalarView, from start: (line: Int, column: Int)
  ) throws(SeparatedValues.Fault) {
    advance()
    while true {
      guard place < scalars.count else {
        throw .openQuote(line: start.line, column: start.column)
      }
      if scalars[place] != "\"" {
        text.append(scalars[place])
      } else if place + 1 < scalars.count, scalars[place + 1] == "\"" {
        text.append("\"")
        advance()
      } else {
        break
      }
      advance()
    }
    advance()
    guard place == scalars.count || scalars[place] == separator || Self.endsLine(scalars[place])
    else { throw .textAfterQuote(line: line, column: column) }
  }

  private mutating func passLineEnd() {
    guard place < scalars.count else { return }
    if scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" { place += 1 }
    place += 1
    (line, column) = (line + 1, 1)
  }

  private mutating func advance() {
    if scalars[place] == "\n" {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
    place += 1
  }
}
