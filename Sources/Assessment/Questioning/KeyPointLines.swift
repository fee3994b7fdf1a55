package import Curriculum

extension AnswerKey {
  /// What the answer should contain, line by line, as an assessor reads it.
  package var keyPointLines: [String] {
    guard case .explain(let explain) = self, !explain.keyPoints.isEmpty else { return [] }
    let points = zip(1..., explain.keyPoints).map { number, point in
      "\(number). \(point.text)" + (point.required ? " (required)" : "")
    }
    return points + ["At least \(explain.minimum) of \(explain.keyPoints.count)."]
  }

  /// Returns the answer that is expected, a line for each part, as an assessor reads it.
  ///
  /// - Parameter shown: The order in which options are shown; the author's, if not given.
  /// - Returns: The lines as one text.
  package func benchmark(_ shown: OptionOrder = OptionOrder()) -> String {
    parts.expected(shown: shown).map(\.whole).joined(separator: "\n")
  }
}
