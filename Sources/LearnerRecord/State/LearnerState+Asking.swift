package import Curriculum
package import Scheduling

extension LearnerState {
  /// Whether a question is due on a study day; one that was never answered is not.
  package func isDue(_ question: Question.ID, on day: StudyDay) -> Bool {
    cards[question].map { $0.due <= day } ?? false
  }

  /// Returns the probability that a question is recalled at a moment: 0…1, or `nil` if it was never
  /// answered.
  package func retrievability(of question: Question.ID, at moment: Moment) -> Double? {
    cards[question].map {
      recall(of: $0, elapsedDays: elapsedDays(since: $0, at: moment))
    }
  }

  /// Returns the study day of a moment under the state's policy.
  package func studyDay(_ moment: Moment) -> StudyDay {
    moment.studyDay(rolloverHour: policy.rolloverHour)
  }
}
