/// How often somebody was right who was that sure.
package struct ConfidenceTally: Equatable, Sendable {
  /// How sure the learner was.
  package enum Level: Int, CaseIterable, Sendable {
    case guess = 1
    case fairlySure, certain

    /// The words that a person reads: "guess", "fairly sure" or "certain".
    package var words: String {
      switch self {
      case .guess: "guess"
      case .fairlySure: "fairly sure"
      case .certain: "certain"
      }
    }
  }

  /// Guess, fairly sure or certain.
  package let level: Level
  /// The answers given with that confidence.
  package private(set) var answers = AnswerTally()
  /// Those of them on a later day than the question's previous answer.
  package private(set) var recall = RecallTally()

  /// Creates a tally of nothing.
  package init(_ level: Level) {
    self.level = level
  }

  /// Counts an answer, if it was given with that confidence.
  mutating func count(_ answer: ReplayedAnswer) {
    guard answer.confidence == level.rawValue else { return }
    answers.count(answer)
    if let before = answer.later {
      recall.count(isRecalled: answer.isRecalled, predicted: before.predicted)
    }
  }
}

extension ReplayedAnswer {
  /// What was known before, where the answer tells something about forgetting: it came on a later
  /// day than the previous one and was not crammed.
  package var later: Before? {
    before.flatMap { $0.dayGap > 0 && !isCram ? $0 : nil }
  }
}
