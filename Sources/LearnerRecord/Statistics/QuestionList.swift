package import Curriculum
package import Scheduling

/// Questions of the banks with what is known of them, for somebody who looks through them.
package struct QuestionList: Sendable {
  /// Which questions are wanted, and in what order.
  package enum Choice: String, CaseIterable, Sendable {
    /// Those expected below the retention that the learner keeps, the weakest first.
    case weak
    /// Those that are due, the longest first.
    case due
    /// Those that keep being forgotten, the worst first.
    case leech
    /// Those that were flagged.
    case flagged
    /// Those that are not asked.
    case suspended
    /// Those that were never answered.
    case new
  }

  /// One question.
  package struct Row: Equatable, Sendable {
    /// Its place in the curriculum.
    package var position: Int
    /// Its id.
    package var question: Question.ID
    /// The chance that it is recalled now, as a fraction; `nil` where it was never answered on the schedule.
    package var recall: Double?
    /// On how many days it was missed at its first answer, after it had been right before.
    package var lapses: Int
    /// The study day on which it is due; `nil` where it has none.
    package var due: StudyDay?
    /// Whether it is not asked.
    package var isSuspended: Bool
    /// Whether it was flagged.
    package var isFlagged: Bool
    /// Whether it keeps being forgotten.
    package var isLeech: Bool
  }

  /// The questions.
  package let rows: [Row]

  /// Looks through questions.
  ///
  /// - Parameters:
  ///   - positions: The places of the questions in the curriculum.
  ///   - choice: Which of them are wanted; `nil` for all, in the order of the banks.
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - flagged: The questions that were flagged.
  ///   - now: The time.
  ///   - law: On which days the law changes.
  package init(
    _ positions: [Int], _ choice: Choice?, of curriculum: Curriculum, _ state: LearnerState,
    flagged: Set<Question.ID>, at now: Moment, law: LawDays = LawDays()
  ) {
    let today = state.studyDay(now)
    let rows = positions.map { position in
      let id = curriculum.outlines[position].id
      let (card, isSuspended) = (state.cards[id], state.settings.suspended.contains(id))
      return Row(
        position: position, question: id, recall: state.retrievability(of: id, at: now),
        lapses: card?.lapses ?? 0, due: isSuspended ? nil : state.dueDay(of: id, under: law),
        isSuspended: isSuspended, isFlagged: flagged.contains(id), isLeech: card?.isLeech ?? false)
    }
    func sorted<Key: Comparable>(by key: (Row) -> Key, _ isWanted: (Row) -> Bool) -> [Row] {
      rows.filter(isWanted).sorted { (key($0), $0.position) < (key($1), $1.position) }
    }
    let kept = state.policy.retention.rawValue
    switch choice {
    case .weak:
      self.rows = sorted {
        $0.recall ?? 1
      } _: {
        !$0.isSuspended && $0.recall ?? 1 < kept
      }
    case .due:
      self.rows = sorted {
        $0.due ?? today
      } _: {
        $0.due.map { $0 <= today } ?? false
      }
    case .leech:
      self.rows = sorted {
        -$0.lapses
      } _: {
        $0.isLeech
      }
    case .flagged: self.rows = rows.filter(\.isFlagged)
    case .suspended: self.rows = rows.filter(\.isSuspended)
    case .new:
      self.rows = rows.filter {
        !$0.isSuspended && state.lastDay(of: $0.question) == nil
      }
    case nil: self.rows = rows
    }
  }
}
