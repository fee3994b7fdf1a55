package import Curriculum
package import Scheduling

/// How many questions are due when.
package struct DueSoon: Encodable {
  /// How many questions come due on a day.
  package struct Day: Encodable {
    /// The study day, as `yyyy-mm-dd`.
    package var day: String
    /// How many questions come due.
    package var questions: Int
  }

  /// Questions due now.
  package var due: Int
  /// How many of these a goal asks for, whose plan decides when that is.
  package var planned: Int
  /// Questions that were never answered.
  package var new: Int
  /// The next fourteen study days on which something comes due.
  package var days: [Day]
  /// By when everything will have been asked; `nil` where all was asked, or nothing yet.
  package var pace: AskingPace?
  /// Questions that come due on those days.
  package var coming: Int { days.reduce(0) { $0 + $1.questions } }

  /// Counts the questions at some positions of the curriculum.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - positions: The places of the questions.
  ///   - planned: The places of those that a goal's plan decides about.
  ///   - today: The study day.
  ///   - law: When the law changed, or will, that questions rest on.
  package init(
    _ curriculum: Curriculum, _ state: LearnerState, positions: [Int],
    planned: Set<Int> = [], today: StudyDay, law: LawDays = LawDays()
  ) {
    var counts: [StudyDay: Int] = [:]
    (due, self.planned, new) = (0, 0, 0)
    for position in positions where curriculum.outlines[position].kind == .knowledge {
      let id = curriculum.outlines[position].id
      if state.settings.suspended.contains(id) { continue }
      guard let day = state.dueDay(of: id, under: law) else {
        new += 1
        continue
      }
      if day > today {
        counts[day, default: 0] += 1
        continue
      }
      due += 1
      if planned.contains(position) { self.planned += 1 }
    }
    days = counts.keys.filter { $0 - today <= 14 }.sorted()
      .map { Day(day: $0.description, questions: counts[$0] ?? 0) }
  }
}
