/// Why fitted weights are not to be used, although they were asked for.
///
/// What was held out is as closely spaced as what was fitted, so how well it is predicted tells
/// nothing of the months that a schedule reaches into. These are asked as well, in this order.
package enum FitDoubt: Equatable, Sendable {
  /// There are fewer than ``FitContest/fewest`` scored reviews.
  case tooFew(scored: Int)
  /// They predict what was held out no better than those in use.
  case notBetter
  /// They tell worse than those in use what is forgotten from what is recalled: the area under the
  /// receiver operating characteristic is smaller, or there is none as all or nothing was recalled.
  case ranksWorse(before: Double?, after: Double?)
  /// A weight lies on its bound, where the published one does not: the fit would have gone on.
  case onBound
  /// The intervals that they ask for now lie beyond what the reviews can show: the median is more
  /// than ``FitContest/leap`` times the longest time between two reviews of one card, and longer
  /// than it is by the weights in use. In days.
  case leaps(median: Double, longest: Double)
  /// The other model, fitted to the same reviews, expects another recall on the days that they ask
  /// for: the mean of it, a fraction.
  case disagrees(recall: Double)
}
