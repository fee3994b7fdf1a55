/// The days that bound what can be entered on a form.
package struct FormDays: Equatable, Sendable {
  /// The day on which it is filled in, as `yyyy-mm-dd`.
  package let today: String
  /// The day of what is recorded, as `yyyy-mm-dd`, where the fields that are asked for do not have it; `nil` for
  /// the day on which it is filled in.
  package let held: String?

  /// Creates bounds.
  package init(today: String, held: String? = nil) {
    (self.today, self.held) = (today, held)
  }
}

extension FormKind {
  /// Which days a date can be.
  package enum Day: Equatable, Sendable {
    case any
    /// The day of something that was done: the day of filling in at the latest.
    case held
    /// The day by which something is to be done: not before the day in the field of this name, which people call
    /// so.
    case due(since: String, called: String)
  }
}

extension FormKind.Field {
  /// Returns why a date or an end can't be true or be met.
  ///
  /// - Parameters:
  ///   - date: The date, as `yyyy-mm-dd`, or time of day, as `hh:mm`; empty for none.
  ///   - fields: What else is filled in, by the name of the field.
  ///   - days: The days that bound it.
  /// - Returns: The refusal; `nil` for none, and for what is neither.
  package func refusal(
    of date: String, beside fields: [String: String], _ days: FormDays
  ) -> FieldReading.Refusal? {
    if name == FormKind.Field.end.name, let start = fields[FormKind.Field.start.name],
      !date.isEmpty, date < start
    {
      return .beforeStart(end: date, start: start)
    }
    guard answer == .date, !date.isEmpty else { return nil }
    switch day {
    case .any: return nil
    case .held: return date > days.today ? .toCome(date, today: days.today) : nil
    case .due(let name, let called):
      if let since = fields[name] ?? days.held {
        return date < since ? .before(date, since: since, called: called) : nil
      }
      return date < days.today ? .before(date, since: days.today, called: "today") : nil
    }
  }
}
