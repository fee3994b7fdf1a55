extension Contender {
  /// The published weights of a family.
  package static func standard(_ family: ModelFamily) -> Contender {
    Contender(name: "default") { _ in { family.standard.predictions(of: $0) } }
  }

  /// Weights that are fitted in each fold to what came before it.
  ///
  /// - Parameters:
  ///   - family: The family of the weights.
  ///   - options: How fits are run.
  ///   - goesOn: Whether to go on; asked now and then during a fit.
  /// - Returns: The contender; training throws `CancellationError` where it was not to go on.
  package static func fitted(
    _ family: ModelFamily, options: FitOptions, goesOn: @escaping @Sendable () -> Bool
  ) -> Contender {
    Contender(name: "fitted") { training in
      guard let fit = family.fit(training, options: options, progress: { _ in goesOn() }) else {
        throw CancellationError()
      }
      let model = family.model(weights: fit.weights) ?? family.standard
      return { model.predictions(of: $0) }
    }
  }
}
