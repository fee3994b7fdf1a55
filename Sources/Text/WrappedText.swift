/// Lays text out in lines of a width.
///
/// - Parameters:
///   - text: Untrusted text; control characters are shown, line ends are kept.
///   - width: The width, in columns; positive.
///   - first: What stands before the first line.
///   - rest: How far the other lines are indented, in columns.
/// - Returns: The lines; a word that is wider than the line is broken.
package func wrapped(_ text: String, width: Int, first: String = "", rest: Int = 0) -> [String] {
  let indent = String(repeating: " ", count: rest)
  var lines: [String] = []
  for paragraph in text.visible(keepingLines: true).split(
    separator: "\n", omittingEmptySubsequences: false)
  {
    let start = lines.isEmpty ? first : indent
    lines += wrappedLine(paragraph, width: width, first: start, indent: indent)
  }
  return lines
}

private func wrappedLine(
  _ text: Substring, width: Int, first: String, indent: String
) -> [String] {
  var lines: [String] = []
  var (line, used, isEmpty) = (first, first.displayWidth, true)
  let indented = indent.displayWidth
  let room = max(1, width - indented)
  for word in words(of: text) {
    for piece in pieces(of: word, width: room) {
      let columns = piece.displayWidth
      if !isEmpty, used + 1 + columns > width {
        lines.append(line)
        (line, used) = (indent + piece, indented + columns)
      } else {
        line += isEmpty ? piece : " " + piece
        used += columns + (isEmpty ? 0 : 1)
      }
      isEmpty = false
    }
  }
  return lines + [line]
}

/// Splits at blanks and tabs, plain text byte by byte: that is several times as fast.
private func words(of text: Substring) -> [Substring] {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map(Substring.init)
    : text.split { $0 == " " || $0 == "\t" }
}

/// Breaks a word that is wider than a line.
private func pieces(of word: Substring, width: Int) -> [String] {
  let whole = String(word)
  guard whole.displayWidth > width else { return [whole] }
  var pieces: [String] = [""]
  var used = 0
  for character in word {
    let columns = String(character).displayWidth
    if used + columns > width {
      pieces.append("")
      used = 0
    }
    pieces[pieces.count - 1].append(character)
    used += columns
  }
  return pieces
}
