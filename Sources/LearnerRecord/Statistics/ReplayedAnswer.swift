package import Curriculum
package import Scheduling

/// An answer that stands, with what was known of its question just before.
package struct ReplayedAnswer: Equatable, Sendable {
  /// What was known of a question when it was asked again.
  package struct Before: Equatable, Sendable {
    /// The study days since the question's previous answer; 0 on the same day, negative where the
    /// clock went back.
    package var dayGap: Int
    /// The interval that the previous answer gave, in whole days and before any spread; 1 or more.
    package var interval: Int
    /// The predicted probability of recall: a fraction, 0…1.
    package var predicted: Double

    /// Creates what was known.
    package init(dayGap: Int, interval: Int, predicted: Double) {
      self.dayGap = dayGap
      self.interval = interval
      self.predicted = predicted
    }
  }

  /// The number of the entry that holds the answer.
  package var entry: Int
  /// The question that was answered.
  package var question: Question.ID
  /// When it was answered, by the clock of the computer that recorded it.
  package var at: Moment
  /// The study day of the answer.
  package var day: StudyDay
  /// The rating; the learner's own where it was changed.
  package var rating: Rating
  /// How right the answer was: 0…1; 1 where the learner counted it as right.
  package var credit: Double
  /// Whether the answer was marked otherwise and the learner counted it as right.
  package var isCountedRight = false
  /// How sure the learner was: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
  package var confidence: Int?
  /// The time that counts for the answer, with what was read since the one before, in milliseconds;
  /// 0…`ReplayedAnswer.longestTime`.
  package var took: Int
  /// Whether the answer left the schedule as it was, so that no prediction is held against it.
  package var isCram: Bool
  /// What was known before; `nil` for the question's first answer.
  package var before: Before?
  /// The memory after the answer; when cramming, that before it.
  package var memory: MemoryState
  /// The interval that followed, in whole days and before any spread; 1 or more.
  package var interval: Int

  /// Whether the answer was wholly right.
  package var isRight: Bool { credit >= 1 }
  /// Whether it was wholly right as it was marked, whatever the learner counted.
  package var isMarkedRight: Bool { isRight && !isCountedRight }
  /// Whether the question was recalled: rated hard, good or easy.
  package var isRecalled: Bool { rating != .again }

  /// The longest time that counts for one answer, in milliseconds: five minutes.
  ///
  /// Whoever takes longer was away from the keyboard.
  package static let longestTime = 300_000

  /// Returns the time that counts for an answer.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - moment: When it was given.
  ///   - before: When the answer before it was given, in milliseconds since 1970-01-01 00:00 UTC; `nil` for none.
  /// - Returns: A time, in milliseconds; 0…``longestTime``.
  static func deskTime(
    of answer: ReplayFact.Answer, at moment: Moment, after before: Int64?
  ) -> Int {
    Int(
      DeskTime.milliseconds(
        took: Int64(answer.took), at: moment.milliseconds, after: before,
        atMost: Int64(longestTime)))
  }
}
