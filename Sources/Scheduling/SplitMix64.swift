/// A small generator for every seeded chance: the same seed gives the same numbers everywhere.
///
/// Good enough to spread dates and shuffle questions; of no use for secrets. Source: Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), as in Vigna's
/// `splitmix64.c`.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; any seed is as good as any other.
  package init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// Returns a whole number of `range`, each equally likely.
  ///
  /// Unlike `Int.random(in:using:)`, whose method belongs to the standard library and may change
  /// with it, this one keeps its answers. Its bias is the width of the range over 2^64.
  ///
  /// - Parameter range: The numbers to choose from.
  /// - Returns: One of them; of all 2^64 that an `Int` can be, always the first.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    let count = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
    let offset = next().multipliedFullWidth(by: count).high
    return range.lowerBound &+ Int(truncatingIfNeeded: offset)
  }

  /// Returns a fraction, each of 2^53 equally likely; 0…1, 1 not included.
  package mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a place drawn by weights.
  ///
  /// - Parameters:
  ///   - weights: How likely each place is, over their sum; 0 or more, at least one.
  ///   - sum: The sum of the weights.
  /// - Returns: A place; the last where rounding leaves something over.
  package mutating func place(by weights: [Double], sum: Double = 1) -> Int {
    var rest = fraction() * sum
    for (place, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.count - 1
  }
}
