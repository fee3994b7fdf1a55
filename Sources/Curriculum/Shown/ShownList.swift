/// A list as it was shown: each text under a letter.
///
/// Positions are those of the author's list, from 0; letters are those of the shown order.
package struct ShownList {
  /// The texts in the author's order.
  package let texts: [String]
  /// The author's positions in the order shown; a permutation of the indices of `texts`.
  package let order: [Int]

  /// Creates the list of a presentation, in the author's order where the presentation does not
  /// fit.
  package init(_ texts: [String], list: Int = 0, of shown: OptionOrder) {
    let identity = Array(texts.indices)
    let order = shown.orders.indices.contains(list) ? shown.orders[list] : identity
    self.texts = texts
    self.order = order.sorted() == identity ? order : identity
  }

  /// The lines `a) …`, `b) …` in the order shown.
  var lines: [ShownQuestion.Line] { order.map(lettered) }

  /// Returns the line of a text under its letter.
  func lettered(_ position: Int) -> ShownQuestion.Line {
    .init(label: letter(position) + ")", text: texts[position])
  }

  /// Returns the line of a text, such as `b) Repair it`.
  package func line(_ position: Int) -> String { lettered(position).whole }

  /// Returns the letter under which a text was shown.
  package func letter(_ position: Int) -> String {
    OptionOrder.letter(order.firstIndex(of: position) ?? position)
  }
}
