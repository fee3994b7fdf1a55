package import Scheduling

/// The rule that makes a rating of an answer.
///
/// - **again** for an answer that earned less than 0.6 of its credit;
/// - **hard** for one that was not quite right, that needed a hint, or that was a guess (confidence 1);
/// - **easy** for one that was right without a hint, certain (confidence 3), and for a question that was
///   last answered on an earlier day: on the first day certainty does not show yet that it lasts,
///   and easy would send the question off for two months;
/// - **good** for every other right answer.
///
/// A wrong answer is rated again however sure the learner was. The learner can choose another rating
/// (``ratings(allowedFor:)``), for only they know how the answer came.
///
/// - Parameters:
///   - credit: How right the answer was: 0…1.
///   - confidence: How sure the learner was: 1 guess, 2 fairly sure, 3 certain; `nil` if not said.
///   - hints: How many hints were shown.
///   - isReturning: Whether the question was last answered on an earlier study day.
/// - Returns: The rating.
package func suggestedRating(
  credit: Double, confidence: Int?, hints: Int, isReturning: Bool
) -> Rating {
  if credit < 0.6 { return .again }
  if credit < 1 || hints > 0 || confidence == 1 { return .hard }
  return confidence == 3 && isReturning ? .easy : .good
}

/// Returns the ratings that a learner can choose for an answer: any for one that was right, and for
/// another none that says more than the rule does, for what was wrong was not recalled.
///
/// - Parameter credit: How right the answer was: 0…1.
/// - Returns: The ratings, the worst first; never empty.
package func ratings(allowedFor credit: Double) -> [Rating] {
  guard credit < 1 else { return Rating.allCases }
  let best = suggestedRating(credit: credit, confidence: nil, hints: 0, isReturning: false)
  return Rating.allCases.filter { $0 <= best }
}
