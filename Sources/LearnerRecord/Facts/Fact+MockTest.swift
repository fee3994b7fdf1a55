package import Curriculum

// What is on record of a mock test, as it happens. The marks are ordinary answers, whose session is
// the entry that began the test: a mock test is practice.
extension Fact {
  /// The beginning of a mock test.
  package struct TestBegun: Codable, Equatable, Sendable {
    /// The code of the unit.
    package var unit: String
    /// The questions, in order; all were chosen before the first was shown.
    package var questions: [Question.ID]
    /// The fingerprint of each question's wording.
    package var wordings: [String]
    /// The order in which each question's options are shown.
    package var shown: [[[Int]]]
    /// How the questions were chosen, in words that lead to the same choice again.
    package var choice: String
    /// The seed of the choice and of the order of options.
    package var seed: UInt64
    /// How long the test is, in minutes; `nil` for no limit.
    package var minutes: Int?
    /// The share of all credit, in per cent, that the learner calls a pass; `nil` if not said.
    package var passMark: Int?

    /// Creates the fact.
    package init(
      unit: String, questions: [Question.ID], wordings: [String], shown: [[[Int]]],
      choice: String, seed: UInt64, minutes: Int?, passMark: Int? = nil
    ) {
      self.unit = unit
      self.questions = questions
      self.wordings = wordings
      self.shown = shown
      self.choice = choice
      self.seed = seed
      self.minutes = minutes
      self.passMark = passMark
    }
  }

  /// A response in a mock test; of several to one question the last before the close stands.
  package struct TestAnswered: Codable, Equatable, Sendable {
    /// The entry that began the test.
    package var test: Int
    /// The place of the question in the test, from 1.
    package var number: Int
    /// What was typed, letter for letter: one text per field.
    package var response: [String]
    /// The time for which the question was before the learner, in milliseconds.
    package var took: Int
    /// Whether the end of the time cut the response off: `true`, else `nil`.
    package var cutOff: Bool?

    /// Creates the fact.
    package init(test: Int, number: Int, response: [String], took: Int, cutOff: Bool? = nil) {
      self.test = test
      self.number = number
      self.response = response
      self.took = took
      self.cutOff = cutOff
    }
  }

  /// The learner means to look at a question of a mock test again, or no longer does.
  package struct TestFlagged: Codable, Equatable, Sendable {
    /// The entry that began the test.
    package var test: Int
    /// The place of the question in the test, from 1.
    package var number: Int
    /// `true` for a flag that is set, `false` for one that is removed.
    package var flagged: Bool

    /// Creates the fact.
    package init(test: Int, number: Int, flagged: Bool) {
      self.test = test
      self.number = number
      self.flagged = flagged
    }
  }

  /// The end of a mock test.
  package struct TestClosed: Codable, Equatable, Sendable {
    /// Why a mock test ended.
    package enum Ending: String, Codable, Sendable, CaseIterable {
      case submitted
      case timeUp = "time up"
      case left
    }

    /// The entry that began the test.
    package var test: Int
    /// Whether it was handed in, ran out of time or was left.
    package var ending: Ending

    /// Creates the fact.
    package init(test: Int, ending: Ending) {
      self.test = test
      self.ending = ending
    }
  }
}
