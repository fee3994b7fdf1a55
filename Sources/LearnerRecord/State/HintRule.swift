/// What hints cost.
///
/// The record keeps how right an answer was and how many hints came before it; what the answer earned
/// follows from both, so that a change of this rule needs no change of records.
package enum HintRule {
  /// The share of the credit that each hint takes.
  package static let costPerHint = 0.25
  /// The share of the credit that hints take at most.
  package static let mostCost = 0.5

  /// The rule in words.
  package static let inWords = "each hint takes a quarter of the credit, two or more take half"

  /// Returns what an answer earned.
  ///
  /// - Parameters:
  ///   - credit: How right the answer was: 0…1.
  ///   - hints: How many hints were shown before it.
  /// - Returns: The credit that is left: 0…1.
  package static func earned(_ credit: Double, hints: Int) -> Double {
    credit * (1 - min(mostCost, costPerHint * Double(max(0, hints))))
  }
}
