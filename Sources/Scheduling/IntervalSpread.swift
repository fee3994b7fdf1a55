/// The days among which an interval is placed, so that what was learnt together does not come due
/// together for ever.
///
/// These are the bounds of Anki's fuzz (rslib `scheduler/states/fuzz.rs`, c32cb29). Below 2.5 days
/// there is none. From there an interval i moves by at most
/// 1 + 0.15 (min(i, 7) − 2.5) + 0.10 (min(i, 20) − 7)⁺ + 0.05 (i − 20)⁺ days either way.
package struct IntervalSpread: Equatable, Sendable {
  /// The whole days to choose from, counted from the day of the review.
  package let days: ClosedRange<Int>

  /// Creates the spread of an interval.
  ///
  /// - Parameters:
  ///   - interval: The interval, in days, fractions included; moved into `limits` first. NaN counts
  ///     as the lower limit.
  ///   - limits: The shortest and the longest interval allowed, in days.
  package init(around interval: Double, within limits: ClosedRange<Int>) {
    let interval = interval.clamped(to: Double(limits.lowerBound)...Double(limits.upperBound))
    let reach = Self.reach(interval)
    let shortest = Int((interval - reach).rounded()).clamped(to: limits)
    let longest = Int((interval + reach).rounded()).clamped(to: limits)
    // At a limit the two may meet; one more day is given where there is room, as Anki does.
    let isStuck = shortest == longest && shortest > 2 && shortest < limits.upperBound
    days = shortest...(isStuck ? longest + 1 : longest)
  }

  /// Creates the spread of an interval that is only rounded: one day.
  ///
  /// - Parameters:
  ///   - interval: The interval, in days, fractions included; NaN counts as the lower limit.
  ///   - limits: The shortest and the longest interval allowed, in days.
  init(rounding interval: Double, within limits: ClosedRange<Int>) {
    let bounds = Double(limits.lowerBound)...Double(limits.upperBound)
    let day = Int(interval.clamped(to: bounds).rounded())
    days = day...day
  }

  /// Returns the day chosen by a seed, each of ``days`` equally likely.
  ///
  /// The same seed chooses the same day, so that a preview is what then happens.
  package func day(seed: UInt64) -> Int {
    var generator = SplitMix64(seed: seed)
    return generator.integer(in: days)
  }

  /// Returns how far an interval may move either way, in days; 0 or more.
  private static func reach(_ interval: Double) -> Double {
    guard interval >= 2.5 else { return 0 }
    return 1
      + 0.15 * (min(interval, 7) - 2.5)
      + 0.10 * max(0, min(interval, 20) - 7)
      + 0.05 * max(0, interval - 20)
  }
}

extension Int {
  /// This number, or the nearest end of `bounds` where it lies outside.
  func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(bounds.lowerBound, self), bounds.upperBound)
  }
}
