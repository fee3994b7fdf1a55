package import LearnerRecord
package import Scheduling

/// What the limits that a learner set for a day still allow on it.
package struct DayAllowance: Equatable, Sendable {
  /// How many questions may be answered for the first time; `nil` for no limit.
  package private(set) var new: Int?
  /// How many questions of earlier days may be answered; `nil` for no limit.
  package private(set) var reviews: Int?

  /// Finds out what is left of a day.
  ///
  /// - Parameters:
  ///   - state: What is known of the learner, with the limits.
  ///   - day: The study day.
  package init(_ state: LearnerState, on day: StudyDay) {
    let (limits, done) = (state.settings.limits, state.tally(on: day))
    new = limits.newPerDay.map { max(0, $0 - done.new) }
    reviews = limits.reviewsPerDay.map { max(0, $0 - done.reviews) }
  }

  /// Whether another question may be answered: a new one, or one of an earlier day.
  package func allows(isNew: Bool) -> Bool { (isNew ? new : reviews) != 0 }

  /// Takes a question off what is left.
  package mutating func take(isNew: Bool) {
    if isNew {
      new = new.map { max(0, $0 - 1) }
    } else {
      reviews = reviews.map { max(0, $0 - 1) }
    }
  }
}
