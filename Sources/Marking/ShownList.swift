internal import Curriculum

/// A list as it was shown: each text under a letter.
///
/// Positions are those of the author's list, from 0; letters are those of the shown order.
struct ShownList {
  /// The texts in the author's order.
  let texts: [String]
  /// The author's positions in the order shown; a permutation of the indices of `texts`.
  let order: [Int]

  /// Creates the list of a presentation, in the author's order where the presentation does not
  /// fit.
  init(_ texts: [String], list: Int = 0, of shown: Presentation) {
    let identity = Array(texts.indices)
    let order = shown.orders.indices.contains(list) ? shown.orders[list] : identity
    self.texts = texts
    self.order = order.sorted() == identity ? order : identity
  }

  /// The lines `a) …`, `b) …` in the order shown.
  var lines: [String] { order.map(line) }

  /// Returns the line of a text, such as `b) Repair it`.
  func line(_ position: Int) -> String {
    "\(letter(position))) \(texts[position])"
  }

  /// Returns the letter under which a text was shown.
  func letter(_ position: Int) -> String {
    Presentation.letter(order.firstIndex(of: position) ?? position)
  }

  /// Returns the position of the text shown under a letter, or `nil` for any other letter.
  func position(letter: some StringProtocol) -> Int? {
    guard let place = Presentation.position(of: letter), order.indices.contains(place) else {
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

/// Returns how the letters of a list are spoken of: `a or b`, or `a to d`.
func letterRange(_ count: Int) -> String {
  let last = Presentation.letter(count - 1)
  return count <= 2 ? "a or \(last)" : "a to \(last)"
}
