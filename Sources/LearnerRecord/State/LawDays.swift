package import Curriculum
package import Scheduling
internal import Text

/// On which days the law changed, or will change, that questions rest on.
package struct LawDays: Equatable, Sendable {
  private var days: [Question.ID: [StudyDay]] = [:]

  /// Takes in changes, those aside that are only planned.
  package init(_ changes: [LawChange] = []) {
    for change in changes where !change.isPlanned {
      let day = StudyDay(number: change.inForce.dayNumber)
      for question in change.questions { days[question, default: []].append(day) }
    }
    days = days.mapValues { $0.sorted() }
  }

  /// Returns the first day after another on which a question's law changes; `nil` where none is known.
  package func first(for question: Question.ID, after day: StudyDay) -> StudyDay? {
    days[question]?.first { $0 > day }
  }

  /// Returns the latest day, up to another, on which a question's law changed; `nil` where none is known.
  package func latest(for question: Question.ID, through day: StudyDay) -> StudyDay? {
    days[question]?.last { $0 <= day }
  }
}

extension LearnerState {
  /// Returns the latest day on which a question's law changed, if its last answer on the schedule was before
  /// that: it was learnt under the old rule, and is asked again whatever its date.
  package func lawChange(
    of question: Question.ID, in law: LawDays, on today: StudyDay
  ) -> StudyDay? {
    guard let day = law.latest(for: question, through: today), let card = cards[question] else {
      return nil
    }
    return card.lastDay < day ? day : nil
  }

  /// Returns the study day on which a question is due: its date, or the day on which its law changes if that is
  /// earlier; `nil` where it was never answered.
  package func dueDay(of question: Question.ID, under law: LawDays) -> StudyDay? {
    guard let card = cards[question] else { return nil }
    return law.first(for: question, after: card.lastDay).map { min($0, card.due) } ?? card.due
  }
}
