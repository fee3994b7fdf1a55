package import Curriculum
internal import Text

/// How long what an assessment rests on has to be kept, and who says so.
///
/// These are defaults for a reminder: what binds is the provider's own agreement with its regulator
/// or awarding organisation, which is why each rule carries its source and how well that was
/// checked. Nothing is ever deleted because of a rule; a learner's own practice falls under none,
/// and may be deleted at will. From which day the months count is for `RetentionStart` to say.
package struct RetentionRule: Equatable, Sendable {
  /// How well the source of a rule was checked.
  package enum Confidence: Sendable {
    /// Whoever made the rule was read.
    case primary
    /// Others who report the rule were read; its own wording was not.
    case secondary
  }

  /// How long; in months of the calendar, more than 0.
  package let months: Int
  /// Who says so, and where, in few words.
  package let source: String
  /// How well the rule was checked against its own wording.
  package let confidence: Confidence

  /// Creates a rule, or returns `nil` for a time that can't be read.
  ///
  /// - Parameters:
  ///   - months: How long; 1 to 1,200.
  ///   - source: Who says so, and where.
  ///   - confidence: How well the source was checked.
  package init?(months: Int, source: String, confidence: Confidence) {
    guard 1...1_200 ~= months else { return nil }
    self.init(known: months, source: source, confidence: confidence)
  }

  private init(known months: Int, source: String, confidence: Confidence) {
    (self.months, self.source, self.confidence) = (months, source, confidence)
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

  /// Australia since 1 July 2025, by the Compliance Standards for RTOs 2025: assessments, and the
  /// evidence for recognition of prior learning, from the completion of the training product.
  ///
  /// Under the Standards for RTOs 2015 it was 6 months from the judgement of competence.
  private static let australia = RetentionRule(
    known: 24, source: "F2025L00355 s 10", confidence: .secondary)

  /// The awarding organisations of the United Kingdom whose rules could be read: learner details,
  /// decisions of assessment and of internal quality assurance, from the decision.
  ///
  /// City & Guilds' own figure was not found, nor the day that the years count from. Highfield has the
  /// learner's work kept until the next successful review by its external quality assurer.
  private static let unitedKingdom = RetentionRule(
    known: 36, source: "Highfield and Pearson centre requirements", confidence: .primary)
}

// The arithmetic.
extension RetentionRule {
  /// Returns the last day on which everything has still to be kept.
  ///
  /// It is the day of the same number, so many months later; where that month has no such day, its
  /// last one: two years from 29 February 2024 end on 28 February 2026.
  ///
  /// - Parameter day: The day that the time counts from, as `yyyy-mm-dd`.
  /// - Returns: The day, in the same form; `nil` where `day` is not in the calendar, or the result
  ///   would lie after the year 9999.
  package func until(_ day: String) -> String? {
    guard let date = CalendarDate(iso: day), date.year > 0,
      let end = date.later(byMonths: months), end.year <= 9_999
    else { return nil }
    return end.isoText
  }
}
