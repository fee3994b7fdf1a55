/// Splits a typed line into words: separated by spaces, with quotes `'…'` and `"…"` and `\` as in a
/// shell.
///
/// - Parameter line: The line.
/// - Returns: The words.
/// - Throws: ``UnclosedQuote``.
package func shellWords(_ line: String) throws(UnclosedQuote) -> [String] {
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
    throw UnclosedQuote(quote: quote)
  }
  return words + (word.map { [$0] } ?? [])
}

/// A quote that a typed line opens and does not close.
package struct UnclosedQuote: Error, Equatable {
  /// The quote.
  package let quote: Character
}
