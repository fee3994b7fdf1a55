/// A probability of recall that somebody wants to keep, as a fraction; 0…1.
///
/// A raw value outside the range becomes its nearest end, and NaN becomes 0. A model may narrow the
/// range further where it uses it: FSRS solves for 0.0001…0.9999.
package struct Retention: RawRepresentable, Sendable, Hashable, Comparable {
  /// The probability, as a fraction; 0…1.
  package let rawValue: Double

  /// Creates a retention from a fraction, which is clamped to 0…1.
  package init(rawValue: Double) {
    self.rawValue = rawValue.clamped(to: 0...1)
  }

  /// Nine out of ten: the retention that FSRS programs, Anki among them, start from; 0.9.
  package static let standard = Retention(rawValue: 0.9)

  /// Whether `lhs` keeps less than `rhs`.
  package static func < (lhs: Retention, rhs: Retention) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}
