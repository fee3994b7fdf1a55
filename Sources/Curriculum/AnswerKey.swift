/// The kinds of question, by the names that banks use.
package enum QuestionType: String, Codable, Sendable, CaseIterable {
  case singleChoice = "single-choice"
  case multipleChoice = "multiple-choice"
  case trueFalse = "true-false"
  case shortAnswer = "short-answer"
  case list
  case cloze
  case numeric
  case matching
  case ordering
  case explain
}

/// What a right answer is, with whatever is shown for answering.
package enum AnswerKey: Equatable, Sendable {
  case singleChoice(Choice)
  case multipleChoice(Choice)
  case trueFalse(TrueFalse)
  case shortAnswer(ShortAnswer)
  case list(List)
  case cloze(Cloze)
  case numeric(Numeric)
  case matching(Matching)
  case ordering(Ordering)
  case explain(Explain)

  /// The kind of question that this key belongs to.
  package var type: QuestionType {
    switch self {
    case .singleChoice: .singleChoice
    case .multipleChoice: .multipleChoice
    case .trueFalse: .trueFalse
    case .shortAnswer: .shortAnswer
    case .list: .list
    case .cloze: .cloze
    case .numeric: .numeric
    case .matching: .matching
    case .ordering: .ordering
    case .explain: .explain
    }
  }

  /// What the type says of its own key.
  package var parts: any KeyParts {
    switch self {
    case .singleChoice(let parts), .multipleChoice(let parts): parts
    case .trueFalse(let parts): parts
    case .shortAnswer(let parts): parts
    case .list(let parts): parts
    case .cloze(let parts): parts
    case .numeric(let parts): parts
    case .matching(let parts): parts
    case .ordering(let parts): parts
    case .explain(let parts): parts
    }
  }

  /// Reads the parts of a key of the given type from the object that `decoder` is at.
  init(type: QuestionType, from decoder: any Decoder) throws {
    self =
      switch type {
      case .singleChoice: .singleChoice(try Choice(from: decoder))
      case .multipleChoice: .multipleChoice(try Choice(from: decoder))
      case .trueFalse: .trueFalse(try TrueFalse(from: decoder))
      case .shortAnswer: .shortAnswer(try ShortAnswer(from: decoder))
      case .list: .list(try List(from: decoder))
      case .cloze: .cloze(try Cloze(from: decoder))
      case .numeric: .numeric(try Numeric(from: decoder))
      case .matching: .matching(try Matching(from: decoder))
      case .ordering: .ordering(try Ordering(from: decoder))
      case .explain: .explain(try Explain(from: decoder))
      }
  }
}

extension AnswerKey {
  /// Options, of which one or more are right.
  package struct Choice: Codable, Equatable, Sendable {
    /// An option that can be chosen.
    package struct Option: Codable, Equatable, Sendable {
      /// The author's letter for the option; learners see letters of the shuffled order instead.
      package var label: String
      /// The option's words, without its letter.
      package var text: String
      /// Why the option is wrong, or right.
      package var feedback: String?

      /// Creates an option.
      package init(label: String, text: String, feedback: String? = nil) {
        self.label = label
        self.text = text
        self.feedback = feedback
      }
    }

    /// The options in the author's order; at least two.
    package var options: [Option]
    /// The labels of the right options; exactly one for a single choice.
    package var key: [String]

    /// Creates options with their key.
    package init(options: [Option], key: [String]) {
      self.options = options
      self.key = key
    }
  }

  /// A statement that is true or false.
  package struct TrueFalse: Codable, Equatable, Sendable {
    /// Whether the statement is true.
    package var key: Bool
    /// What to say to somebody who got it wrong.
    package var feedback: String?

    /// Creates the key of a true-or-false question.
    package init(key: Bool, feedback: String? = nil) {
      self.key = key
      self.feedback = feedback
    }
  }

  /// A short text, with other wordings that are right as well.
  package struct ShortAnswer: Codable, Equatable, Sendable {
    /// The answer that is shown as the right one.
    package var key: String
    /// Other answers that are just as right; may be empty.
    package var variants: [String]
    /// What may be overlooked besides what usually is; `nil` for nothing.
    package var overlook: [Leniency.Allowance]?
    /// What has to be as written; `nil` for nothing.
    package var strict: [Leniency.Demand]?
    /// Wrong answers that are known to be given; `nil` for none.
    package var wrong: [WrongAnswer]?

    /// Creates the key of a short answer.
    package init(
      key: String, variants: [String] = [], overlook: [Leniency.Allowance]? = nil,
      strict: [Leniency.Demand]? = nil, wrong: [WrongAnswer]? = nil
    ) {
      self.key = key
      self.variants = variants
      self.overlook = overlook
      self.strict = strict
      self.wrong = wrong
    }
  }

