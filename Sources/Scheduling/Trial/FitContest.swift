/// The fits of all models to a learner, of which at most one is to be used.
///
/// Each is tried on reviews that it was not fitted to (``FitTrial``), and then doubted
/// (``FitDoubt``). Of those that no doubt remains of, the one that predicted best is the winner.
///
/// The limits were chosen by measurement on simulated learners; <doc:FitsToFewAnswers> has it.
package struct FitContest: Sendable {
  /// The trials: one per family, in the order of `ModelFamily.allCases`.
  package let trials: [FitTrial]
  /// Why each is not to be used; `nil` where it may.
  package let doubts: [FitDoubt?]
  /// The place of the trial to be told of: the winner, or where there is none the one that came
  /// nearest.
  package let place: Int

  /// How many scored reviews it takes: with fewer, some ten are held out, and chance decides.
  package static let fewest = 64
  /// How many times as long as the longest time observed the median interval may be.
  package static let leap = 1.5
  /// How far the recall that the other model expects may be from what is wanted, as a fraction.
  package static let disagreement = 0.03

  /// The trial to be told of.
  package var trial: FitTrial { trials[place] }
  /// Why it is not to be used; `nil` where it is the winner.
  package var doubt: FitDoubt? { doubts[place] }

  /// Fits, tries and doubts.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - families: Those that may win; the others are fitted too, as judges.
  ///   - current: What predicts now.
  ///   - since: When its weights were fitted, in milliseconds since 1970-01-01 00:00 UTC; `nil` for
  ///     the published ones.
  ///   - policy: How dates are made.
  ///   - options: How fits are run.
  ///   - progress: Is told how far it is, and may end it.
  package init?(
    _ log: ReviewLog, families: Set<ModelFamily>, current: Predictor, since: Int64?,
    policy: SchedulingPolicy, options: FitOptions, progress: FitProgress
  ) {
    let all = ModelFamily.allCases
    var trials: [FitTrial] = []
    for (number, family) in all.enumerated() {
      let trial = FitTrial(log, family: family, current: current, since: since, options: options) {
        progress((Double(number) + $0) / Double(all.count))
      }
      guard let trial else { return nil }
      trials.append(trial)
    }
    let outlooks = trials.map { FitOutlook($0.predictor.model, log, policy) }
    let inUse = FitOutlook(current.model, log, policy)
    self.trials = trials
    doubts = trials.indices.map { place in
      Self.doubt(
        of: trials[place], outlooks[place], judge: outlooks[(place + 1) % all.count], inUse, policy)
    }
    let wanted = all.indices.filter { families.contains(all[$0]) }
    let sure = wanted.filter { [doubts] in doubts[$0] == nil }
    place =
      (sure.isEmpty ? wanted : sure).min {
        (trials[$0].after?.logLoss ?? .infinity) < (trials[$1].after?.logLoss ?? .infinity)
      } ?? 0
  }

  private static func doubt(
    of trial: FitTrial, _ outlook: FitOutlook, judge: FitOutlook, _ inUse: FitOutlook,
    _ policy: SchedulingPolicy
  ) -> FitDoubt? {
    guard trial.fitted >= fewest else { return .tooFew(scored: trial.fitted) }
    guard trial.isBetter else { return .notBetter }
    let (before, after) = (trial.before?.auc, trial.after?.auc)
    guard let before, let after, after >= before else {
      return .ranksWorse(before: before, after: after)
    }
    if trial.family.isOnBound(trial.weights) { return .onBound }
    let (median, longest) = (outlook.medianInterval, outlook.longestObserved)
    if median > leap * longest, median > inUse.medianInterval {
      return .leaps(median: median, longest: longest)
    }
    guard let recall = outlook.recall(expectedBy: judge, policy) else { return nil }
    return abs(recall - policy.retention.rawValue) < disagreement ? nil : .disagrees(recall: recall)
  }
}

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
