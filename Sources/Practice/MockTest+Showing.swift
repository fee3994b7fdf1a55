package import Curriculum
internal import LearnerRecord
package import Marking

extension MockTest {
  /// What a learner sees of a question before the end: nothing that tells the answer.
  package struct Item: Equatable, Sendable {
    /// The place of the question in the test, from 1.
    package var number: Int
    /// The type, which decides how an answer is typed.
    package var type: QuestionType
    /// What is asked; the text of a cloze is among the lines.
    package var prompt: String
    /// What is under the prompt: options, items, a text with gaps.
    package var shown: ShownQuestion
    /// The fields to be answered, one after another.
    package var fields: [ShownQuestion.Field]
    /// The current response; `nil` while there is none.
    package var response: [String]?
    /// Whether the learner means to look at the question again.
    package var isFlagged: Bool
  }

  /// Returns what is shown of a question; `nil` where there is none with the number.
  package func item(_ number: Int) -> Item? {
    guard let question = questions[number] else { return nil }
    return Item(
      number: number, type: question.key.type, prompt: question.prompt,
      shown: ShownQuestion(question.key, turns: question.turns, shown: presentation(number)),
      fields: ShownQuestion.fields(of: question.key), response: sitting.responses[number]?.texts,
      isFlagged: sitting.flagged.contains(number))
  }

  /// Returns the points of a question that is explained, once the test is closed; `nil` before, and
  /// for other questions.
  package func keyPoints(_ number: Int) -> AnswerKey.Explain? {
    guard sitting.closed != nil, case .explain(let explain) = questions[number]?.key else {
      return nil
    }
    return explain
  }

  /// Returns what to type instead of a response that can't be read; `nil` for one that can.
  ///
  /// It depends on the kind of question and on what is shown, never on the right answer.
  ///
  /// - Parameters:
  ///   - response: One text per field; fields that come later may be missing.
  ///   - number: The number of the question.
  /// - Returns: The request.
  package func objection(to response: [String], number: Int) -> Request? {
    guard let question = questions[number],
      case .unreadable(let request) = mark(
        response, to: question, shown: presentation(number))
    else { return nil }
    return request
  }

  /// The order in which the options of a question are shown.
  func presentation(_ number: Int) -> OptionOrder {
    let shown = sitting.begun.shown
    return shown.indices.contains(number - 1)
      ? OptionOrder(orders: shown[number - 1]) : OptionOrder()
  }
}
