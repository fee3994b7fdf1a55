internal import Curriculum
internal import Terminal
internal import Text

extension Console {
  /// Writes what is under the prompt of a question, with an empty line between two lists.
  func lists(of question: ShownQuestion, indent: Int = 2) {
    for (place, list) in question.lists.enumerated() {
      if place > 0 { line() }
      for line in list {
        let label = line.label.map { $0.displayWidth + 1 } ?? 0
        paragraph(line.whole, first: "".padded(to: indent), rest: indent + label)
      }
    }
  }
}
