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

  /// Returns the position of the text chosen by its letter, with or without `)` or a full stop,
  /// or by its words; a text that is the letter of another counts as the letter.
  func position(chosen response: String) -> Int? {
    position(letter: AnswerNormalizer().normalized(response)) ?? position(text: response)
  }

  /// Returns the position of the one text that equals the typed one, with or without its letter.
  private func position(text typed: String) -> Int? {
    let normalizer = AnswerNormalizer()
    let wanted = normalizer.normalized(typed)
    let matches = texts.indices.filter { position in
      [texts[position], line(position)].contains { normalizer.normalized($0) == wanted }
    }
    return matches.count == 1 ? matches[0] : matches.first { texts[$0] == typed }
  }
}
