internal import Text

/// Draws one of some days, so that reviews spread over them.
///
/// The weight of a day is (1 / (1 + n))² / i · e, where n is how many reviews are due on it already,
/// i the interval that leads to it in days, and e what the learner wants of its weekday. Source:
/// Anki's `scheduler/states/load_balancer.rs` (c32cb29), which counts the review itself in n.
struct LoadBalance {
  /// How much each day of the week can carry: seven fractions from Monday, 0…1; none where all days
  /// are alike.
  let week: [Double]
  /// Returns how many reviews are due on a day already.
  let load: (StudyDay) -> Int

  /// Returns the interval drawn.
  ///
  /// - Parameters:
  ///   - intervals: The intervals to choose from, in days; 1 or more.
  ///   - day: The day that they are counted from.
  ///   - seed: What the choice is drawn from; the same seed and loads give the same day.
  /// - Returns: One of the intervals.
  func interval(among intervals: ClosedRange<Int>, from day: StudyDay, seed: UInt64) -> Int {
    let weights = intervals.map { weight(of: day.advanced(by: $0), interval: $0) }
    var generator = SplitMix64(seed: seed)
    return intervals.lowerBound + generator.place(by: weights, sum: weights.reduce(0, +))
  }

  private func weight(of day: StudyDay, interval: Int) -> Double {
    let share = 1 / Double(1 + max(0, load(day)))
    return share * share / Double(max(1, interval)) * ease(of: day)
  }

  /// What the learner wants of a day; never nothing, for all days may be days of rest.
  private func ease(of day: StudyDay) -> Double {
    guard week.count == 7 else { return 1 }
    return max(Self.least, week[day.weekday].clamped(to: 0...1))
  }

  /// The weight of a day of rest beside a full day, as Anki has it.
  private static let least = 0.0001
}

extension StudyDay {
  /// The day of the week: 0 (Monday)…6 (Sunday).
  package var weekday: Int {
    // 1970-01-01 was a Thursday.
    (number + 3).flooredDivision(by: 7).remainder
  }
}
