package import Scheduling

/// How many questions come due when, as long as nothing is answered.
package struct DueForecast: Equatable, Sendable {
  /// How many questions come due on a day.
  package struct Day: Equatable, Sendable {
    /// The study day, today or later.
    package let day: StudyDay
    /// The number of questions that become due on it.
    package internal(set) var questions = 0
  }

  /// Questions whose day is past.
  package private(set) var overdue = 0
  /// Today and the days after it, in order, those without questions included.
  package private(set) var days: [Day]
  /// Questions that come due after the last of those days.
  package private(set) var later = 0

  /// Counts due questions.
  ///
  /// - Parameters:
  ///   - dueDays: The study day on which each question is due.
  ///   - today: The study day that it is.
  ///   - count: How many days to look at, today included; positive.
  package init(_ dueDays: some Sequence<StudyDay>, today: StudyDay, days count: Int) {
    days = (0..<count).map { Day(day: today.advanced(by: $0)) }
    for due in dueDays {
      switch due - today {
      case ..<0: overdue += 1
      case 0..<count: days[due - today].questions += 1
      default: later += 1
      }
    }
  }
}
