package import Curriculum
package import Text

extension Transcript {
  /// One answer: what was asked, what was answered, and how it was marked.
  package struct Answer: Codable, Equatable, Sendable {
    /// The place in this document, from 1.
    package var number: Int
    /// Which answer to its question it is among all of the period, from 1.
    package var attempt = 1
    /// How many answers to its question there are in the period.
    package var attempts = 1
    /// The number of the entry in the record.
    package var entry: Int
    /// The number of the entry that began the session.
    package var session: Int
    /// The moment, in ISO 8601 with the offset of the learner's clock.
    package var moment: String
    /// When it was marked, in ISO 8601, where that was in a later sitting; the key is missing
    /// otherwise.
    package var marked: String?
    /// The question, whose name stays when it is reworded.
    package var question: Question.ID
    /// The fingerprint of the wording that was asked.
    package var wording: String
    /// The topic; `nil` where the wording is not on record.
    @OrNull package var topic: String?
    /// The kind of question; `nil` where the wording is not on record.
    @OrNull package var type: QuestionType?
    /// What the learner has to do with the knowledge; `nil` where the wording is not on record.
    @OrNull package var level: Question.Level?
    /// The criteria that the question draws on; empty where the wording is not on record.
    package var criteria: [CriterionReference]
    /// The prompt as it was asked.
    package var prompt: String
    /// What was shown below the prompt, line by line.
    package var shown: [Line]
    /// What was typed, letter for letter: one text per field.
    package var response: [String]
    /// The marked parts, in the order of the record.
    package var parts: [Part]
    /// The right answer, one text per part, or the benchmark answer of a question to explain.
    package var expected: [String]
    /// The unit of the number that was asked for; the key is missing where there is none.
    package var unit: String?
    /// The key points of a question to explain; empty for others.
    package var keyPoints: [KeyPoint]
    /// How right the answer was; 0…1.
    package var credit: Double
    /// Whether the credit is full.
    package var right: Bool
    /// What of the credit is left after hints, each of which costs a quarter, at most half; 0…1.
    package var creditAfterHints: Double
    /// Whether the answer was marked otherwise and the learner counted it as right.
    package var countedRight: Bool
    /// Whether the learner asked to see the answer instead of giving one.
    package var revealed: Bool
    /// Whether time was up before the response was sent.
    package var timedOut: Bool
    /// The rating in a word; `nil` where the record holds no known rating.
    @OrNull package var rating: String?
    /// Whether the learner changed the rating that the program gave.
    package var ratingChanged: Bool
    /// How sure the learner was; `nil` if not said.
    @OrNull package var confidence: Confidence?
    /// How many hints were shown.
    package var hints: Int
    /// Whether it was given in a mock test, which is practice too: `true`; the key is missing otherwise.
    package var mockTest: Bool?
    /// Whether the question is a case, which applies knowledge: `"case"`; the key is missing otherwise.
    package var kind: Question.Kind?
    /// The time from question to answer; not negative.
    package var timeTakenMilliseconds: Int
    /// Why the right answer is right; `nil` where the wording is not on record.
    @OrNull package var explanation: String?
    /// Where the answer can be looked up, in words.
    package var sources: [String]
    /// The date for which a question about law was checked, as `yyyy-mm-dd`.
    @OrNull package var asAt: String?
    /// The notes that this wording needs another look.
    package var flags: [Flag]
    /// The probability that the question is recalled when the document is made, to three places:
    /// 0…1; the key is missing where it was not worked out.
    package var recallExpected: Double?

    /// What stands in place of a prompt that the record does not hold.
    package static let missingWording = "(wording not on record)"
  }
}

extension Transcript.Answer {
  /// A criterion that a question draws on.
  package struct CriterionReference: Codable, Equatable, Sendable {
    /// The name of the criterion.
    package var id: CriterionID
    /// The criterion in the unit's words; `nil` where the unit is not known or has no such one.
    @OrNull package var words: String?
    /// The code of the unit.
    package var unit: String
  }

  /// A line that was shown for answering.
  package struct Line: Codable, Equatable, Sendable {
    /// What a line is without which nobody understands what was asked.
    package enum Role: String, Codable, Sendable {
      /// A turn of a conversation.
      case turn
      /// The text whose gaps were filled.
      case text
    }

    /// The letter or number before the line; `nil` where there was none.
    @OrNull package var label: String?
    /// The line without its label.
    package var text: String
    /// What the line is; the key is missing for what there was to choose from.
    package var role: Role?
  }

  /// A part of the answer beside what was expected.
  package struct Part: Codable, Equatable, Sendable {
    /// What the part is, such as `gap 1`; `nil` for the only part.
    @OrNull package var label: String?
    /// What was given, as the learner saw it.
    package var given: String
    /// What was expected, as the learner saw it.
    package var expected: String
    /// Whether the part is right.
    package var right: Bool
  }

  /// A point that a good answer makes.
  package struct KeyPoint: Codable, Equatable, Sendable {
    /// The point, in the words of the wording that was asked.
    package var text: String
    /// Whether an answer without the point can't be satisfactory.
    package var required: Bool
    /// Whether the answer was said to make the point; `nil` where nobody judged it.
    @OrNull package var ticked: Bool?
    /// Who said so: `learner` in practice.
    @OrNull package var tickedBy: String?
  }

  /// How sure the learner was, before seeing the mark.
  package struct Confidence: Codable, Equatable, Sendable {
    /// The level as recorded: 1…3.
    package var level: Int
    /// The level in words; `nil` for a level that is not known.
    @OrNull package var word: String?
  }

  /// A note that a question needs another look.
  package struct Flag: Codable, Equatable, Sendable {
    /// The number of the entry.
    package var entry: Int
    /// The moment, in ISO 8601.
    package var moment: String
    /// What is wrong with the question, in the learner's words; empty if not said.
    package var note: String
  }
}
