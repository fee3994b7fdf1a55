package import Curriculum
internal import Text

/// How long what an assessment rests on has to be kept, and who says so.
///
/// These are defaults for a reminder: what binds is the provider's own agreement with its regulator
/// or awarding organisation, which is why each rule carries its source and how well that was
/// checked. Nothing is ever deleted because of a rule; a learner's own practice falls under none,
/// and may be deleted at will.
package struct RetentionRule: Equatable, Sendable {
  /// What the time counts from.
  package enum Start: String, Sendable, CaseIterable {
    case completion = "completion of the training product"
    case judgement = "the judgement of competence"
    case decision = "the assessment decision"
  }

  /// How well the source of a rule was checked.
  package enum Confidence: Sendable {
    /// Whoever made the rule was read.
    case primary
    /// Others who report the rule were read; its own wording was not.
    case secondary
  }

  /// How long; in months of the calendar, more than 0.
  package let months: Int
  /// What the months are counted from.
  package let start: Start
  /// What has to be kept.
  package let subject: String
  /// Who says so, and where, in few words.
  package let source: String
  /// How well the rule was checked against its own wording.
  package let confidence: Confidence
  /// What else has to be known about the rule.
  package let note: String?

  /// Creates a rule, or returns `nil` for a time that is none.
  ///
  /// - Parameters:
  ///   - months: How long; 1 to 1,200.
  ///   - start: What the time counts from.
  ///   - subject: What has to be kept.
  ///   - source: Who says so, and where.
  ///   - confidence: How well the source was checked.
  ///   - note: What else has to be known.
  package init?(
    months: Int, from start: Start, subject: String, source: String, confidence: Confidence,
    note: String? = nil
  ) {
    guard 1...1_200 ~= months else { return nil }
    self.init(
      known: months, from: start, subject: subject, source: source, confidence: confidence,
      note: note)
  }

  private init(
    known months: Int, from start: Start, subject: String, source: String,
    confidence: Confidence, note: String?
  ) {
    (self.months, self.start, self.subject) = (months, start, subject)
    (self.source, self.confidence, self.note) = (source, confidence, note)
  }
}

// The rules that we know.
extension RetentionRule {
  /// The rule to go by where nobody has set another; `nil` where no law is involved.
  ///
  /// - Parameter jurisdiction: Whose law and practice the unit rests on.
  /// - Returns: The rule of today.
  package static func standard(in jurisdiction: Jurisdiction) -> RetentionRule? {
    switch jurisdiction {
    case .australia: australia
    case .unitedKingdom: unitedKingdom
    case .general: nil
    }
  }

  /// Australia since 1 July 2025: the Compliance Standards for RTOs 2025.
  private static let australia = RetentionRule(
    known: 24, from: .completion,
    subject: "assessments, and the evidence for recognition of prior learning",
    source: "F2025L00355 s 10",
    confidence: .secondary,
    note: "Under the Standards for RTOs 2015 it was 6 months from the judgement of competence.")

  /// Australia before 1 July 2025, for judgements of that time.
  package static let australia2015 = RetentionRule(
    known: 6, from: .judgement,
    subject: "completed assessment items",
    source: "ASQA, general direction on the retention of completed student assessment items",
    confidence: .primary,
    note: """
      Where the work can't be kept, the assessor's completed marking guide, criteria and \
      observation checklist may do, if they are detailed enough to show the judgement.
      """)

  /// The awarding organisations of the United Kingdom whose rules could be read.
  private static let unitedKingdom = RetentionRule(
    known: 36, from: .decision,
    subject: "learner details, decisions of assessment and of internal quality assurance",
    source: "Highfield and Pearson centre requirements", confidence: .primary,
    note: """
      City & Guilds' own figure was not found, nor the day that the years count from; ask the \
      awarding organisation. Highfield has the learner's work kept until the next successful \
      review by its external quality assurer.
      """)
}

// The arithmetic.
extension RetentionRule {
  /// Returns the last day on which everything has still to be kept.
  ///
  /// It is the day of the same number, so many months later; where that month has no such day, its
  /// last one: two years from 29 February 2024 end on 28 February 2026.
  ///
  /// - Parameter day: The day that the time counts from, as `yyyy-mm-dd`.
  /// - Returns: The day, in the same form; `nil` where `day` is none of the calendar, or the result
  ///   would lie after the year 9999.
  package func until(_ day: String) -> String? {
    guard let date = CalendarDate(iso: day), date.year > 0,
      let end = date.later(byMonths: months), end.year <= 9_999
    else { return nil }
    return end.isoText
  }
}
