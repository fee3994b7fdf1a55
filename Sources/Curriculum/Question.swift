/// Something to ask, with all that is needed to mark and explain the answer.
package struct Question: Equatable, Sendable {
  /// A name that never changes, so that rewording a question keeps its history.
  package struct ID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// The letters of the name, such as `complaints-three-levels-cloze`.
    package let rawValue: String

    /// Creates a name from its text, which is not checked against any bank.
    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Whether it is an id that questions get which an assessor asks on the spot.
    package var isOfAskedOnTheSpot: Bool { rawValue.hasPrefix("own-question-") }

    /// Whether an id is before another, letter by letter.
    package static func < (left: ID, right: ID) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What a learner has to do with the knowledge.
  package enum Level: String, Codable, Sendable, CaseIterable {
    case remember, understand, apply, analyse
  }

  /// What a question is for.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// It is recalled, scheduled, and counts in what a learner is predicted to recall.
    case knowledge
    /// It applies what was recalled; it is drawn for variety and leaves the schedule as it is.
    case application = "case"
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
  /// What the question is for: knowledge, or a case.
  package var kind: Kind
  /// The questions that have to be right once before this one is asked.
  package var after: [ID]
  /// The question straight after which this one is asked; `nil` for none.
  package var follows: ID?
  /// The paragraph of the study notes that the answer rests on; `nil` for none.
  package var notes: NoteParagraphID?
  /// Whether it is about the learner's own workplace.
  package var isAboutWorkplace: Bool
  /// A conversation that is shown before the prompt, one turn each; may be empty.
  package var turns: [String]
  /// When the law that it rests on has to be looked at again, as `yyyy-mm-dd`.
  package var recheck: String?
  /// The numbers that were drawn for this showing; `nil` for a question without any, or as a bank has it.
  package var drawn: DrawnNumbers?

  /// Creates a question.
  package init(
    id: ID, topic: String, criteria: [CriterionID], level: Level, prompt: String, key: AnswerKey,
    explanation: String, sources: [String], asAt: String? = nil, hints: [String] = [],
    policies: [PolicyClause.ID] = [], kind: Kind = .knowledge, after: [ID] = [],
    follows: ID? = nil, notes: NoteParagraphID? = nil, isAboutWorkplace: Bool = false,
    turns: [String] = [], recheck: String? = nil, drawn: DrawnNumbers? = nil
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
    self.kind = kind
    self.after = after
    self.follows = follows
    self.notes = notes
    self.isAboutWorkplace = isAboutWorkplace
    self.turns = turns
    self.recheck = recheck
    self.drawn = drawn
  }

  /// What is needed to choose the question, without its text.
  package var outline: QuestionOutline {
    QuestionOutline(
      id: id, topic: topic, type: key.type, level: level, criteria: criteria, kind: kind,
      after: after, follows: follows, notes: notes, asAt: asAt, recheck: recheck)
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
  /// What the question is for.
  package var kind: Question.Kind
  /// The questions that have to be right once before this one is asked.
  package var after: [Question.ID]
  /// The question straight after which this one is asked; `nil` for none.
  package var follows: Question.ID?
  /// The paragraph of the study notes that the answer rests on; `nil` for none.
  package var notes: NoteParagraphID?
  /// The date for which a question about law was checked, as `yyyy-mm-dd`.
  package var asAt: String?
  /// When the law that it rests on has to be looked at again, as `yyyy-mm-dd`.
  package var recheck: String?

  /// Creates an outline.
  package init(
    id: Question.ID, topic: String, type: QuestionType, level: Question.Level,
    criteria: [CriterionID], kind: Question.Kind = .knowledge, after: [Question.ID] = [],
    follows: Question.ID? = nil, notes: NoteParagraphID? = nil, asAt: String? = nil,
    recheck: String? = nil
  ) {
    self.id = id
    self.topic = topic
    self.type = type
    self.level = level
    self.criteria = criteria
    self.kind = kind
    self.after = after
    self.follows = follows
    self.notes = notes
    self.asAt = asAt
    self.recheck = recheck
  }
}

/// The name of a paragraph of study notes: a topic, `#` and the paragraph's anchor, as in
/// `complaints#why-orders-disappoint`.
package struct NoteParagraphID: RawRepresentable, Hashable, Codable, Sendable {
  /// The name as banks write it.
  package let rawValue: String

  /// Creates a name from its text, which is not checked against any notes.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The topic whose notes hold the paragraph.
  package var topic: String { String(rawValue.prefix { $0 != "#" }) }
  /// The paragraph's anchor in those notes.
  package var anchor: String { String(rawValue.drop { $0 != "#" }.dropFirst()) }
}

extension Question {
  /// The points that count, or none for a question that is not explained.
  package var keyPoints: [AnswerKey.Explain.KeyPoint] {
    if case .explain(let explain) = key { explain.keyPoints } else { [] }
  }
}
