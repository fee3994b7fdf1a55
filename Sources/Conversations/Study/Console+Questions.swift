package import Curriculum
internal import Marking
package import Terminal
internal import Text

extension Console {
  /// Writes what is under the prompt of a question, with an empty line between two lists.
  package func lists(of question: ShownQuestion, indent: Int = 2) {
    for (place, list) in question.lists.enumerated() {
      if place > 0 { line() }
      for line in list {
        let label = line.label.map { $0.displayWidth + 1 } ?? 0
        paragraph(line.whole, first: "".padded(to: indent), rest: indent + label)
      }
    }
  }

  /// Lists the key points that an answer in somebody's own words can make.
  package func keyPoints(of explain: AnswerKey.Explain) {
    for (number, point) in zip(1..., explain.keyPoints) {
      let required = point.required ? " (required)" : ""
      paragraph(point.text + required, first: "  \(number). ", rest: 5)
    }
    paragraph(
      "A satisfactory answer makes at least \(explain.minimum) of the \(explain.keyPoints.count).")
  }
}

extension Dialogue {
  /// Asks which key points an answer makes; just Enter, which may be a habit, is asked about once.
  ///
  /// - Parameters:
  ///   - explain: The points, which were shown.
  ///   - commands: The commands that are obeyed here.
  ///   - refusal: What is said of another.
  /// - Returns: The positions of the points, from 0.
  /// - Throws: `LineEditorError`.
  func ticks(
    of explain: AnswerKey.Explain, commands: [Command], refusal: String
  ) throws -> Choice<Set<Int>, Command> {
    let prompt = "Points made (such as 1 3, 1-3, all or none): "
    let hint = "Type the numbers of the points, such as 1 3 or 1-3, or “all” or “none”."
    func read(_ text: String) -> Set<Int>? { parseTicks(text, count: explain.keyPoints.count) }
    let first = try choose(prompt, hint: hint, commands: commands, refusal: refusal) { text in
      text.isBlankLine ? .some(nil) : read(text).map(Optional.some)
    }
    switch first {
    case .chosen(let ticked?): return .chosen(ticked)
    case .other(let reply): return .other(reply)
    case .chosen(nil):
      console.paragraph("None of them? Enter again for none, or type their numbers.")
      return try choose(prompt, hint: hint, commands: commands, refusal: refusal, read)
    }
  }
}

extension QuestionType {
  /// What an answer looks like, for the prompt, where the question alone doesn't say it.
  var answerForm: String {
    switch self {
    case .multipleChoice: " (one or more letters)"
    case .matching: " (a letter for each number, such as bac or 1b 2a)"
    case .ordering: " (the letters in order)"
    case .explain: " (in your own words)"
    default: ""
    }
  }
}