  /// A text with numbered gaps, written `{1}`, `{2}` ….
  package struct Cloze: Codable, Equatable, Sendable {
    /// A gap to be filled.
    package struct Gap: Codable, Equatable, Sendable {
      /// The text that is shown as the right one for the gap.
      package var key: String
      /// Other texts that are just as right; may be empty.
      package var variants: [String]
      /// What to pick from; empty where the gap is typed.
      package var options: [String]
      /// What may be overlooked besides what usually is; `nil` for nothing.
      package var overlook: [Leniency.Allowance]?
      /// What has to be as written; `nil` for nothing.
      package var strict: [Leniency.Demand]?
      /// Wrong answers that are known to be given; `nil` for none.
      package var wrong: [WrongAnswer]?

      /// Creates a gap.
      package init(
        key: String, variants: [String] = [], options: [String] = [],
        overlook: [Leniency.Allowance]? = nil, strict: [Leniency.Demand]? = nil,
        wrong: [WrongAnswer]? = nil
      ) {
        self.key = key
        self.variants = variants
        self.options = options
        self.overlook = overlook
        self.strict = strict
        self.wrong = wrong
      }
    }

    /// The text, with each gap's number in braces.
    package var text: String
    /// The gaps: the first belongs to `{1}`.
    package var gaps: [Gap]

    /// Creates a text with gaps.
    package init(text: String, gaps: [Gap]) {
      self.text = text
      self.gaps = gaps
    }
  }

  /// A number, with how far off still counts as right.
  package struct Numeric: Codable, Equatable, Sendable {
    /// The right number, in `unit`.
    package var key: Double
    /// How far from the key still counts as right, in the same unit; not negative.
    package var tolerance: Double
    /// The unit of the number, shown beside it.
    package var unit: String?
    /// Wrong numbers that are known to be given; `nil` for none.
    package var wrong: [WrongNumber]?
    /// What numbers are drawn for each showing; `nil` where they never change, and for a question that has been
    /// drawn.
    package var template: NumericTemplate?

    /// Creates the key of a numeric question.
    package init(
      key: Double, tolerance: Double = 0, unit: String? = nil, wrong: [WrongNumber]? = nil,
      template: NumericTemplate? = nil
    ) {
      self.key = key
      self.tolerance = tolerance
      self.unit = unit
      self.wrong = wrong
      self.template = template
    }
  }

  /// Pairs that belong together.
  package struct Matching: Codable, Equatable, Sendable {
    /// A left item and the right item that belongs to it.
    package struct Pair: Codable, Equatable, Sendable {
      /// The item that a partner is sought for; no two pairs share it.
      package var left: String
      /// The partner; several pairs may share it.
      package var right: String

      /// Creates a pair.
      package init(left: String, right: String) {
        self.left = left
        self.right = right
      }
    }

    /// The pairs, in the author's order.
    package var pairs: [Pair]
    /// Right items that belong to no left item.
    package var extra: [String]

    /// Creates pairs.
    package init(pairs: [Pair], extra: [String] = []) {
      self.pairs = pairs
      self.extra = extra
    }

    /// The right items without repeats: those of the pairs in order, then the extra ones.
    package var rights: [String] {
      var seen: Set<String> = []
      return (pairs.map(\.right) + extra).filter { seen.insert($0).inserted }
    }
  }

  /// Items in their right order.
  package struct Ordering: Codable, Equatable, Sendable {
    /// The items; the first comes first.
    package var items: [String]

    /// Creates an order.
    package init(items: [String]) {
      self.items = items
    }
  }

  /// An open answer, judged against key points.
  package struct Explain: Codable, Equatable, Sendable {
    /// A point that a good answer makes.
    package struct KeyPoint: Codable, Equatable, Sendable {
      /// The point in one sentence.
      package var text: String
      /// Words or ideas that count as making the point.
      package var accept: [String]
      /// Whether an answer without the point can't be satisfactory.
      package var required: Bool

      /// Creates a key point.
      package init(text: String, accept: [String] = [], required: Bool = false) {
        self.text = text
        self.accept = accept
        self.required = required
      }
    }

    /// A full answer, as a good candidate would give it.
    package var benchmark: String
    /// The points, in the author's order; at least one.
    package var keyPoints: [KeyPoint]
    /// How many points a satisfactory answer makes; from 1 to the number of key points.
    package var minimum: Int
    /// Answers that are common and only half right.
    package var halfRight: [String]
    /// A follow-up question for an assessor to ask.
    package var probe: String?

    /// Creates the key of an open question.
    package init(
      benchmark: String, keyPoints: [KeyPoint], minimum: Int, halfRight: [String] = [],
      probe: String? = nil
    ) {
      self.benchmark = benchmark
      self.keyPoints = keyPoints
      self.minimum = minimum
      self.halfRight = halfRight
      self.probe = probe
    }
  }
}
