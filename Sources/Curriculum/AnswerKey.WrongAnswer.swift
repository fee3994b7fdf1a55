extension AnswerKey {
  /// A wrong answer that is known to be given, with what is said to it.
  package struct WrongAnswer: Codable, Equatable, Sendable {
    /// The answer as it is typed.
    package var answer: String
    /// Other wordings of it; `nil` for none.
    package var variants: [String]?
    /// What is said to somebody who gives it.
    package var feedback: String

    /// Creates a wrong answer.
    package init(answer: String, variants: [String]? = nil, feedback: String) {
      (self.answer, self.variants, self.feedback) = (answer, variants, feedback)
    }

    /// All wordings of the answer.
    package var wordings: [String] { [answer] + (variants ?? []) }
  }

  /// A wrong number that is known to be given, with what is said to it.
  package struct WrongNumber: Codable, Equatable, Sendable {
    /// The number, in the unit of the key.
    package var answer: Double
    /// What is said to somebody who gives it.
    package var feedback: String

    /// Creates a wrong number.
    package init(answer: Double, feedback: String) {
      (self.answer, self.feedback) = (answer, feedback)
    }
  }
}
