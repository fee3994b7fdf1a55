package import Curriculum

/// What one method came to on one criterion: the decision that stands.
package struct CriterionDecision: Equatable, Sendable {
  /// What was decided, or said without a decision.
  package enum Outcome: String, Sendable, CaseIterable {
    case satisfactory
    case notYetSatisfactory = "not yet satisfactory"
    case notAsked = "not asked"
    /// An observer ticked it.
    case seen
    /// An observer ticked that it was not seen, and no other occasion showed it.
    case notSeen = "not seen"
    /// A testimony, an account or an item of evidence names it; nobody decides there.
    case linked

    /// Whether it is to be gone through again.
    package var isLacking: Bool {
      switch self {
      case .notYetSatisfactory, .notAsked, .notSeen: true
      case .satisfactory, .seen, .linked: false
      }
    }
  }

  /// The criterion, or a line above it where the form names that.
  package var criterion: CriterionID
  /// The method in the words of the evidence index, such as `questioning`; with `*` where it does not count
  /// by itself.
  package var method: String
  /// What was decided.
  package var outcome: Outcome
  /// Which questioning of the unit it was, from 1; `nil` for other methods.
  package var attempt: Int?
  /// The day of it: `yyyy-mm-dd`, or as it was filled in.
  package var day: String
  /// The entry that holds it.
  package var entry: Int

  /// Creates a decision.
  package init(
    criterion: CriterionID, method: String, outcome: Outcome, attempt: Int? = nil, day: String,
    entry: Int
  ) {
    self.criterion = criterion
    self.method = method
    self.outcome = outcome
    self.attempt = attempt
    self.day = day
    self.entry = entry
  }
}
