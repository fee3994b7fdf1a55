/// How many years of school a text asks of its reader.
///
/// The Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Source:
/// Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas" (1975).
/// Syllables are counted by groups of vowels, which is right for about nine English words in ten and
/// errs both ways.
package enum ReadingLevel {
  /// Returns the grade of a text; 0 or more, 0 for a text without words.
  ///
  /// Numbers, sums of money and codes count as one syllable: they are seen, not sounded out.
  ///
  /// - Parameter text: The text, in English.
  /// - Returns: A school grade, fractions included.
  package static func grade(of text: String) -> Double {
    let words = text.split { !($0.isLetter || $0.isNumber || "'’-".contains($0)) }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return 0 }
    let syllables = words.reduce(0) { $0 + self.syllables(of: $1) }
    let perSentence = Double(words.count) / Double(sentences(of: text))
    return max(0, 0.39 * perSentence + 11.8 * Double(syllables) / Double(words.count) - 15.59)
  }

  /// Returns how many sentences a text has; 1 or more.
  ///
  /// A mark ends a sentence where it is followed by space or the end; one within a number or a name
  /// does not.
  static func sentences(of text: String) -> Int {
    let characters = Array(text)
    let ends = characters.indices.count { place in
      guard ".?!:;".contains(characters[place]) else { return false }
      let next = characters[(place + 1)...].first { !"”’\")".contains($0) }
      return next?.isWhitespace ?? true
    }
    let last = characters.last { !$0.isWhitespace && !"”’\")".contains($0) }
    return max(1, ends + (last.map { ".?!:;".contains($0) } ?? true ? 0 : 1))
  }

  /// Returns how many syllables a word seems to have; 1 or more.
  static func syllables(of word: Substring) -> Int {
    let letters = word.lowercased().filter(\.isLetter)
    guard letters.count > 2, !word.contains(where: \.isNumber) else { return 1 }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    // A final e is silent, as in "store", but not after a consonant and l, as in "table".
    let isSilent = letters.hasSuffix("e") && !letters.hasSuffix("le")
    let isSilentPast =
      letters.hasSuffix("ed") && !letters.hasSuffix("ted") && !letters.hasSuffix("ded")
    if isSilent || isSilentPast || letters.hasSuffix("es") && !hisses(letters) { count -= 1 }
    return max(1, count)
  }

  /// Whether the last syllable of a word in "es" is spoken, as in "boxes".
  private static func hisses(_ letters: String) -> Bool {
    ["ses", "zes", "xes", "ches", "shes", "ces", "ges", "ies"].contains { letters.hasSuffix($0) }
  }
}
