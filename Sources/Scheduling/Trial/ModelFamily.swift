/// The memory models that weights can be fitted for, by the names that records and commands use.
package enum ModelFamily: String, Sendable, CaseIterable {
  /// FSRS-6: one trace, 21 weights, whole study days.
  case fsrs6
  /// FSRS-7: two traces, 34 weights, fractions of days.
  case fsrs7

  /// The name as people write it.
  package var name: String {
    switch self {
    case .fsrs6: "FSRS-6"
    case .fsrs7: "FSRS-7"
    }
  }

  /// Returns the model with some weights.
  ///
  /// - Parameter weights: The weights, w0 first; FSRS-6 takes the sets of its forerunners too.
  /// - Returns: The model, or `nil` where they are not weights of this family.
  package func model(weights: [Double]) -> (any MemoryModel)? {
    switch self {
    case .fsrs6: FSRS6.Weights(vector: weights).map { FSRS6(weights: $0) }
    case .fsrs7: FSRS7.Weights(vector: weights).map { FSRS7(weights: $0) }
    }
  }

  /// The model with its published weights.
  package var standard: any MemoryModel {
    switch self {
    case .fsrs6: FSRS6()
    case .fsrs7: FSRS7()
    }
  }

  /// Returns whether one of some weights lies on a bound on which the published one does not.
  ///
  /// - Parameter weights: One element per weight, w0 first.
  /// - Returns: Whether there is one.
  func isOnBound(_ weights: [Double]) -> Bool {
    let (defaults, bounds) =
      switch self {
      case .fsrs6: (FSRS6.Weights.default.vector, FSRS6.Weights.parameters.map(\.bounds))
      case .fsrs7: (FSRS7.Weights.default.vector, FSRS7.Weights.parameters.map(\.bounds))
      }
    return zip(weights, zip(defaults, bounds)).contains { weight, published in
      let (standard, bounds) = published
      return [bounds.lowerBound, bounds.upperBound].contains {
        abs(weight - $0) < 1e-9 && abs(standard - $0) > 1e-9
      }
    }
  }

  /// Fits weights to a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - options: How the fit is run.
  ///   - progress: Is told how far it is, and may end it.
  /// - Returns: The weights, w0 first, or `nil` where it was ended.
  package func fit(
    _ log: ReviewLog, options: FitOptions = FitOptions(), progress: FitProgress = { _ in true }
  ) -> FitResult? {
    switch self {
    case .fsrs6: FSRS6Kernel.fit(log, options, progress: progress)
    case .fsrs7: FSRS7Kernel.fit(log, options, progress: progress)
    }
  }
}
