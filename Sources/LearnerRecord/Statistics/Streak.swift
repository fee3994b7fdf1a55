package import Scheduling

/// How many days in a row somebody studied.
package struct Streak: Equatable, Sendable {
  /// The days in a row up to today, or up to yesterday where today has no answer yet.
  package private(set) var current = 0
  /// The most days in a row.
  package private(set) var longest = 0

  /// Finds the streaks.
  ///
  /// - Parameters:
  ///   - days: The study days with an answer, in order, each once.
  ///   - today: The study day that it is.
  package init(of days: some Sequence<StudyDay>, today: StudyDay) {
    var run = 0
    var last: StudyDay?
    for day in days {
      run = last.map { day - $0 == 1 } == true ? run + 1 : 1
      longest = max(longest, run)
      if day <= today, today - day <= 1 { current = run }
      last = day
    }
  }
}
