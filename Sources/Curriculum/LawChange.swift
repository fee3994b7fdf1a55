package import Text

/// A change of the law that questions rest on: the old rule, the new one, and the day on which it came, or comes,
/// into force.
package struct LawChange: Equatable, Sendable {
  /// The name that never changes, such as `penalties-doubled-2026`.
  package var id: String
  /// Whose law it is.
  package var jurisdiction: Jurisdiction
  /// The date on which it came, or comes, into force.
  package var inForce: CalendarDate
  /// Whether that is only intended: a bill, or a rule that nobody has found in force yet.
  ///
  /// Nothing is asked again because of it, whatever its date.
  package var isPlanned: Bool
  /// What changed, in a few words.
  package var title: String
  /// The old rule.
  package var old: String
  /// The new rule.
  package var new: String
  /// Where it can be looked up, in words.
  package var source: String
  /// The questions whose answers rest on it; a bank may have left them out.
  package var questions: [Question.ID]

  /// Creates a change.
  package init(
    id: String, jurisdiction: Jurisdiction, inForce: CalendarDate, isPlanned: Bool = false,
    title: String, old: String, new: String, source: String, questions: [Question.ID] = []
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.inForce = inForce
    self.isPlanned = isPlanned
    self.title = title
    self.old = old
    self.new = new
    self.source = source
    self.questions = questions
  }

  /// Returns whether the new rule is in force on a date.
  package func isInForce(on date: CalendarDate) -> Bool { !isPlanned && inForce <= date }
}
