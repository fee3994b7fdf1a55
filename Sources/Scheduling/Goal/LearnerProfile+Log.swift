extension LearnerProfile {
  /// Creates the profile of whoever wrote a log, by counts.
  ///
  /// A prior weighs as much as 20 answers of each kind, so that a short log changes the default a
  /// little and a long one replaces it. Answers of unknown length count for the ratings only, and
  /// none counts as longer than a minute and a half: by then the learner was elsewhere. Reviews on
  /// the day of the one before are left out of the ratings, as practice of the same sitting.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - prior: The profile that an empty log has.
  package init(_ log: ReviewLog, prior: LearnerProfile = LearnerProfile()) {
    var first = prior.firstRatings.map { $0 * Self.priorAnswers }
    var recalled = prior.recalledRatings.map { $0 * Self.priorAnswers }
    var new = Duration(prior.newSeconds)
    var passed = Duration(prior.recalledSeconds)
    var failed = Duration(prior.forgottenSeconds)
    for card in 0..<log.cardCount {
      let reviews = log.reviews(ofCard: card)
      for review in reviews {
        let rating = Int(log.ratings[review])
        let milliseconds = log.durations[review]
        if review == reviews.lowerBound {
          first[rating - 1] += 1
          new.add(milliseconds)
        } else if log.dayGaps[review] > 0, rating > 1 {
          recalled[rating - 2] += 1
          passed.add(milliseconds)
        } else if log.dayGaps[review] > 0 {
          failed.add(milliseconds)
        }
      }
    }
    self.init(
      firstRatings: Self.shares(first), recalledRatings: Self.shares(recalled),
      newSeconds: new.mean, recalledSeconds: passed.mean, forgottenSeconds: failed.mean)
  }

  /// A mean of durations that begins at a prior.
  private struct Duration {
    private var seconds: Double
    private var count = LearnerProfile.priorAnswers

    init(_ prior: Double) {
      seconds = prior * count
    }

    var mean: Double { seconds / count }

    mutating func add(_ milliseconds: Int32) {
      guard milliseconds > 0 else { return }
      seconds += min(Double(milliseconds) / 1_000, LearnerProfile.longestAnswer)
      count += 1
    }
  }

  private static func shares(_ counts: [Double]) -> [Double] {
    let sum = counts.reduce(0, +)
    return counts.map { $0 / sum }
  }

  /// How many answers the prior weighs as much as.
  private static let priorAnswers = 20.0
  /// The longest time that an answer counts as, in seconds.
  private static let longestAnswer = 90.0
}
