/// Whether questions are recalled as often as predicted, by how likely that was.
package struct Calibration: Equatable, Sendable {
  /// The answers whose prediction is within bounds.
  package struct Bin: Equatable, Sendable {
    /// The bounds of the prediction as fractions: from this one on, and below the next one; the last
    /// bin takes in 1.
    package let bounds: ClosedRange<Double>
    /// The answers.
    package internal(set) var tally = RecallTally()
  }

  /// The bins, from the lowest predictions to the highest; together they take in 0…1.
  package private(set) var bins: [Bin]
  /// All answers.
  package private(set) var all = RecallTally()

  /// The bounds between bins: finer where schedulers keep recall.
  private static let edges = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]

  /// Creates a calibration of nothing.
  package init() {
    bins = zip(Self.edges, Self.edges.dropFirst()).map { Bin(bounds: $0...$1) }
  }

  /// The root of the mean square difference between recall and prediction over the bins, weighted by
  /// their answers: a fraction, 0…1; `nil` without answers.
  package var rootMeanSquareError: Double? {
    guard all.answers > 0 else { return nil }
    let sum = bins.reduce(0.0) { sum, bin in
      let difference = (bin.tally.recalledShare ?? 0) - (bin.tally.predictedShare ?? 0)
      return sum + Double(bin.tally.answers) * difference * difference
    }
    return (sum / Double(all.answers)).squareRoot()
  }

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - isRecalled: Whether the question was recalled.
  ///   - predicted: The predicted probability of that: a fraction, 0…1.
  package mutating func count(isRecalled: Bool, predicted: Double) {
    all.count(isRecalled: isRecalled, predicted: predicted)
    let bin = bins.lastIndex { $0.bounds.lowerBound <= predicted } ?? 0
    bins[bin].tally.count(isRecalled: isRecalled, predicted: predicted)
  }
}
