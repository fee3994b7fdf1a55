internal import Assessment
internal import Curriculum
internal import Text
internal import LearnerRecord

/// Until when what is on record about a candidate has to be kept.
///
/// Nothing is ever deleted because of it; `candidate forget` is the only way, and asks for the law or
/// rule that allows it where the day has not come.
struct RetentionReminder {
  /// The unit that the entries are about.
  let unit: String
  /// The last day on which everything has still to be kept, as `yyyy-mm-dd`.
  let until: String
  /// How the day comes about and by which rule, in sentences.
  let reason: String
  /// The numbers of the entries that have to be kept.
  let entries: Set<Int>

  /// Returns a reminder for every unit that was assessed.
  ///
  /// - Parameters:
  ///   - entries: The entries of the candidate's record.
  ///   - workspace: Units, and periods that the user set: `VIVA_RETENTION_AU` or
  ///     `VIVA_RETENTION_UK`, in months.
  /// - Returns: One for each unit that a rule applies to, in the order of their codes.
  /// - Throws: `Problem` for a period that is none; what the banks throw.
  static func all(for entries: [Entry], in workspace: Workspace) throws -> [RetentionReminder] {
    let starts = RetentionStart.all(in: entries)
    guard !starts.isEmpty else { return [] }
    let curriculum = try workspace.curriculum()
    return try starts.compactMap { start in
      let period = try workspace.retention(in: curriculum.unit(start.unit)?.jurisdiction)
      guard let period, let until = period.rule.until(start.day) else { return nil }
      let from =
        start.isResult
        ? "the result of \(start.day)" : "the latest entry, \(start.day)"
      return RetentionReminder(
        unit: start.unit, until: until,
        reason: "\(period.rule.months) months from \(from). \(period.source)",
        entries: start.entries)
    }
  }

  /// Returns the day and how it comes about, such as `EX101: to be kept until …`.
  ///
  /// - Parameter today: Today, as `yyyy-mm-dd`.
  /// - Returns: Sentences.
  func sentence(today: String) -> String {
    today > until
      ? "\(unit.visible()): had to be kept until \(until), \(reason)"
      : "\(unit.visible()): to be kept until \(until), \(reason)"
  }
}

extension Workspace {
  /// A period with the words that say where it comes from.
  fileprivate typealias Period = (rule: RetentionRule, source: String)

  /// Returns the period for a jurisdiction: the user's own, else the standard one; the longest where
  /// nobody knows the unit any more.
  ///
  /// - Throws: `Problem` for a period that is none.
  fileprivate func retention(in jurisdiction: Jurisdiction?) throws -> Period? {
    guard let jurisdiction else {
      return try [Jurisdiction.australia, .unitedKingdom].compactMap(retention(in:))
        .max { $0.rule.months < $1.rule.months }
    }
    let name = "VIVA_RETENTION_" + jurisdiction.rawValue.uppercased()
    guard let text = environmentValue(name) else {
      return RetentionRule.standard(in: jurisdiction).map { ($0, $0.words) }
    }
    guard let months = Int(text),
      let rule = RetentionRule(
        months: months, from: .completion, subject: "records of assessment",
        source: name, confidence: .primary)
    else {
      throw Problem(
        "\(name) is “\(text.visible())”. Give a number of months from 1 to 1200.",
        exitCode: .usage)
    }
    return (rule, "Your setting.")
  }
}

extension RetentionRule {
  /// Where the rule comes from, as a sentence.
  fileprivate var words: String {
    switch confidence {
    case .primary: "Rule: \(source)."
    case .secondary: "Rule: \(source) (secondary source)."
    }
  }
}
