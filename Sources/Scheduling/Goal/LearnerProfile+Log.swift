extension LearnerProfile {
  /// Creates the profile of whoever wrote a log, by counts.
  ///
  /// A prior weighs as much as 20 answers of each kind, so that a short log changes the default a
  /// little and a long one replaces it. A card takes all the time of its reviews on a day, what was read
  /// between them included; cards of unknown length count for the ratings only. Reviews on the day of the
  /// one before are left out of the ratings, as practice of the same sitting.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - prior: The profile that an empty log has.
  ///   - today: The study day from which on nothing counts, so that what a day is planned with stays as it
  ///     is; `nil` to count all.
  package init(
    _ log: ReviewLog, prior: LearnerProfile = LearnerProfile(), before today: StudyDay? = nil
  ) {
    let last = today.map { Int32(clamping: $0.number) } ?? .max
    let times = log.deskTimes
    var first = prior.firstRatings.map { $0 * Self.priorAnswers }
    var recalled = prior.recalledRatings.map { $0 * Self.priorAnswers }
    var new = Duration(prior.newSeconds)
    var passed = Duration(prior.recalledSeconds)
    var failed = Duration(prior.forgottenSeconds)
    for card in 0..<log.cardCount {
      let reviews = log.reviews(ofCard: card)
      var start = reviews.lowerBound
      while start < reviews.upperBound, log.days[start] < last {
        let end =
          (start + 1..<reviews.upperBound).first { log.dayGaps[$0] > 0 } ?? reviews.upperBound
        let rating = Int(log.ratings[start])
        let milliseconds = times[start..<end].reduce(0) { $0 + Double($1) }
        if start == reviews.lowerBound {
          first[rating - 1] += 1
          new.add(milliseconds)
        } else if rating > 1 {
          recalled[rating - 2] += 1
          passed.add(milliseconds)
        } else {
          failed.add(milliseconds)
        }
        start = end
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

    mutating func add(_ milliseconds: Double) {
      guard milliseconds > 0 else { return }
      seconds += milliseconds / 1_000
      count += 1
    }
  }

  private static func shares(_ counts: [Double]) -> [Double] {
    let sum = counts.reduce(0, +)
    return counts.map { $0 / sum }
  }

  /// How many answers the prior weighs as much as.
  private static let priorAnswers = 20.0
}
