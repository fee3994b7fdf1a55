extension String {
  /// The text without white space at both ends.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Whether there is nothing but white space.
  package var isBlankLine: Bool { allSatisfy(\.isWhitespace) }

  /// The text with its first letter as a capital.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text, for the middle of a sentence.
  package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

/// Returns a number with a word, in the plural where that is right: `1 unit`, `2 units`.
///
/// - Parameters:
///   - number: How many there are.
///   - word: What one of them is called.
///   - plural: What several are called, where that is not the word with an s.
/// - Returns: The two, with a space between them.
package func counted(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? word : plural ?? word + "s")"
}
