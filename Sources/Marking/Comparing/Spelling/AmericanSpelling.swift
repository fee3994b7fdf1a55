/// Returns a text with British spellings rewritten as American ones, word by word.
///
/// A pair of the table covers its endings too (`colour`, `coloured`, `colouring`). Words in `-ise`
/// and `-yse`, and their endings, follow a rule, save those that both spell with `s`. Only words in
/// small letters are rewritten; rewriting twice is the same as once.
func americanSpelling(of text: String) -> String {
  var result = ""
  var word = ""
  for character in text {
    if character.isLetter {
      word.append(character)
    } else {
      result += americanWord(word) + String(character)
      word = ""
    }
  }
  return result + americanWord(word)
}

private func americanWord(_ word: String) -> String {
  guard word.utf8.count > 3, word.utf8.count <= longestWord else { return word }
  if let whole = SpellingPairs.words[word] { return whole }
  for length in (3...word.count).reversed() {
    guard let stem = SpellingPairs.stems[String(word.prefix(length))] else { continue }
    let ending = String(word.dropFirst(length))
    if SpellingPairs.endings.contains(ending) {
      return wordByRule(stem + ending) ?? stem + ending
    }
  }
  return wordByRule(word) ?? word
}

/// Returns a word with `-iz-` for `-is-`, or `-yz-` for `-ys-`, where it ends in one of those.
private func wordByRule(_ word: String) -> String? {
  guard !word.hasSuffix("wise"), !SpellingPairs.alwaysS.contains(where: word.hasPrefix) else {
    return nil
  }
  return SpellingPairs.ruleEndings.first(where: word.hasSuffix).flatMap { ending in
    let stem = word.dropLast(ending.count)
    return stem.count < 3 ? nil : stem + ending.prefix(1) + "z" + ending.dropFirst(2)
  }
}

/// No English word is longer.
private let longestWord = 60
