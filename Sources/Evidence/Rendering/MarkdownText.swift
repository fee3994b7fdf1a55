internal import Text

/// Returns a text that Markdown shows as it is: no markup, no HTML, no link, no cell of a table.
///
/// Every text in a Markdown document that is not ours passes through here. Controls are shown as
/// `String.visible(keepingLines:)` shows them. Line ends stay, for the caller to place; each line
/// is safe at the beginning of a line and within one, by CommonMark 0.31 §2.4 with the extensions
/// of GitHub and pandoc (autolinks, mentions, emoji, mathematics, attributes, citations).
func markdownText(_ text: String) -> String {
  text.visible(keepingLines: true).unicodeScalars
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map(markdownLine)
    .joined(separator: "\n")
}

private func markdownLine(_ line: Substring.UnicodeScalarView) -> String {
  let blanks = line.prefix { $0 == " " || $0 == "\t" }.count
  let rest = Array(line.dropFirst(blanks))
  let digits = rest.prefix { ("0"..."9").contains($0) }.count
  return rest.indices.reduce(into: String(repeating: "&nbsp;", count: blanks)) { safe, place in
    let isSpecial = actsByPlace(rest, place, digits: digits) || actsAnywhere.contains(rest[place])
    safe += entities[rest[place]] ?? (isSpecial ? "\\\(rest[place])" : String(rest[place]))
  }
}

private let actsAnywhere = Set("\\`*_[]{}~^$#@".unicodeScalars)

/// A backslash would do for the bar, but not every reader of tables knows it.
private let entities: [Unicode.Scalar: String] = [
  "&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "\t": " ",
]

/// Returns whether a scalar makes a list, a heading, a link or an emoji by what is beside it.
///
/// - Parameters:
///   - line: The line without the blanks before it.
///   - place: Where the scalar is.
///   - digits: How many digits the line begins with.
/// - Returns: Whether the scalar needs a backslash there.
private func actsByPlace(_ line: [Unicode.Scalar], _ place: Int, digits: Int) -> Bool {
  switch line[place] {
  case "-", "+", "=": place == 0
  case ")": place == digits
  case ".": place == digits || line[..<place].suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  case ":": place == 0 || place + 1 < line.count && line[place + 1] != " " && !isTime(line, place)
  default: false
  }
}

/// Returns whether a colon stands between numbers, as in `09:15`, and no other colon follows with
/// which it would enclose an emoji's name.
private func isTime(_ line: [Unicode.Scalar], _ colon: Int) -> Bool {
  let digits = Unicode.Scalar("0")..."9"
  let after = line[(colon + 1)...].prefix { digits.contains($0) }
  return colon > 0 && digits.contains(line[colon - 1]) && !after.isEmpty
    && (after.endIndex == line.count || line[after.endIndex] != ":")
}
