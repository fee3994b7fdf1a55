internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

extension RetentionReminder {
  /// Returns a reminder for every unit that was assessed.
  ///
  /// - Parameters:
  ///   - entries: The entries of the candidate's record.
  ///   - workspace: Units, and periods that the user set: `VIVA_RETENTION_AU` or
  ///     `VIVA_RETENTION_UK`, in months.
  /// - Returns: One for each unit that a rule applies to, in the order of their codes.
  /// - Throws: `Problem` for a period that can't be read; what the banks throw.
  static func all(for entries: [Entry], in workspace: Workspace) throws -> [RetentionReminder] {
    try all(for: entries, curriculum: workspace.curriculum) { jurisdiction in
      try workspace.ownRetentionRule(in: jurisdiction)
    }
  }

  /// Returns the day and how it comes about, such as `EX101: to be kept until …`.
  ///
  /// - Parameter today: Today, as `yyyy-mm-dd`.
  /// - Returns: Sentences.
  func sentence(today: String) -> String {
    let rule = period.rule
    let source = rule.confidence == .primary ? "" : " (secondary source)"
    let (last, first) = (dateInWords(until) ?? until, dateInWords(start.day) ?? start.day)
    return "\(start.unit.visible()): \(today > until ? "had to" : "to") be kept until \(last), "
      + "\(rule.months) months from \(start.isResult ? "the result of" : "the latest entry,") "
      + "\(first). " + (period.isOwn ? "Your setting." : "Rule: \(rule.source)\(source).")
  }
}

extension Workspace {
  /// Returns the rule by which records are kept: the user's own, else the standard one.
  ///
  /// - Parameter jurisdiction: Whose law and practice a unit rests on.
  /// - Returns: The rule; `nil` where none applies.
  /// - Throws: `Problem` for a period that can't be read.
  func retentionRule(in jurisdiction: Jurisdiction) throws -> RetentionRule? {
    try ownRetentionRule(in: jurisdiction) ?? RetentionRule.standard(in: jurisdiction)
  }

  /// Returns the period that the user set in `VIVA_RETENTION_AU` or `VIVA_RETENTION_UK`, in months.
  fileprivate func ownRetentionRule(in jurisdiction: Jurisdiction) throws -> RetentionRule? {
    let name = "VIVA_RETENTION_" + jurisdiction.rawValue.uppercased()
    guard let text = environmentValue(name) else { return nil }
    let rule = Int(text).flatMap {
      RetentionRule(months: $0, source: name, confidence: .primary)
    }
    guard let rule else {
      throw Problem(
        "\(name) is “\(text.visible())”. Give a number of months from 1 to 1200.",
        exitCode: .usage)
    }
    return rule
  }
}
