internal import Text

/// Lays rows out as CSV (RFC 4180, UTF-8, CRLF).
///
/// - Parameter rows: Untrusted texts; controls are shown, and a cell that a spreadsheet would take for a formula
///   begins with an apostrophe.
/// - Returns: A line for each row, line ends within cells kept.
package func csvText(_ rows: [[String]]) -> String {
  rows.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
}

/// Returns a text as one cell of CSV that no spreadsheet takes for a formula (OWASP, CSV injection).
///
/// It looks at scalars: a sign that a combining one follows is another character to Swift, and the
/// same quote or `=` to a spreadsheet.
private func csvCell(_ text: String) -> String {
  let scalars = text.visible(keepingLines: true).unicodeScalars
  let begin = scalars.first { !$0.properties.isWhitespace }
  let acts =
    begin.map { beginsFormula.contains($0) } ?? false
    || scalars.first == "\t" || scalars.first == "\n"
  var cell = acts ? "\"'" : "\""
  for scalar in scalars { cell += scalar == "\"" ? "\"\"" : String(scalar) }
  return cell + "\""
}

private let beginsFormula = Set("=+-@＝＋－＠".unicodeScalars)
