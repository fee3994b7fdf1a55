package import Curriculum
internal import Text

/// Where a candidate stands with one unit, as far as the record alone says: neither the unit nor a clock is needed.
package struct UnitStanding: Equatable, Sendable {
  /// A question that is to be asked again.
  package struct Lack: Equatable, Sendable {
    /// The question.
    package var question: Question.ID
    /// What it is about in this unit.
    package var criteria: [CriterionID]
    /// Whether it was decided against; else it was not asked.
    package var wasAsked: Bool
    /// The entry that began the questioning.
    package var questioning: Int
    /// The entry of the decision.
    package var entry: Int

    /// Creates one.
    package init(
      question: Question.ID, criteria: [CriterionID], wasAsked: Bool, questioning: Int, entry: Int
    ) {
      self.question = question
      self.criteria = criteria
      self.wasAsked = wasAsked
      self.questioning = questioning
      self.entry = entry
    }
  }

  /// A questioning that was begun and not closed.
  package struct OpenQuestioning: Equatable, Sendable {
    /// The entry that began it.
    package var entry: Int
    /// The day on which it began, as `yyyy-mm-dd`.
    package var day: String
    /// The question that it resumes at, from 1; `nil` where only the end is missing.
    package var next: Int?
    /// How many questions it has.
    package var count: Int

    /// Creates one.
    package init(entry: Int, day: String, next: Int?, count: Int) {
      self.entry = entry
      self.day = day
      self.next = next
      self.count = count
    }
  }

  /// Something agreed for a day, or put on record on it.
  package struct Dated: Equatable, Sendable {
    /// The entry that says so.
    package var entry: Int
    /// The day: `yyyy-mm-dd`, or as it was filled in; empty where none was.
    package var day: String
    /// The words of a result; empty for anything else.
    package var words: String

    /// Creates one.
    package init(entry: Int, day: String, words: String = "") {
      self.entry = entry
      self.day = day
      self.words = words
    }
  }

  /// The code of the unit.
  package var code: String
  /// What stands on each criterion by each method, in the order of criteria and methods.
  package var decisions: [CriterionDecision] = []
  /// What is to be asked again, in the order of the record.
  package var lacks: [Lack] = []
  /// The questionings that are open.
  package var open: [OpenQuestioning] = []
  /// How many questionings were begun.
  package var questionings = 0
  /// The reassessments that were agreed and have not begun, in the order of the record: each until what it is for is
  /// shown.
  package var reassessments: [Dated] = []
  /// The discussion that was planned and is not on record.
  package var plannedDiscussion: Dated?
  /// The result on the latest record sheet that has one.
  package var result: Dated?
  /// What verifiers asked for and nobody said was done, each with its own entry and the day by which it is wanted.
  package var actions: [Dated] = []
  /// What shows the learner at work.
  package var occasions: [PerformanceOccasion] = []
  /// The day of the latest entry about the unit, as `yyyy-mm-dd`.
  package var latestDay = ""
  /// The day from which the time counts for which records are kept, as `yyyy-mm-dd` (`RetentionStart`).
  package var keptFrom = ""

  /// The reassessment that is due first; `nil` where none is agreed.
  package var reassessment: Dated? {
    get {
      reassessments.min {
        ($0.isOnDay ? 0 : 1, $0.day, $0.entry) < ($1.isOnDay ? 0 : 1, $1.day, $1.entry)
      }
    }
    set { reassessments = newValue.map { [$0] } ?? [] }
  }

  /// Creates the standing of a unit with nothing on record.
  package init(code: String) {
    self.code = code
  }
}

extension UnitStanding.Dated {
  /// Whether its day is one of the calendar.
  fileprivate var isOnDay: Bool { CalendarDate(iso: day) != nil }
}
