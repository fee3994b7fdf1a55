package import Curriculum

/// Marks a question that was left without an answer: its answer was shown, or time was up.
///
/// - Parameters:
///   - question: What was asked.
///   - shown: The order in which the options were shown.
/// - Returns: A mark without credit, with what was expected in each part.
package func markUnanswered(_ question: Question, shown: OptionOrder) -> Mark {
  let expected = question.key.parts.expected(shown: shown)
  let parts: [Mark.Part] =
    switch question.key {
    case .cloze: zip(0..., expected).map { nothing(.gap($0), $1.text) }
    case .matching(let key): zip(key.pairs, expected).map { nothing(.item($0.left), $1.text) }
    case .list(let key): key.unanswered
    case .ordering: zip(0..., expected).map { nothing(.place($0), $1.whole) }
    case .explain(let key): mark(ticked: [], of: key, response: "").parts
    default: [nothing(nil, expectedAnswer(of: question.key, shown: shown))]
    }
  return Mark(credit: 0, parts: parts)
}

private func nothing(_ name: Mark.Part.Name?, _ expected: String) -> Mark.Part {
  Mark.Part(name: name, given: "", expected: expected, isRight: false)
}
