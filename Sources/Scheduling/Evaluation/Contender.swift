/// What is compared in an ``EvaluationReport``: a way to come to predictions from training.
package struct Contender: Sendable {
  /// Returns the probability of recall before each review of a log, as a fraction.
  ///
  /// It may use the earlier reviews of the card, and what was learnt in training. What it returns
  /// for the first review of a card is not looked at.
  package typealias Predictor = @Sendable (ReviewLog) -> [Double]

  /// The name that the rows of the report carry.
  package let name: String
  /// Learns from a log, and returns what predicts.
  package let fit: @Sendable (_ training: ReviewLog) throws -> Predictor

  /// Creates a contender.
  ///
  /// - Parameters:
  ///   - name: The name that the rows of the report carry.
  ///   - fit: Learns from a log, which may be empty, and returns what predicts.
  package init(
    name: String, fit: @escaping @Sendable (_ training: ReviewLog) throws -> Predictor
  ) {
    self.name = name
    self.fit = fit
  }

  /// The share recalled among the scored reviews of the training, whatever the card.
  ///
  /// With nothing to learn from, it is one half.
  package static let average = Contender(name: "average") { training in
    let recalled = ScoredReviews(training).recalled
    let share =
      recalled.isEmpty ? 0.5 : Double(recalled.count { $0 }) / Double(recalled.count)
    return { log in [Double](repeating: share, count: log.count) }
  }

  /// Returns a contender that learns nothing.
  ///
  /// - Parameters:
  ///   - name: The name that the rows of the report carry.
  ///   - model: The model, with the weights that it has.
  /// - Returns: The contender.
  package static func fixed(name: String, _ model: some MemoryModel) -> Contender {
    Contender(name: name) { _ in { model.predictions(of: $0) } }
  }

  /// The published weights of a family.
  package static func standard(_ family: ModelFamily) -> Contender {
    fixed(name: "default", family.standard)
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
