package import Curriculum
package import LearnerRecord
package import Scheduling

/// What waits for a learner who answered nothing for a while, and how soon it can be cleared.
package struct ComingBack: Sendable {
  /// How many days ago the latest answer was.
  package let daysAway: Int
  /// How many questions are due now.
  package let due: Int
  /// Whether there are questions that were never asked, which take places of a session.
  package let hasNew: Bool
  private let curriculum: Curriculum
  private let hasCases: Bool
  /// How many questions come due on each of the next days, from tomorrow on.
  private let coming: [Int]
  /// How many due ones a day may have by the learner's own limit.
  private let mostDue: Int

  /// How many days without an answer are a while.
  package static let shortest = 14
  /// So far ahead it is reckoned: whatever takes longer is never cleared.
  private static let furthest = 365

  /// Looks what waits; `nil` where it is not a while, or goals decide what is asked when.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - positions: The places of the questions that are to be asked.
  ///   - law: When the law changed, or will, that questions rest on.
  ///   - today: The study day.
  package init?(
    _ curriculum: Curriculum, _ state: LearnerState, positions: [Int], law: LawDays,
    today: StudyDay
  ) {
    let latest = state.cards.values.map(\.lastDay).max()
    guard let latest, today - latest >= Self.shortest, state.settings.goals(on: today).isEmpty
    else { return nil }
    daysAway = today - latest
    var (due, new, cases) = (0, 0, 0)
    var coming = [Int](repeating: 0, count: Self.furthest)
    for outline in positions.map({ curriculum.outlines[$0] })
    where !state.settings.suspended.contains(outline.id) {
      guard outline.kind == .knowledge else {
        cases += 1
        continue
      }
      guard let day = state.dueDay(of: outline.id, under: law) else {
        new += 1
        continue
      }
      switch day - today {
      case ...0: due += 1
      case ...Self.furthest: coming[day - today - 1] += 1
      default: break
      }
    }
    self.curriculum = curriculum
    self.due = due
    self.coming = coming
    (hasNew, hasCases) = (new > 0, cases > 0)
    mostDue = state.settings.limits.reviewsPerDay ?? .max
  }

  /// Returns on how many days in a row a session clears what is due, today's the first.
  ///
  /// - Parameters:
  ///   - limit: How many questions a session has.
  ///   - newLimit: How many of them may be new.
  /// - Returns: The days; `nil` where it takes more than a year.
  package func days(of limit: Int, newLimit: Int) -> Int? {
    let others = limit - (hasCases ? curriculum.casePlaces(ofSession: limit) : 0)
    let new = hasNew ? min(newLimit, QuestionSelector.newShare(of: others)) : 0
    let places = min(others - new, mostDue)
    var left = due
    for day in 0..<Self.furthest {
      left -= places
      if left <= 0 { return day + 1 }
      left += coming[day]
    }
    return nil
  }
}
