package import Curriculum

/// Marks a response to a question.
///
/// A response without anything visible in it is never right: it is unreadable, except that single
/// gaps of a cloze may stay blank and then count as wrong.
///
/// - Parameters:
///   - response: What was typed: one text per field of `ShownQuestion.fields(of:)`.
///   - question: What was asked.
///   - shown: The order in which the options were shown. One that does not fit the question's key
///     counts as the author's order.
/// - Returns: The mark, or what is needed to get one.
package func mark(
  _ response: [String], to question: Question, shown: OptionOrder
) -> MarkingResult {
  guard !response.allSatisfy(\.isBlank) else { return .unreadable(question.key.request) }
  return question.key.mark(response, shown: shown)
}

extension AnswerKey {
  /// Marks a response that is not blank.
  fileprivate func mark(_ response: [String], shown: OptionOrder) -> MarkingResult {
    let line = response.joined(separator: " ")
    return switch self {
    case .singleChoice(let key): .init(key.markOne(line, shown: shown), orAsk: request)
    case .multipleChoice(let key): .init(key.markSeveral(line, shown: shown), orAsk: request)
    case .trueFalse(let key): .init(key.mark(line), orAsk: request)
    case .shortAnswer(let key): .marked(key.mark(line))
    case .list(let key): .init(key.mark(response.joined(separator: "\n")), orAsk: request)
    case .cloze(let key): key.mark(response, shown: shown)
    case .numeric(let key): .init(key.mark(line), orAsk: request)
    case .matching(let key): .init(key.mark(line, shown: shown), orAsk: request)
    case .ordering(let key): .init(key.mark(line, shown: shown), orAsk: request)
    case .explain: .needsKeyPoints
    }
  }

  /// What to type.
  fileprivate var request: Request {
    switch self {
    case .singleChoice(let key): .letter(of: key.options.count)
    case .multipleChoice(let key): .letters(of: key.options.count)
    case .trueFalse: .trueOrFalse
    case .shortAnswer: .words
    case .list(let key): .members(of: key.wanted)
    case .cloze: .gaps
    case .numeric(let key): .number(unit: key.unit)
    case .matching(let key): .pairs(items: key.pairs.count, letters: key.rights.count)
    case .ordering(let key): .order(of: key.items.count)
    case .explain: .ownWords
    }
  }
}
