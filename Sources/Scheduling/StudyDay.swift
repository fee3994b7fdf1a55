internal import Text

/// A day of study: a calendar day of the local clock that begins at a rollover hour.
///
/// With the rollover at four, an answer at half past one in the morning still belongs to the
/// evening before. It is made from numbers alone: which offset a place has at which time is known
/// elsewhere.
package struct StudyDay: Hashable, Sendable {
  /// The days since 1970-01-01, in local study time; negative before.
  package let number: Int

  /// Creates a day from its number.
  ///
  /// - Parameter number: The days since 1970-01-01; negative before.
  package init(number: Int) {
    self.number = number
  }

  /// Creates the study day of a moment.
  ///
  /// - Parameters:
  ///   - secondsSince1970: The moment, in seconds since 1970-01-01 00:00 UTC; negative before.
  ///   - utcOffsetSeconds: How far the local clock is ahead of UTC, in seconds; −50 400…50 400.
  ///   - rolloverHour: The hour of the local clock at which a study day begins; 0…23.
  package init(secondsSince1970: Int64, utcOffsetSeconds: Int, rolloverHour: Int) {
    let (day, second) = secondsSince1970.flooredDivision(by: Self.secondsPerDay)
    // Divided twice, so that not even the first and the last moment of an Int64 overflow.
    let shifted = second + Int64(utcOffsetSeconds) - 3_600 * Int64(rolloverHour)
    number = Int(day + shifted.flooredDivision(by: Self.secondsPerDay).quotient)
  }

  private static let secondsPerDay: Int64 = 86_400
}

extension StudyDay: Strideable {
  /// Returns the day that many days later; earlier for a negative number.
  package func advanced(by days: Int) -> StudyDay {
    StudyDay(number: number + days)
  }

  /// Returns the days from this one to `other`; negative where `other` is earlier.
  package func distance(to other: StudyDay) -> Int {
    other.number - number
  }

  /// Whether `lhs` is earlier than `rhs`.
  package static func < (lhs: StudyDay, rhs: StudyDay) -> Bool {
    lhs.number < rhs.number
  }

  /// Returns the days from `rhs` to `lhs`; negative where `lhs` is earlier.
  package static func - (lhs: StudyDay, rhs: StudyDay) -> Int {
    lhs.number - rhs.number
  }
}
