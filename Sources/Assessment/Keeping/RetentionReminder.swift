package import Curriculum
package import LearnerRecord

/// Until when what is on record about a candidate has to be kept.
///
/// Nothing is ever deleted because of it; `candidate forget` is the only way, and asks for the law or
/// rule that allows it where the day has not come.
package struct RetentionReminder: Sendable {
  /// A rule, and whether the user has set it in place of the standard one.
  package typealias Period = (rule: RetentionRule, isOwn: Bool)

  /// From when the time counts, for which unit and which entries.
  package let start: RetentionStart
  /// The rule that is gone by, and whether the user has set it.
  package let period: Period
  /// The last day on which everything has still to be kept, as `yyyy-mm-dd`.
  package let until: String

  /// Returns a reminder for every unit that was assessed.
  ///
  /// - Parameters:
  ///   - entries: The entries of the candidate's record.
  ///   - curriculum: Today's units; gone for only where something was assessed.
  ///   - own: Returns the rule that the user has set for a jurisdiction, if there is one.
  /// - Returns: One for each unit that a rule applies to, in the order of their codes.
  /// - Throws: What `curriculum` and `own` throw.
  package static func all(
    for entries: [Entry], curriculum: () throws -> Curriculum,
    own: (Jurisdiction) throws -> RetentionRule?
  ) throws -> [RetentionReminder] {
    let starts = RetentionStart.all(in: entries)
    guard !starts.isEmpty else { return [] }
    let curriculum = try curriculum()
    return try starts.compactMap { start in
      // The longest period where nobody knows the unit any more.
      let jurisdictions =
        curriculum.unit(start.unit).map { [$0.jurisdiction] } ?? [.australia, .unitedKingdom]
      let periods = try jurisdictions.compactMap { jurisdiction -> Period? in
        try own(jurisdiction).map { ($0, true) }
          ?? RetentionRule.standard(in: jurisdiction).map { ($0, false) }
      }
      guard let period = periods.max(by: { $0.rule.months < $1.rule.months }),
        let until = period.rule.until(start.day)
      else { return nil }
      return RetentionReminder(start: start, period: period, until: until)
    }
  }
}
