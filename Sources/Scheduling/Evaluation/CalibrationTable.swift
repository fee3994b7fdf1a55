/// Predicted recall against what happened, by how high the prediction was.
package struct CalibrationTable: Equatable, Sendable {
  /// The predictions of one range.
  package struct Row: Equatable, Sendable {
    /// Where the range begins and ends, as fractions; the upper end belongs to the next one, but
    /// for 1.
    package var range: ClosedRange<Double>
    /// How many predictions there are; 1 or more.
    package var count: Int
    /// How many of them were recalled; 0…`count`.
    package var recalled: Int
    /// Their mean, as a fraction; 0…1.
    package var predicted: Double

    /// The share that was recalled, as a fraction; 0…1.
    package var actual: Double { Double(recalled) / Double(count) }
  }

  /// The ranges that hold any prediction, lowest first.
  package let rows: [Row]

  /// Sorts predictions into ranges of equal width.
  ///
  /// - Parameters:
  ///   - predictions: The predicted probabilities of recall, as fractions, clamped to 0…1 first;
  ///     one that is not a number counts as 0.
  ///   - recalled: Whether each was recalled; of the same length.
  ///   - ranges: How many ranges 0…1 is divided into; 1 or more.
  package init(_ predictions: [Double], recalled: [Bool], ranges: Int = 20) {
    let ranges = max(1, ranges)
    var sums = [Double](repeating: 0, count: ranges)
    var counts = [(all: Int, recalled: Int)](repeating: (0, 0), count: ranges)
    for (prediction, wasRecalled) in zip(predictions, recalled) {
      let prediction = prediction.clamped(to: 0...1)
      let range = min(Int(prediction * Double(ranges)), ranges - 1)
      sums[range] += prediction
      counts[range].all += 1
      counts[range].recalled += wasRecalled ? 1 : 0
    }
    rows = (0..<ranges).compactMap { range in
      let (count, recalled) = counts[range]
      guard count > 0 else { return nil }
      return Row(
        range: Double(range) / Double(ranges)...Double(range + 1) / Double(ranges),
        count: count, recalled: recalled, predicted: sums[range] / Double(count))
    }
  }

  /// How many predictions there are.
  package var count: Int { rows.reduce(0) { $0 + $1.count } }

  /// The mean prediction less the share recalled, as a fraction: above 0 where the predictions
  /// promise too much; 0 where there are none.
  package var bias: Double {
    let sum = rows.reduce(0) { $0 + $1.predicted * Double($1.count) - Double($1.recalled) }
    return sum / Double(max(1, count))
  }

  /// The mean distance of predicted from actual recall over the ranges, weighted by their counts
  /// (the expected calibration error), as a fraction; 0…1.
  package var error: Double {
    let sum = rows.reduce(0) { $0 + abs($1.predicted * Double($1.count) - Double($1.recalled)) }
    return sum / Double(max(1, count))
  }
}
