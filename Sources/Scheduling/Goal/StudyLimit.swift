/// How much can be studied on a day: as long as every limit allows.
package struct StudyLimit: Equatable, Sendable {
  /// The time, in minutes; 0 or more, `nil` for as long as it takes.
  package var minutes: Double?
  /// The number of answers, new questions included; 0 or more, `nil` for any number.
  package var answers: Int?
  /// The number of answers to what was asked before; 0 or more, `nil` for any number.
  package var reviews: Int?
  /// The number of questions asked for the first time; 0 or more, `nil` for any number.
  package var new: Int?

  /// Creates a limit; without arguments, none.
  ///
  /// - Parameters:
  ///   - minutes: The time, in minutes.
  ///   - answers: The number of answers, new questions included.
  ///   - reviews: The number of answers to what was asked before.
  ///   - new: The number of questions asked for the first time.
  package init(
    minutes: Double? = nil, answers: Int? = nil, reviews: Int? = nil, new: Int? = nil
  ) {
    self.minutes = minutes
    self.answers = answers
    self.reviews = reviews
    self.new = new
  }
}
