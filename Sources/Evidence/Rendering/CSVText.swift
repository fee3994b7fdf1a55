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
  var cell = acts && !isNumber(text) ? "\"'" : "\""
  for scalar in scalars { cell += scalar == "\"" ? "\"\"" : String(scalar) }
  return cell + "\""
}

/// Whether a text is a number, which acts as nothing else: ASCII digits, with a minus before them and one point among
/// them at most.
private func isNumber(_ text: String) -> Bool {
  let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }
    .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return text.utf8.prefix(2).count { $0 == UInt8(ascii: "-") } <= 1 && parts.count <= 2
    && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
}

private let beginsFormula = Set("=+-@＝＋－＠".unicodeScalars)
