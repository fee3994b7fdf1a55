internal import Curriculum

/// A list in the order in which its texts were shown, each under its letter.
struct ShownOrder {
  private let texts: [String]
  private let order: [Int]

  /// Creates the order of a list of a key: as recorded, or the author's where the recorded one does
  /// not fit, which is how such a question is asked.
  init(_ texts: [String], list: Int = 0, of presentation: Presentation) {
    let identity = Array(texts.indices)
    let recorded = presentation.orders.indices.contains(list) ? presentation.orders[list] : []
    self.texts = texts
    order = recorded.sorted() == identity ? recorded : identity
  }

  /// The lines with their letters.
  var lines: [Transcript.Answer.Line] {
    zip(0..., order).map { place, position in
      Transcript.Answer.Line(label: Presentation.letter(place), text: texts[position])
    }
  }

  /// Returns the lines, such as `b) Repair it`, of the author's positions that satisfy a condition.
  func written(where isWanted: (Int) -> Bool = { _ in true }) -> [String] {
    zip(lines, order).filter { isWanted($1) }.map { line, _ in
      line.label.map { "\($0)) \(line.text)" } ?? line.text
    }
  }

  /// Returns a text with its letter, or as it is where it was not shown.
  func written(_ text: String) -> String {
    written { texts[$0] == text }.first ?? text
  }
}
