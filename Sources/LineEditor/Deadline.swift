/// When an answer is taken as it is.
package struct Deadline {
  /// How much time is left; zero or less when it has passed.
  package let timeLeft: () -> Duration

  /// Creates a deadline by a clock of the caller's own.
  ///
  /// - Parameter timeLeft: How much time is left; it must never grow.
  package init(timeLeft: @escaping () -> Duration) {
    self.timeLeft = timeLeft
  }

  /// Creates a deadline at a moment that no change of the system's time moves.
  ///
  /// - Parameter instant: The moment.
  package init(_ instant: ContinuousClock.Instant) {
    self.init { instant - .now }
  }

  /// Whether the moment has come.
  package var hasPassed: Bool { timeLeft() <= .zero }
}
