/// How the learner's latest answers went, over all cards, against what was predicted for each.
///
/// Who did worse than predicted of late, tired, hurried, or in a harder part of the material, will do
/// worse on the next answer too, whatever the card. Each answer fades as others follow it: of what it
/// counts, a fiftieth goes with each.
///
/// It is folded answer by answer and is of constant size. It depends on the predictions, so a new fit
/// makes it anew.
package struct RecentForm: Equatable, Sendable {
  /// The sum of outcomes less predictions, an outcome being 1 where it was recalled, else 0.
  package private(set) var surplus = 0.0
  /// The sum of R(1 − R) over the predictions R: how much those outcomes can tell; 0 or more.
  package private(set) var weight = 0.0

  /// How many answers the form is of, roughly.
  private static let horizon = 50.0

  /// Creates the form of a learner who has not answered yet.
  package init() {}

  /// Creates a form from what was kept; numbers that can't be make an empty one.
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
    let kept = 1 - 1 / Self.horizon
    surplus = kept * surplus + (recalled ? 1 : 0) - recall
    weight = kept * weight + recall * (1 - recall)
  }

  /// By how much the learner lies above the predictions, in logits.
  ///
  /// One Newton step from no difference, under a normal prior of variance ¼.
  var advantage: Double { surplus / (weight + 4) }
}
