package import LearnerRecord

extension Moment {
  /// The time of day, `hh:mm`, by the clock that the moment was read from.
  package var clock: String { String(description.dropFirst(11).prefix(5)) }
  /// The date, `yyyy-mm-dd`, by the clock that the moment was read from.
  package var date: String { String(description.prefix(10)) }
}
