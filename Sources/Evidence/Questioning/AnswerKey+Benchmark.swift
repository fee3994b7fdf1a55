package import Curriculum

extension Question {
  /// The points that count, or none for a question that is not explained.
  package var keyPoints: [AnswerKey.Explain.KeyPoint] {
    if case .explain(let explain) = key { explain.keyPoints } else { [] }
  }
}

extension AnswerKey {
  /// What the answer should contain, line by line, as an assessor reads it.
  package var keyPointLines: [String] {
    guard case .explain(let explain) = self else { return [] }
    let points = zip(1..., explain.keyPoints).map { number, point in
      "\(number). \(point.text)" + (point.required ? " (required)" : "")
    }
    return points + ["At least \(explain.minimum) of \(explain.keyPoints.count)."]
  }

  /// Returns the answer that is expected, line by line, as an assessor reads it.
  ///
  /// - Parameter shown: The order in which options are shown.
  /// - Returns: One text per part, each gap by its number.
  package func benchmarkLines(_ shown: Presentation) -> [String] {
    let answers = expectedAnswers(shown)
    guard case .cloze = self else { return answers }
    return zip(1..., answers).map { "gap \($0): \($1)" }
  }
}

extension Presentation {
  /// The order in which the author wrote the parts.
  package static func unshuffled(of key: AnswerKey) -> Presentation {
    switch key {
    case .singleChoice(let parts), .multipleChoice(let parts):
      Presentation(orders: [Array(parts.options.indices)])
    case .cloze(let parts): Presentation(orders: parts.gaps.map { Array($0.options.indices) })
    case .matching(let parts): Presentation(orders: [Array(parts.rights.indices)])
    case .ordering(let parts): Presentation(orders: [Array(parts.items.indices)])
    case .trueFalse, .shortAnswer, .numeric, .explain: Presentation()
    }
  }
}
