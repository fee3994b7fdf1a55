package import Curriculum
package import LearnerRecord

/// A question as it is asked in a session.
package struct PresentedQuestion: Equatable, Sendable {
  /// Why a question is asked.
  package enum Reason: String, Sendable {
    case due, new, missed, goal
    /// The law changed since it was last answered.
    case lawChanged
    /// It applies what was recalled, and leaves the schedule as it is.
    case application = "case"
    /// It was asked for by its own name.
    case named
    /// It was answered in own words, and the answer is not marked yet.
    case unmarked
    /// The learner wanted it once more, which leaves the schedule as it is.
    case onceMore
  }

  /// The question with its key; a learner sees neither key nor explanation yet.
  package var question: Question
  /// The order in which its options are shown.
  package var shown: OptionOrder
  /// Why it is asked now.
  package var reason: Reason
  /// How many questions were begun, this one included; repeats of missed ones are not counted.
  package var number: Int
  /// How many questions the session will ask as things stand.
  package var total: Int
  /// How many hints were shown so far.
  package var hintsShown: Int
  /// The answer that is only to be marked; `nil` where one is asked for.
  package var locked: LockedAnswers.Answer?

  /// The hint to show next, or `nil` where there are no more.
  package var nextHint: String? {
    hintsShown < question.hints.count ? question.hints[hintsShown] : nil
  }
}

/// What a learner gave for an answer, beside the mark.
package struct Submission: Equatable, Sendable {
  /// What was typed, letter for letter: one text per field.
  package var response: [String]
  /// How sure they were: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
  package var confidence: Int?
  /// The key points that the learner ticked (from 0), for a question that is explained.
  package var ticked: [Int]?
  /// The time from question to answer, in milliseconds.
  package var took: Int
  /// Whether the learner asked to see the answer instead of giving one.
  package var isRevealed = false
  /// Whether time was up before the response was sent.
  package var isTimedOut = false

  /// Creates what was given.
  package init(response: [String], confidence: Int?, ticked: [Int]? = nil, took: Int) {
    self.response = response
    self.confidence = confidence
    self.ticked = ticked
    self.took = took
  }
}
