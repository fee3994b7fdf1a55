package import Curriculum
package import Text

/// What a learner answered in self-study, told from the record.
///
/// The names of the properties are the keys of the published JSON
/// (`Resources/Schemas/transcript.schema.json`); a change to them is a new `format`.
package struct Transcript: Codable, Equatable, Sendable {
  /// What kind of document this is: `transcript`.
  package var kind = "transcript"
  /// The form of the document and its version.
  package var format = "viva-transcript/2"
  /// What the document is a record of, in three words.
  package var label = "Self-study practice"
  /// What the document does not claim.
  package var statement = Self.honestStatement
  /// The name that the learner gave, or the one given for this document.
  @OrNull package var learner: String?
  /// The record that the document was made from.
  package var record: Record
  /// The program that made the document, with its version.
  package var program: String
  /// When the document was made, in ISO 8601 with the offset of the local clock.
  package var made: String
  /// When the answers were given, and which days were taken in.
  package var period: Period
  /// The code of the unit that the document was asked for; `nil` for all units.
  @OrNull package var unit: String?
  /// The unit asked for, or every unit that a question in the document draws on.
  package var units: [UnitReference]
  /// What has to be said about units whatever the answers were.
  package var remarks: [Remark]
  /// The answers counted.
  package var summary: Summary
  /// Which answers are listed.
  package var choice: Choice
  /// The answers that are listed: of those that stand, in the order of the record unless `choice`
  /// has another.
  package var answers: [Answer]
  /// The answers in own words that nobody marked, in the order of the record; they are not among the
  /// answers.
  package var unmarked: [Unmarked]
  /// The questions that were passed over, in the order of the record.
  package var skipped: [Skip]

  /// The sentences that every transcript carries.
  package static let honestStatement = """
    This is a record of self-study practice. It is not an assessment decision and does not show \
    competence. The times come from the learner's own clock. Nobody observed the answers, so the \
    record does not show who gave them or with what help.
    """
}

extension Transcript {
  /// The record that the document was made from.
  package struct Record: Codable, Equatable, Sendable {
    /// The random name of the record.
    @OrNull package var id: String?
    /// How many entries were taken in: all that the record had.
    package var entries: Int
    /// The head of the record: how many entries it had, and the code of the root over them
    /// (`Checkpoint.shortCode`), such as `8-7TTW-P285-8WPY-GA8K`.
    @OrNull package var head: String?
  }

  /// When the answers were given.
  package struct Period: Codable, Equatable, Sendable {
    /// The moment of the earliest answer, in ISO 8601.
    @OrNull package var first: String?
    /// The moment of the latest answer, in ISO 8601.
    @OrNull package var last: String?
    /// The date before which answers were left out, as `yyyy-mm-dd`; `nil` for none left out.
    @OrNull package var since: String?
    /// The date after which answers were left out, as `yyyy-mm-dd`; `nil` for none left out.
    @OrNull package var until: String?
  }

  /// A unit that questions draw on.
  package struct UnitReference: Codable, Equatable, Sendable {
    /// The code of the unit.
    package var code: String
    /// The title; `nil` where the unit is not known to the program.
    @OrNull package var title: String?
    /// The document that the unit's wording comes from; `nil` where the unit is not known.
    @OrNull package var release: String?
  }

  /// Something to be said about criteria of a unit whatever the answers were.
  package struct Remark: Codable, Equatable, Sendable {
    /// The code of the unit.
    package var unit: String
    /// The criteria that the remark is about, in the unit's order.
    package var criteria: [CriterionID]
    /// The remark, in sentences.
    package var text: String
  }

  /// An answer in own words whose points nobody ticked.
  package struct Unmarked: Codable, Equatable, Sendable {
    /// The number of the entry that locked it.
    package var entry: Int
    /// When it was locked, in ISO 8601.
    package var moment: String
    /// The question.
    package var question: Question.ID
    /// The fingerprint of the wording that was asked.
    package var wording: String
    /// The criteria that the question draws on; empty where the wording is not on record.
    package var criteria: [CriterionID]
    /// The prompt as it was asked; `nil` where the wording is not on record.
    @OrNull package var prompt: String?
    /// What was typed, letter for letter: one text per field.
    package var response: [String]
    /// Whether the question was answered again since, so that this answer will not be marked.
    package var answeredAgain: Bool
  }

  /// A question that was passed over.
  package struct Skip: Codable, Equatable, Sendable {
    /// The number of the entry.
    package var entry: Int
    /// The moment, in ISO 8601.
    package var moment: String
    /// The question that was passed over.
    package var question: Question.ID
    /// The prompt as it was shown; `nil` where the wording is not on record.
    @OrNull package var prompt: String?
  }
}
