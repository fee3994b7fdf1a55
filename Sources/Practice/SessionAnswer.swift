package import Curriculum
internal import LearnerRecord
package import Scheduling

/// An answer of this session that stands.
package struct SessionAnswer: Equatable, Sendable {
  /// The number of its entry.
  package var entry: Int
  /// The question that was answered.
  package var question: Question.ID
  /// The criteria that the question draws on; at least one.
  package var criteria: [CriterionID]
  /// How right it was: 0…1.
  package var credit: Double
  /// How sure the learner was: 1…3; `nil` if not said.
  package var confidence: Int?
  /// How many hints came before it.
  package var hints: Int
  /// The rating that counts.
  package var rating: Rating
  /// Whether it was the first to its question.
  package var isNew = false
  /// Whether it was asked once more, off the schedule.
  package var isOnceMore = false
  /// Whether it was to a case, off the schedule.
  package var isCase = false
  /// Whether the learner gave that rating.
  package var isRatedByLearner = false
  /// Whether it was marked otherwise and the learner counted it as right.
  package var isCountedRight = false

  /// Whether the question was missed, and the learner has not said that they know it after all.
  package var isToRepeat: Bool {
    credit < 1 && !(isRatedByLearner && rating > .again)
  }

  /// The ratings that the learner can choose; none for a case, which is on no schedule.
  package var choices: [Rating] {
    isCase ? [] : ratings(allowedFor: isCountedRight ? 1 : credit)
  }

  /// What of the credit is left after hints: 0…1.
  package var earned: Double { HintRule.earned(credit, hints: hints) }
}
