package import Curriculum
package import Scheduling

/// An answer of this session that stands.
package struct SessionAnswer: Equatable, Sendable {
  /// The number of its entry.
  package var entry: Int
  package var question: Question.ID
  package var criteria: [CriterionID]
  /// How right it was: 0…1.
  package var credit: Double
  /// How sure the learner was: 1…3; `nil` if not said.
  package var confidence: Int?
  /// The rating that counts.
  package var rating: Rating
}
