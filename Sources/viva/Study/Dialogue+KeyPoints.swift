internal import Curriculum
internal import Marking
internal import Terminal

extension Console {
  /// Lists the key points that an answer in somebody's own words can make.
  func keyPoints(of explain: AnswerKey.Explain) {
    for (number, point) in zip(1..., explain.keyPoints) {
      let required = point.required ? " (required)" : ""
      paragraph(point.text + required, first: "  \(number). ", rest: 5)
    }
    paragraph(
      "A satisfactory answer makes at least \(explain.minimum) of the \(explain.keyPoints.count).")
  }
}

extension Dialogue {
  /// Asks which key points an answer makes.
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
    try choose(
      "Points made (such as 1 3, all, or Enter for none): ",
      hint: "Type the numbers of the points, “all”, or just Enter for none.", commands: commands,
      refusal: refusal
    ) { parseTicks($0, count: explain.keyPoints.count) }
  }
}
