internal import Curriculum
internal import Evidence

/// Until when what is on record about a candidate has to be kept: a reminder, and nothing else.
///
/// Nothing is ever deleted because of it; `candidate forget` is the only way.
struct RetentionReminder {
  /// The unit that the forms are about.
  let unit: String
  /// The last day on which everything has still to be kept, as `yyyy-mm-dd`.
  let until: String
  /// How the day comes about, as a sentence without a full stop.
  let reason: String

  /// Returns a reminder for every unit with forms on record.
  ///
  /// - Parameters:
  ///   - forms: The forms on record.
  ///   - workspace: Units, and periods that the user set: `VIVA_RETENTION_AU` or
  ///     `VIVA_RETENTION_UK`, in months.
  /// - Returns: One for each unit that the program knows, in the order of their codes.
  /// - Throws: `Problem` for a period that is none; what the banks throw.
  static func all(for forms: [FiledForm], in workspace: Workspace) throws -> [RetentionReminder] {
    let codes = Set(forms.map(\.unit)).sorted()
    return try codes.compactMap { code in
      guard let unit = try workspace.curriculum().unit(code),
        let rule = try workspace.retention(in: unit.jurisdiction)
      else { return nil }
      let own = forms.filter { $0.unit == code }
      // The unit is completed when its result is on record; until then the latest form counts.
      let closed = own.last { $0.kind == .recordSheet && $0.values.fields["overall"] != nil }
      let start = closed?.values.fields["date"] ?? own.map(\.at.date).max() ?? ""
      guard let until = rule.until(start) else { return nil }
      let from =
        closed == nil ? localized("the latest form, \(start)") : localized("the result of \(start)")
      return RetentionReminder(
        unit: code, until: until,
        reason: localized(
          "\(rule.months) months from \(from); \(rule.source), \(rule.confidence.rawValue)"))
    }
  }
}

extension Workspace {
  /// Returns the period for a jurisdiction: the user's own, else the standard one.
  ///
  /// - Throws: `Problem` for a period that is none.
  fileprivate func retention(in jurisdiction: Jurisdiction) throws -> RetentionRule? {
    let name = "VIVA_RETENTION_" + jurisdiction.rawValue.uppercased()
    guard let text = environmentValue(name) else { return .standard(in: jurisdiction) }
    guard let months = Int(text),
      let rule = RetentionRule(
        months: months, from: .completion, subject: localized("records of assessment"),
        source: localized("your setting \(name)"), confidence: .primary)
    else {
      throw Problem(
        localized("\(name) is “\(text.visible())”. Give a number of months from 1 to 1200."),
        exitCode: .usage)
    }
    return rule
  }
}
