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
    var predictions = [[Double]](repeating: [], count: contenders.count)
    for fold in split.folds {
      let training = log.prefix(before: log.times[scored.places[fold.test.lowerBound]])
      for (number, contender) in contenders.enumerated() {
        let predicted = try contender.fit(training)(log)
        precondition(predicted.count == log.count, "\(contender.name): one prediction per review")
        predictions[number] += scored.places[fold.test].map { predicted[$0] }
      }
    }
    scorable = scored.count
    rows = zip(contenders, predictions).flatMap { contender, predictions in
      Self.score(predictions, of: scored, split).map {
        Row(name: contender.name, fold: $0.fold, score: $0.score)
      }
    }
  }

  /// The rows for all test blocks together, one for each contender.
  package var totals: [Row] { rows.filter { $0.fold == nil } }

  /// Scores the predictions of all test blocks: each by itself, then together.
  private static func score(
    _ predictions: [Double], of scored: ScoredReviews, _ split: TimeSeriesSplit
  ) -> [(fold: Int?, score: PredictionScore)] {
    guard !split.folds.isEmpty else { return [] }
    let blocks = split.folds.enumerated().map { ($0.offset + 1, $0.element.test) } as [(Int?, _)]
    return (blocks + [(nil, split.tested)]).map { fold, block in
      let first = block.lowerBound - split.tested.lowerBound
      let score = PredictionScore(
        Array(predictions[first..<(first + block.count)]),
        recalled: Array(scored.recalled[block]), bins: Array(scored.bins[block]))
      return (fold, score)
    }
  }
}
