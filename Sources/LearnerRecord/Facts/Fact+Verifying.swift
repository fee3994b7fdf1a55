// What people put on record who check an assessor's work. Nothing of it changes what it is about.
extension Fact {
  /// What a verifier says on an entry.
  package struct Verified: Codable, Equatable, Sendable {
    /// What a verifier can say.
    package enum Verdict: String, Codable, Sendable, CaseIterable {
      /// The verifier would have decided so too.
      case agree
      /// The verifier would have decided otherwise.
      case disagree
      /// Something to know, with nothing to do.
      case comment
      /// Something that the assessor is to do.
      case action
      /// The action of an earlier entry was done.
      case done
    }

    /// The entry that it is about; for ``Verdict/done``, that of the action.
    package var entry: Int
    /// The verifier's name, as typed.
    package var verifier: String
    /// Whether the verifier agrees, and so on.
    package var verdict: Verdict
    /// The verifier's words; empty for none.
    package var words: String
    /// The day by which an action is to be done, as `yyyy-mm-dd`; `nil` for none.
    package var by: String?

    /// Creates the fact.
    package init(
      entry: Int, verifier: String, verdict: Verdict, words: String = "", by: String? = nil
    ) {
      self.entry = entry
      self.verifier = verifier
      self.verdict = verdict
      self.words = words
      self.by = by
    }
  }

  /// What a second person decided on a response, who was shown no decision on it.
  package struct SecondMarked: Codable, Equatable, Sendable {
    /// The entry with the response and the assessor's decision.
    package var entry: Int
    /// The second person's name, as typed.
    package var marker: String
    /// The key points that the second person credits (from 0).
    package var credited: [Int]
    /// What the second person decided: one of satisfactory and not yet satisfactory.
    package var decision: Asked.Decision
    /// Why; empty if not said.
    package var reason: String

    /// Creates the fact.
    package init(
      entry: Int, marker: String, credited: [Int], decision: Asked.Decision, reason: String = ""
    ) {
      self.entry = entry
      self.marker = marker
      self.credited = credited
      self.decision = decision
      self.reason = reason
    }
  }
}
