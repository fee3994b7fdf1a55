package import Scheduling

/// The rule that makes a rating of an answer.
///
/// - **again** for an answer that earned less than 0.6 of its credit;
/// - **hard** for one that was not quite right, that needed a hint, or that was a guess (confidence 1);
/// - **easy** for one that was right without a hint and certain (confidence 3);
/// - **good** for every other right answer.
///
/// A wrong answer is rated again however sure the learner was; the learner can always choose another
/// rating, for only they know how the answer came.
///
/// - Parameters:
///   - credit: How right the answer was: 0…1.
///   - confidence: How sure the learner was: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
///   - hints: How many hints were shown.
/// - Returns: The rating.
package func suggestedRating(credit: Double, confidence: Int?, hints: Int) -> Rating {
  if credit < 0.6 { return .again }
  if credit < 1 || hints > 0 || confidence == 1 { return .hard }
  return confidence == 3 ? .easy : .good
}
