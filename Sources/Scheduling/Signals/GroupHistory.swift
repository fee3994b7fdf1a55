/// How the questions of one group went against what was predicted for each.
///
/// Questions of one criterion share a skill: who did worse than predicted on some of them will do
/// worse on the others.
package struct GroupHistory: Equatable, Sendable {
  /// The sum of outcomes less predictions, an outcome being 1 where it was recalled, else 0.
  package private(set) var surplus = 0.0
  /// The sum of R(1 − R) over the predictions R: how much those outcomes can tell; 0 or more.
  package private(set) var weight = 0.0

  /// Creates the history of a group that was never asked.
  package init() {}

  /// Creates a history from what was kept; numbers that can't be make an empty one.
  ///
  /// - Parameters:
  ///   - surplus: The sum of outcomes less predictions.
  ///   - weight: The sum of R(1 − R); 0 or more.
  package init(surplus: Double, weight: Double) {
    guard surplus.isFinite, weight.isFinite, weight >= 0 else { return }
    self.surplus = surplus
    self.weight = weight
  }

  /// Adds an answer, which must be the first of its card on a later study day than the one before:
  /// others say little, and no fit looks at them.
  ///
  /// - Parameters:
  ///   - recalled: Whether the card was recalled: any rating but again.
  ///   - predicted: The probability of recall that the memory model gave, unadjusted; clamped to
  ///     0…1, NaN counting as 0.
  package mutating func update(recalled: Bool, predicted: Double) {
    let recall = predicted.clamped(to: 0...1)
    surplus += (recalled ? 1 : 0) - recall
    weight += recall * (1 - recall)
  }

  /// By how much the group lies above its predictions, in logits.
  ///
  /// One Newton step from no difference, under a normal prior of variance ¼.
  var advantage: Double { surplus / (weight + 4) }
}
