/// The search for the initial stabilities of a model: the first four weights.
///
/// They are found before the other weights, each by itself, from the first forgetting alone. The
/// descent moves them only a little after that. Source: fsrs-rs `parameter_initialization.rs`
/// (0cbb9d3).
struct InitialStabilities {
  /// The probability of recall after a time (days), given an initial stability (days) and the first
  /// rating (1…4).
  let recall: (_ elapsed: Double, _ stability: Double, _ rating: Int) -> Double
  /// The published initial stabilities, by rating, in days; positive.
  let defaults: [Double]
  /// The range of an initial stability, in days; positive.
  let bounds: ClosedRange<Double>

  /// Returns the initial stabilities that explain the first forgetting best, by rating, in days.
  ///
  /// - Parameters:
  ///   - forgetting: The groups of cards; a rating without any takes its value from the others.
  ///   - averageRecall: The recall at all scored reviews, as a fraction; 0…1.
  /// - Returns: Four stabilities, in days.
  func values(_ forgetting: FirstForgetting, averageRecall: Double) -> [Double] {
    let counts = forgetting.counts
    let found = (1...4).map { rating in
      counts[rating - 1] == 0
        ? nil : search(forgetting.groups[rating - 1], rating, averageRecall: averageRecall)
    }
    return filled(ordered(found, counts: counts)).map { $0.clamped(to: bounds) }
  }

  /// Returns the stability of least loss, in days: a golden-section search over all of ``bounds``.
  func search(_ groups: [FirstForgetting.Group], _ rating: Int, averageRecall: Double) -> Double {
    let ratio = 0.618_033_988_749_894_9
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var losses = (
      loss(left, groups, rating, averageRecall), loss(right, groups, rating, averageRecall)
    )
    while high - low > 1e-8 * (1 + low) {
      if losses.0 < losses.1 {
        (high, right, losses.1) = (right, left, losses.0)
        left = high - ratio * (high - low)
        losses.0 = loss(left, groups, rating, averageRecall)
      } else {
        (low, left, losses.0) = (left, right, losses.1)
        right = low + ratio * (high - low)
        losses.1 = loss(right, groups, rating, averageRecall)
      }
    }
    return (low + high) / 2
  }

  /// Returns how badly a stability explains groups of cards: the cross-entropy of recall, summed,
  /// and a sixteenth of the distance from the default.
  ///
  /// One more card of average recall is added to each group, so that none is certain.
  func loss(
    _ stability: Double, _ groups: [FirstForgetting.Group], _ rating: Int, _ averageRecall: Double
  ) -> Double {
    let entropy = groups.reduce(0) { sum, group in
      let recall = recall(Double(group.days), stability, rating).clamped(to: 1e-9...1 - 1e-9)
      let count = Double(group.count)
      let recalled = (Double(group.recalled) + averageRecall) / (count + 1)
      return sum
        - count * (recalled * logarithm(recall) + (1 - recalled) * logarithm(1 - recall))
    }
    return entropy + abs(stability - defaults[rating - 1]) / 16
  }

  /// Returns stabilities such that a better rating has none shorter: of two that do not agree, the
  /// one with more cards stays.
  ///
  /// - Parameters:
  ///   - stabilities: By rating, in days; `nil` where there is none.
  ///   - counts: How many cards each rests on.
  /// - Returns: The stabilities, none greater than one of a better rating.
  func ordered(_ stabilities: [Double?], counts: [Int]) -> [Double?] {
    var stabilities = stabilities
    for (worse, better) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let low = stabilities[worse], let high = stabilities[better], low > high else {
        continue
      }
      if counts[worse] > counts[better] {
        stabilities[better] = low
      } else {
        stabilities[worse] = high
      }
    }
    return stabilities
  }

  /// Returns stabilities for all ratings: with s1…s4 for the known, the others follow from s2 =
  /// s1^0.41 s3^0.59 and s3 = s2^0.46 s4^0.54.
  ///
  /// Where one is known, all defaults move by the same factor; where none is, they stay.
  func filled(_ stabilities: [Double?]) -> [Double] {
    let known = stabilities.indices.filter { stabilities[$0] != nil }
    if known.count < 2 {
      let factor = known.first.map { (stabilities[$0] ?? 1) / defaults[$0] } ?? 1
      return defaults.map { $0 * factor }
    }
    var logs = stabilities.map { $0.map(logarithm) }
    let (a, b) = (0.41, 0.54)
    if let first = logs[0], let last = logs[3], logs[1] == nil, logs[2] == nil {
      logs[1] = (a * first + (1 - a) * b * last) / (a + b - a * b)
    }
    // Each place between two known ones first, then those at the ends.
    logs[1] = logs[1] ?? mean(logs[0], logs[2], a)
    logs[2] = logs[2] ?? mean(logs[3], logs[1], b)
    logs[2] = logs[2] ?? end(logs[1], logs[0], 1 - a)
    logs[1] = logs[1] ?? end(logs[2], logs[3], 1 - b)
    logs[0] = logs[0] ?? end(logs[1], logs[2], a)
    logs[3] = logs[3] ?? end(logs[2], logs[1], b)
    return zip(logs, defaults).map { $0.map(exponential) ?? $1 }
  }

  /// `share` of the first and the rest of the second, where both are known.
  private func mean(_ first: Double?, _ second: Double?, _ share: Double) -> Double? {
    guard let first, let second else { return nil }
    return share * first + (1 - share) * second
  }

  /// What, taken with `share` beside `other`, makes `middle`.
  private func end(_ middle: Double?, _ other: Double?, _ share: Double) -> Double? {
    guard let middle, let other else { return nil }
    return (middle - (1 - share) * other) / share
  }
}
