package import Curriculum

/// Marks a response to a question.
///
/// A response without anything visible in it is never right: it is unreadable, except that single
/// gaps of a cloze may stay blank and then count as wrong.
///
/// - Parameters:
///   - response: What was typed: one text per field of `responseFields(of:)`.
///   - question: What was asked.
///   - shown: The order in which the options were shown. One that does not fit the question's key
///     counts as the author's order.
/// - Returns: The mark, or what is needed to get one.
package func mark(
  _ response: [String], to question: Question, shown: Presentation
) -> MarkingResult {
  guard !response.allSatisfy(\.isBlank) else { return .unreadable(question.key.request) }
  return question.key.mark(response, shown: shown)
}

/// Returns the labels of the fields that a response has, to be asked one after another.
///
/// - Returns: One element per gap of a cloze, such as `gap 1`; a single `nil` for other questions.
package func responseFields(of key: AnswerKey) -> [String?] {
  guard case .cloze(let parts) = key else { return [nil] }
  return parts.gaps.indices.map(AnswerKey.Cloze.label)
}

extension AnswerKey {
  /// Marks a response that is not blank.
  fileprivate func mark(_ response: [String], shown: Presentation) -> MarkingResult {
    let line = response.joined(separator: " ")
    return switch self {
    case .singleChoice(let key): .init(key.markOne(line, shown: shown), orAsk: request)
    case .multipleChoice(let key): .init(key.markSeveral(line, shown: shown), orAsk: request)
    case .trueFalse(let key): .init(key.mark(line), orAsk: request)
    case .shortAnswer(let key): .marked(key.mark(line))
    case .cloze(let key): key.mark(response, shown: shown)
    case .numeric(let key): .init(key.mark(line), orAsk: request)
    case .matching(let key): .init(key.mark(line, shown: shown), orAsk: request)
    case .ordering(let key): .init(key.mark(line, shown: shown), orAsk: request)
    case .explain: .needsKeyPoints
    }
  }

  /// The sentence that says what to type.
  fileprivate var request: String {
    switch self {
    case .singleChoice(let key): key.requestForOne
    case .multipleChoice(let key): key.requestForSeveral
    case .trueFalse(let key): key.request
    case .shortAnswer(let key): key.request
    case .cloze(let key): key.request
    case .numeric(let key): key.request
    case .matching(let key): key.request
    case .ordering(let key): key.request
    case .explain(let key): key.request
    }
  }
}
