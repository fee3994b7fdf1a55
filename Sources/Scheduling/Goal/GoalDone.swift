/// What was studied on a day already, which is taken off what is planned for it.
package struct GoalDone: Equatable, Sendable {
  /// The time, in minutes; 0 or more.
  package var minutes: Double
  /// How many questions of earlier days were answered; 0 or more.
  package var reviews: Int
  /// How many questions were asked for the first time; 0 or more.
  package var new: Int

  /// Creates what was done; without arguments, nothing.
  ///
  /// - Parameters:
  ///   - minutes: The time, in minutes.
  ///   - reviews: How many questions of earlier days were answered.
  ///   - new: How many questions were asked for the first time.
  package init(minutes: Double = 0, reviews: Int = 0, new: Int = 0) {
    self.minutes = minutes
    self.reviews = reviews
    self.new = new
  }
}

extension StudyLimit {
  /// Returns what is left after something was done.
  func less(_ done: GoalDone) -> StudyLimit {
    StudyLimit(
      minutes: minutes.map { max(0, $0 - done.minutes) },
      reviews: reviews.map { max(0, $0 - done.reviews) }, new: new.map { max(0, $0 - done.new) })
  }
}
