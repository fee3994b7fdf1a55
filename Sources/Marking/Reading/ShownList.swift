internal import Curriculum

// Reading what was typed for a list.
extension ShownList {
  /// Returns the position of the text shown under a letter, or `nil` for any other letter.
  func position(letter: some StringProtocol) -> Int? {
    guard let place = OptionOrder.position(of: letter), order.indices.contains(place) else {
      return nil
    }
    return order[place]
  }

  /// Returns the position of the text chosen by its letter, by its words, or by both, with any sign between
  /// and around them (`b)`, `b. Repair it`); a text that is the letter of another counts as the letter.
  func position(chosen response: String) -> Int? {
    let words = AnswerNormalizer().normalized(response)
    return position(letter: words) ?? position(text: words, typed: response)
      ?? position(lettered: words)
  }

  /// Returns the position of the one text that equals the typed one.
  private func position(text words: String, typed: String) -> Int? {
    let matches = texts.indices.filter { AnswerNormalizer().normalized(texts[$0]) == words }
    return matches.count == 1 ? matches[0] : matches.first { texts[$0] == typed }
  }

  /// Returns the position of the text that was typed behind its own letter.
  private func position(lettered words: String) -> Int? {
    let text = words.dropFirst()
    guard let sign = text.first, !sign.isLetter, !sign.isNumber,
      let position = position(letter: words.prefix(1))
    else { return nil }
    let normalizer = AnswerNormalizer()
    return normalizer.normalized(String(text)) == normalizer.normalized(texts[position])
      ? position : nil
  }
}
