package import Curriculum
package import Text

/// What came of a mock test, told from the record: practice, and never an assessment decision.
///
/// The names of the properties are the keys of the JSON.
package struct MockTestResult: Codable, Equatable, Sendable {
  /// What kind of document this is: `mock-test-result`.
  package var kind = "mock-test-result"
  /// The form of the document and its version.
  package var format = "viva-mock-test/1"
  /// What the document is a record of.
  package var label = "Mock test: self-study practice"
  /// What the document does not claim.
  package var statement = Transcript.honestStatement
  /// The entry that began the test.
  package var entry: Int
  /// The code of the unit.
  package var unit: String
  /// The title; `nil` where the unit is not known to the program.
  @OrNull package var title: String?
  /// How the questions were chosen.
  package var choice: String
  /// When the test began, in ISO 8601.
  package var begun: String
  /// When it ended, in ISO 8601.
  @OrNull package var closed: String?
  /// Why it ended: `submitted`, `time up` or `left`.
  @OrNull package var ending: String?
  /// How long it was to be, in minutes; `nil` for no limit.
  @OrNull package var minutes: Int?
  /// All questions counted.
  package var total: Score
  /// The knowledge questions counted; the key is missing where there is no case.
  package var knowledge: Score?
  /// The cases counted; the key is missing where there is none.
  package var cases: Score?
  /// What the learner called a pass beforehand, in per cent; `nil` if they did not.
  @OrNull package var passMark: Int?
  /// Whether the pass mark was reached; `nil` without one, and while responses wait for a mark.
  @OrNull package var reached: Bool?
  /// The criteria of the unit that questions drew on; a question with several counts for each.
  package var criteria: [CriterionScore]
  /// The levels of the questions.
  package var levels: [LevelScore]
  /// The questions, in their order.
  package var questions: [Item]
}

extension MockTestResult {
  /// What questions came to.
  package struct Score: Codable, Equatable, Sendable {
    /// How many questions there were.
    package var questions: Int
    /// How many of them had a response.
    package var answered: Int
    /// How many responses wait for the learner's own mark; they earn nothing yet.
    package var unmarked: Int
    /// The credit that they earned: 0…`questions`.
    package var credit: Double
    /// The share of all credit, rounded to whole per cent; 100 only where all was earned.
    package var percent: Int
  }

  /// What the questions on a criterion came to.
  package struct CriterionScore: Codable, Equatable, Sendable {
    /// The name of the criterion.
    package var id: CriterionID
    /// The criterion in the unit's words; `nil` where the unit does not have it any more.
    @OrNull package var words: String?
    /// The criterion's own line, without those above it; `nil` where the unit does not have it any
    /// more.
    @OrNull package var text: String?
    package var score: Score
  }

  /// What the questions of a level came to.
  package struct LevelScore: Codable, Equatable, Sendable {
    /// The level that the questions have in common.
    package var level: Question.Level
    /// The credit that they earned, out of how many.
    package var score: Score
  }

  /// How a question got its mark.
  package enum Marking: String, Codable, Sendable {
    case automatic
    case selfMarked = "self-marked"
    case unmarked = "not marked yet"
    case none = "no answer"
  }

  /// A question with its response and the right answer.
  package struct Item: Codable, Equatable, Sendable {
    /// The place in the test, from 1.
    package var number: Int
    /// The question that was asked.
    package var question: Question.ID
    /// The criteria of the unit that it draws on.
    package var criteria: [CriterionID]
    /// The level; `nil` where the wording was erased.
    @OrNull package var level: Question.Level?
    /// Whether it is a case, which applies knowledge: `"case"`; the key is missing otherwise.
    package var kind: Question.Kind?
    /// The prompt as it was asked.
    package var prompt: String
    /// What was shown below the prompt, line by line.
    package var shown: [Transcript.Answer.Line]
    /// What was typed, letter for letter: one text per field; `nil` for no response.
    @OrNull package var response: [String]?
    /// Whether the end of the time cut the response off.
    package var cutOff: Bool
    /// How often the response was changed.
    package var changes: Int
    /// Whether the learner meant to look at it again.
    package var flagged: Bool
    /// How the response got its mark.
    package var marking: Marking
    /// How right the response was: 0…1.
    package var credit: Double
    /// The marked parts.
    package var parts: [Transcript.Answer.Part]
    /// The right answer, one text per part, or the benchmark answer.
    package var expected: [String]
    /// The key points of a question to explain; empty for others.
    package var keyPoints: [Transcript.Answer.KeyPoint]
    /// Why the right answer is right; `nil` where the wording was erased.
    @OrNull package var explanation: String?
    /// Where the answer can be looked up, in words.
    package var sources: [String]
    /// The time for which the question was before the learner.
    package var timeTakenMilliseconds: Int
  }
}
