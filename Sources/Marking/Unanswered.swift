package import Curriculum

/// Marks a question that was left without an answer: its answer was shown, or time was up.
///
/// - Parameters:
///   - question: What was asked.
///   - shown: The order in which the options were shown.
/// - Returns: A mark without credit, with what was expected in each part.
package func markUnanswered(_ question: Question, shown: Presentation) -> Mark {
  let parts: [Mark.Part] =
    switch question.key {
    case .cloze(let key):
      key.gaps.indices.map { gap in
        nothing(AnswerKey.Cloze.label(gap), key.expected(of: gap, shown: shown))
      }
    case .matching(let key): unmatched(key, in: ShownList(key.rights, of: shown))
    case .ordering(let key): unordered(key, in: ShownList(key.items, of: shown))
    case .explain(let key): mark(ticked: [], of: key, response: "").parts
    case .singleChoice, .multipleChoice, .trueFalse, .shortAnswer, .numeric:
      [nothing(nil, expectedAnswer(of: question.key, shown: shown))]
    }
  return Mark(credit: 0, parts: parts)
}

private func nothing(_ label: String?, _ expected: String) -> Mark.Part {
  Mark.Part(label: label, given: "", expected: expected, isRight: false)
}

private func unmatched(_ key: AnswerKey.Matching, in list: ShownList) -> [Mark.Part] {
  key.pairs.indices.map { nothing(key.pairs[$0].left, key.expected(of: $0, in: list)) }
}

private func unordered(_ key: AnswerKey.Ordering, in list: ShownList) -> [Mark.Part] {
  key.items.indices.map { nothing("place \($0 + 1)", list.line($0)) }
}
