/// Splits a typed line into words: separated by spaces, with quotes `'…'` and `"…"` and `\` as in a
/// shell.
///
/// - Parameter line: The line.
/// - Returns: The words.
/// - Throws: `Problem` where a quote is not closed.
func words(of line: String) throws -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  var isEscaped = false
  for character in line {
    switch character {
    case _ where isEscaped:
      word = (word ?? "") + String(character)
      isEscaped = false
    case "\\" where quote != "'": isEscaped = true
    case _ where character == quote: quote = nil
    case "'", "\"":
      guard quote == nil else { fallthrough }
      quote = character
      word = word ?? ""
    case " ", "\t":
      guard quote == nil else { fallthrough }
      if let word { words.append(word) }
      word = nil
    default: word = (word ?? "") + String(character)
    }
  }
  if let quote {
    throw Problem("The quote \(quote) is not closed.", exitCode: .usage)
  }
  return words + (word.map { [$0] } ?? [])
}
