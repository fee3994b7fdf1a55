/// Something to ask, with all that is needed to mark and explain the answer.
package struct Question: Equatable, Sendable {
  /// A name that never changes, so that rewording a question keeps its history.
  package struct ID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The letters of the name, such as `complaints-third-contact`.
    package let rawValue: String

    /// Creates a name from its text, which is not checked against any bank.
    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Whether an id is before another, letter by letter.
    package static func < (left: ID, right: ID) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What a learner has to do with the knowledge.
  package enum Level: String, Codable, Sendable, CaseIterable {
    case remember, understand, apply, analyse
  }

  /// The name that never changes.
  package var id: ID
  /// The topic of the bank that holds the question, such as `consumer-law`.
  package var topic: String
  /// The criteria that the question draws on, of one or more units; at least one.
  package var criteria: [CriterionID]
  /// What the learner has to do: remember, understand, apply or analyse.
  package var level: Level
  /// What is asked, without options or gaps.
  package var prompt: String
  /// The right answer, and all that the type needs to ask for it.
  package var key: AnswerKey
  /// Why the answer is right; shown after it is marked.
  package var explanation: String
  /// Where the answer can be looked up, in words; at least one.
  package var sources: [String]
  /// The date for which a question about law was checked, as `yyyy-mm-dd`.
  package var asAt: String?
  /// A ladder of hints, weakest first.
  package var hints: [String]
  /// The clauses of an organisation's policies that the answer rests on.
  package var policies: [PolicyClause.ID]

  /// Creates a question.
  package init(
    id: ID, topic: String, criteria: [CriterionID], level: Level, prompt: String, key: AnswerKey,
    explanation: String, sources: [String], asAt: String? = nil, hints: [String] = [],
    policies: [PolicyClause.ID] = []
  ) {
    self.id = id
    self.topic = topic
    self.criteria = criteria
    self.level = level
    self.prompt = prompt
    self.key = key
    self.explanation = explanation
    self.sources = sources
    self.asAt = asAt
    self.hints = hints
    self.policies = policies
  }

  /// What is needed to choose the question, without its text.
  package var outline: QuestionOutline {
    QuestionOutline(id: id, topic: topic, type: key.type, level: level, criteria: criteria)
  }
}

/// What is needed to choose a question, without its text.
package struct QuestionOutline: Equatable, Sendable {
  /// The question's name.
  package var id: Question.ID
  /// The topic of the bank that holds it.
  package var topic: String
  /// How it is answered.
  package var type: QuestionType
  /// What the learner has to do with the knowledge.
  package var level: Question.Level
  /// The criteria that it draws on; at least one.
  package var criteria: [CriterionID]

  /// Creates an outline.
  package init(
    id: Question.ID, topic: String, type: QuestionType, level: Question.Level,
    criteria: [CriterionID]
  ) {
    self.id = id
    self.topic = topic
    self.type = type
    self.level = level
    self.criteria = criteria
  }
}

extension Question {
  /// The points that count, or none for a question that is not explained.
  package var keyPoints: [AnswerKey.Explain.KeyPoint] {
    if case .explain(let explain) = key { explain.keyPoints } else { [] }
  }
}
