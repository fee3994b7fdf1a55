/// How well predictions of recall agree with what happened.
///
/// Predictions are clamped first: to 0.0000001…0.9999999 for the log loss, so that a single miss
/// costs 16.1 at most, and to 0…1 elsewhere. One that is not a number counts as 0.
package struct PredictionScore: Equatable, Sendable {
  /// How many predictions were scored.
  package let count: Int
  /// The mean of −log p where it was recalled, and −log (1 − p) where not, in nats; 0 or more, and
  /// 0 where nothing was scored.
  package let logLoss: Double
  /// RMSE over bins, as a fraction: the root of the mean over all predictions of the squared
  /// difference between mean prediction and share recalled in their ``ReviewBin``; 0…1.
  package let rmse: Double
  /// The probability that something recalled was given a higher prediction than something
  /// forgotten, ties counting half; 0…1, and `nil` where all was recalled or all forgotten.
  package let auc: Double?

  /// Scores predictions; the arrays are of the same length.
  ///
  /// - Parameters:
  ///   - predictions: The predicted probabilities of recall, as fractions.
  ///   - recalled: Whether each was recalled.
  ///   - bins: The bin of each.
  package init(_ predictions: [Double], recalled: [Bool], bins: [ReviewBin]) {
    precondition(predictions.count == recalled.count && predictions.count == bins.count)
    count = predictions.count
    logLoss = Self.logLoss(predictions, recalled)
    rmse = Self.rmse(predictions, recalled, bins)
    auc = Self.auc(predictions, recalled)
  }

  private static func logLoss(_ predictions: [Double], _ recalled: [Bool]) -> Double {
    let sum = zip(predictions, recalled).reduce(0.0) { sum, review in
      let prediction = review.0.clamped(to: certainty...(1 - certainty))
      return sum - logarithm(review.1 ? prediction : 1 - prediction)
    }
    return sum / Double(max(1, recalled.count))
  }

  private static func rmse(
    _ predictions: [Double], _ recalled: [Bool], _ bins: [ReviewBin]
  ) -> Double {
    var places: [ReviewBin: Int] = [:]
    var sums: [(predicted: Double, recalled: Double, count: Double)] = []
    for (review, bin) in bins.enumerated() {
      let place = places[bin] ?? sums.count
      if place == sums.count {
        places[bin] = place
        sums.append((0, 0, 0))
      }
      sums[place].predicted += predictions[review].clamped(to: 0...1)
      sums[place].recalled += recalled[review] ? 1 : 0
      sums[place].count += 1
    }
    // In a bin of n, n times the squared difference of two means is that of two sums over n.
    let sum = sums.reduce(0.0) { sum, bin in
      let difference = bin.predicted - bin.recalled
      return sum + difference * difference / bin.count
    }
    return (sum / Double(max(1, bins.count))).squareRoot()
  }

  /// Counts pairs by ranks, as Mann and Whitney do.
  private static func auc(_ predictions: [Double], _ recalled: [Bool]) -> Double? {
    let ordered = zip(predictions, recalled).map { (prediction: $0.clamped(to: 0...1), isHit: $1) }
      .sorted { $0.prediction < $1.prediction }
    // Pairs are counted in halves: two for a higher prediction, one for a tie.
    var (halves, misses, hits) = (0, 0, 0)
    var start = 0
    while start < ordered.count {
      var (tiedHits, end) = (0, start)
      while end < ordered.count, ordered[end].prediction == ordered[start].prediction {
        tiedHits += ordered[end].isHit ? 1 : 0
        end += 1
      }
      let tiedMisses = end - start - tiedHits
      halves += tiedHits * (2 * misses + tiedMisses)
      misses += tiedMisses
      hits += tiedHits
      start = end
    }
    guard hits > 0, misses > 0 else { return nil }
    return Double(halves) / 2 / Double(hits) / Double(misses)
  }

  /// How near to 0 and 1 a prediction may come before its logarithm is taken.
  private static let certainty = 1e-7
}
