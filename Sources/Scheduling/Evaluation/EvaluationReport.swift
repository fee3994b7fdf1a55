/// How well several ways of predicting do on reviews that they were not fitted to.
///
/// The scored reviews of a log (``ScoredReviews``) are split by time (``TimeSeriesSplit``). In each
/// fold a contender is trained on the log as it was before the first review of the test block, and
/// scored on the block.
package struct EvaluationReport: Equatable, Sendable {
  /// The score of one contender on one fold, or on all together.
  package struct Row: Equatable, Sendable {
    /// The contender.
    package var name: String
    /// The number of the fold, from 1, oldest first; `nil` for the test blocks of all together.
    package var fold: Int?
    /// The score.
    package var score: PredictionScore
  }

  /// For each contender, in the order given, a row for each fold and one for all; none where there
  /// are too few reviews for a split.
  package let rows: [Row]
  /// How many reviews of the log can be scored, those of the first training block included.
  package let scorable: Int

  /// Trains and scores.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - contenders: What is compared.
  ///   - folds: How many folds there are; 1 or more.
  /// - Throws: What a contender throws in training.
  package init(_ log: ReviewLog, contenders: [Contender], folds: Int = 5) throws {
    let scored = ScoredReviews(log)
    let split = TimeSeriesSplit(count: scored.count, folds: folds)
    var predictions = contenders.map { _ in [Double](repeating: 0, count: scored.count) }
    for fold in split.folds {
      let training = log.prefix(before: log.times[scored.places[fold.test.lowerBound]])
      for (number, contender) in contenders.enumerated() {
        let predicted = try contender.fit(training)(log)
        precondition(predicted.count == log.count, "\(contender.name): one prediction per review")
        for review in fold.test { predictions[number][review] = predicted[scored.places[review]] }
      }
    }
    scorable = scored.count
    let blocks =
      split.folds.enumerated().map { (fold: $0.offset + 1, reviews: $0.element.test) }
      + [(fold: nil, reviews: split.tested)] as [(fold: Int?, reviews: Range<Int>)]
    rows = zip(contenders, predictions).flatMap { contender, predictions in
      blocks.compactMap { fold, reviews in
        scored.score(predictions, in: reviews).map {
          Row(name: contender.name, fold: fold, score: $0)
        }
      }
    }
  }

  /// The rows for all test blocks together, one for each contender.
  package var totals: [Row] { rows.filter { $0.fold == nil } }
}
