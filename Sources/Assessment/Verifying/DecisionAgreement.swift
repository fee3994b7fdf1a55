package import Curriculum
package import LearnerRecord

/// A response that a second person marked without seeing the first decision.
package struct MarkedTwice: Equatable, Sendable {
  /// The name of the assessor who decided first.
  package let assessor: String
  /// The name of whoever decided second.
  package let marker: String
  /// The criteria of the question; empty where its wording was erased.
  package let criteria: [CriterionID]
  /// What the assessor decided.
  package let first: Fact.Asked.Decision
  /// What the second person decided.
  package let second: Fact.Asked.Decision

  /// Finds the responses of a record that were marked twice.
  ///
  /// - Parameter entries: The entries of the record, in order, wordings among them.
  /// - Returns: One for each second decision, in order.
  package static func all(in entries: [Entry]) -> [MarkedTwice] {
    let wordings = entries.wordings
    var decisions: [Int: Fact.Asked] = [:]
    return entries.compactMap { entry in
      switch entry.fact {
      case .asked(let fact): decisions[entry.number] = fact
      case .secondMarked(let fact):
        guard let first = decisions[fact.entry] else { return nil }
        return MarkedTwice(
          assessor: first.creditedBy, marker: fact.marker,
          criteria: wordings[first.wording]?.criteria ?? [], first: first.decision,
          second: fact.decision)
      default: break
      }
      return nil
    }
  }
}

/// How far two people agree who decided on the same responses.
package struct DecisionAgreement: Equatable, Sendable {
  /// How many responses both decided on; 0 or more.
  package private(set) var count = 0
  /// How many of them both decided alike.
  package private(set) var agreed = 0
  private var firsts: [Fact.Asked.Decision: Int] = [:]
  private var seconds: [Fact.Asked.Decision: Int] = [:]

  /// Counts pairs of decisions.
  ///
  /// - Parameter pairs: What the first and what the second person decided on each response.
  package init(_ pairs: some Sequence<(Fact.Asked.Decision, Fact.Asked.Decision)>) {
    for (first, second) in pairs {
      count += 1
      agreed += first == second ? 1 : 0
      firsts[first, default: 0] += 1
      seconds[second, default: 0] += 1
    }
  }

  /// Cohen's kappa: how much of the agreement that chance leaves open was reached; -1…1, 0 for no more than
  /// chance.
  ///
  /// (p₀ − pₑ) / (1 − pₑ), with p₀ the share of decisions that are alike and pₑ the share to be expected of two
  /// people who decide alike only by chance: J. Cohen, “A coefficient of agreement for nominal scales”,
  /// Educational and Psychological Measurement 20 (1960), 37–46. `nil` without responses, and where both decided
  /// the same on all of them, so that chance leaves nothing open.
  package var kappa: Double? {
    guard count > 0 else { return nil }
    let total = Double(count)
    let observed = Double(agreed) / total
    let expected = firsts.reduce(0) { sum, first in
      sum + Double(first.value) / total * Double(seconds[first.key] ?? 0) / total
    }
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }
}
