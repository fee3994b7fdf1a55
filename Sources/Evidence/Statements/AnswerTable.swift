internal import Curriculum
internal import LearnerRecord
internal import Scheduling
internal import Text

/// Answers of practice as rows of a table, for a spreadsheet.
package enum AnswerTable {
  /// The names of the columns.
  package static let titles = [
    "entry", "moment", "session", "question", "type", "topic", "units", "criteria", "level",
    "prompt", "typed", "answered", "expected", "right", "credit", "counted right", "rating",
    "confidence", "hints", "seconds", "revealed", "time up", "mock test", "kind", "wording",
  ]

  /// Returns an answer as a row.
  ///
  /// - Parameter answer: The answer.
  /// - Returns: A text for each column; empty where nothing is on record. Answers with several parts have a line
  ///   for each.
  package static func row(_ answer: PracticeAnswers.Answer) -> [String] {
    let (fact, question) = (answer.fact, answer.wording)
    let shown = OptionOrder(orders: fact.shown)
    let criteria = question?.criteria ?? []
    let hundredths = max(0, fact.took) / 10
    let parts = fact.parts.map { part in (part.label.map { "\($0): " } ?? "") + part.given }
    let expected = question?.key.expectedAnswers(shown) ?? fact.parts.map(\.expected)
    return [
      "\(answer.entry)", answer.at.description, "\(fact.session)", fact.question.rawValue,
      question?.key.type.rawValue ?? "", question?.topic ?? "",
      Set(criteria.map(\.unitCode)).sorted().joined(separator: " "),
      criteria.map(\.rawValue).joined(separator: " "), question?.level.rawValue ?? "",
      question?.prompt ?? "", fact.response.joined(separator: "\n"),
      parts.joined(separator: "\n"), expected.joined(separator: "\n"),
      word(fact.credit >= 1), "\(toThreePlaces(bounded(fact.credit)))",
      word(answer.isCountedRight), answer.rating?.word ?? "",
      fact.confidence.map(String.init) ?? "", "\(max(0, fact.hints))",
      "\(hundredths / 100).\(String(hundredths % 100).zeroPadded(to: 2))",
      word(fact.revealed == true), word(fact.timedOut == true), word(fact.mock == true),
      question?.kind.rawValue ?? "", fact.wording,
    ]
  }

  private static func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
}
