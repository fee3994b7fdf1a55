package import Curriculum
package import Text

extension Transcript {
  /// The answers counted, in all and for each criterion.
  ///
  /// First try and latest day are those among the answers of the document.
  package struct Summary: Codable, Equatable, Sendable {
    /// The counts of the whole document.
    package var totals: Totals
    /// One row per criterion that can be asked about, of the units of the document, in their order;
    /// then the criteria that no known unit has.
    package var criteria: [CriterionRow]
  }
}

extension Transcript.Summary {
  /// The counts of a set of answers.
  package struct Counts: Codable, Equatable, Sendable {
    /// How many different questions were answered.
    package var questions: Int
    /// How many answers there are.
    package var answers: Int
    /// How many questions were right at the first try.
    package var rightAtFirstTry: Int
    /// How many questions were right at the first answer of the latest day on which they were
    /// answered.
    ///
    /// A question that was missed is asked until it is right, so its last answer of a day says
    /// nothing; the first one says whether it was still known.
    package var rightOnLatestDay: Int
    /// The mean credit of the answers, to three places; 0…1, `nil` without answers.
    @OrNull package var meanCredit: Double?
    /// The mean recall of the questions that is expected when the document is made, to three places:
    /// 0…1; the key is missing where it was not worked out.
    package var recallExpected: Double?
    /// The moment of the latest answer, in ISO 8601; `nil` without answers.
    @OrNull package var lastAnswered: String?
  }

  /// The counts of the whole document.
  package struct Totals: Codable, Equatable, Sendable {
    /// The counts of all answers to knowledge questions.
    package var counts: Counts
    /// The counts of all answers to cases; the key is missing where there is none.
    package var cases: Counts?
    /// How many answers the learner counted as right that were marked otherwise; they are not among
    /// the right ones.
    package var countedRight: Int
    /// How many answers were taken back; they are not among the answers.
    package var answersTakenBack: Int
    /// How many answers nobody marked; they are not among the answers.
    package var notMarked: Int
    /// How many times a question was passed over.
    package var questionsSkipped: Int
    /// How often the learner was right, by how sure: from guess to certain.
    package var calibration: [Confidence]
    /// How often questions were recalled on a later day; the key is missing where no prediction was
    /// worked out.
    package var recall: Recall?
    /// The days with an answer to a knowledge question, in order.
    package var days: [Day]
  }

  /// Of each knowledge question the first answers of each day that were given with a confidence.
  package struct Confidence: Codable, Equatable, Sendable {
    /// The confidence: 1…3.
    package var level: Int
    /// The confidence in words.
    package var word: String
    /// How many answers there are.
    package var answers: Int
    /// How many of them were right.
    package var right: Int
  }

  /// Answers to knowledge questions on a later day than the question's previous one.
  package struct Recall: Codable, Equatable, Sendable {
    /// How many answers there are.
    package var answers: Int
    /// How many of them were recalled: rated hard, good or easy.
    package var recalled: Int
    /// The mean probability of that, as the memory model predicted it, to three places: 0…1.
    package var predicted: Double
  }

  /// Of each knowledge question the first answer of a study day.
  package struct Day: Codable, Equatable, Sendable {
    /// The study day, as `yyyy-mm-dd`.
    package var day: String
    /// How many questions were answered.
    package var questions: Int
    /// How many of them were right at their first answer of the day.
    package var right: Int
  }

  /// The counts of the answers to questions that draw on a criterion.
  package struct CriterionRow: Codable, Equatable, Sendable {
    /// The name of the criterion.
    package var id: CriterionID
    /// The criterion in the unit's words; `nil` where no known unit has it.
    @OrNull package var words: String?
    /// The criterion's own line, without those above it; `nil` where no known unit has it.
    @OrNull package var text: String?
    /// The part of the unit that it stands in; `nil` where no known unit has it.
    @OrNull package var kind: Criterion.Kind?
    /// The code of the unit.
    package var unit: String
    /// Whether a remark of the document says that questioning can't meet the criterion.
    package var needsObservation: Bool
    /// The counts of the answers to knowledge questions on the criterion.
    package var counts: Counts
    /// The counts of the answers to cases on it; the key is missing where there is none.
    package var cases: Counts?
  }
}
