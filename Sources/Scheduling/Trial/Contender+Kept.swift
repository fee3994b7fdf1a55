extension Contender {
  /// What a newcomer has: FSRS-7 as published, corrected by the learner's form.
  package static let newcomer = Contender(name: "newcomer") { _ in newcomersPredictions }

  /// What a fit would use after the training: the model that ``FitTrial`` finds best, with its
  /// correction.
  ///
  /// ``FitContest`` may refuse such a fit, for what it makes of the months to come or because what is
  /// in use is better; that is not asked here.
  ///
  /// - Parameters:
  ///   - families: The models that are fitted.
  ///   - options: How fits are run.
  ///   - goesOn: Whether to go on; asked now and then during a fit.
  /// - Returns: The contender; training throws `CancellationError` where it was not to go on.
  package static func kept(
    _ families: Set<ModelFamily>, options: FitOptions, goesOn: @escaping @Sendable () -> Bool
  ) -> Contender {
    Contender(name: "with signals") { training in
      let trials = try ModelFamily.allCases.filter(families.contains).map { family in
        let trial = FitTrial(
          training, family: family, current: .newcomer, since: nil, options: options
        ) { _ in goesOn() }
        guard let trial else { throw CancellationError() }
        return trial
      }
      let best = trials.min {
        ($0.after?.logLoss ?? .infinity) < ($1.after?.logLoss ?? .infinity)
      }
      guard let best else { return newcomersPredictions }
      return { log in best.predictor.predictions(of: log) }
    }
  }
}

/// Predicts as a newcomer is predicted.
private let newcomersPredictions: Contender.Predictor = { log in
  Predictor.newcomer.predictions(of: log)
}
