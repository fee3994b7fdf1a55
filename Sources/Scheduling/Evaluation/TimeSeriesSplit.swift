/// Blocks of a series in the order of time: each is predicted by what was fitted to all before it.
///
/// As scikit-learn's `TimeSeriesSplit`: of n elements and k folds, each test block has
/// ⌊n / (k + 1)⌋ elements, the last one ends with the series, and a training block is all that is
/// before its test block. So the first training block takes the remainder.
package struct TimeSeriesSplit: Equatable, Sendable {
  /// A training block and the test block that follows it.
  package struct Fold: Equatable, Sendable {
    /// The places of what is fitted to, from 0.
    package var training: Range<Int>
    /// The places of what is predicted; never empty.
    package var test: Range<Int>
  }

  /// The folds, oldest first; none where there are too few elements for a block each.
  package let folds: [Fold]

  /// Splits a series.
  ///
  /// - Parameters:
  ///   - count: How many elements the series has; 0 or more.
  ///   - folds: How many folds are wanted; 1 or more.
  package init(count: Int, folds: Int = 5) {
    let size = count / (max(1, folds) + 1)
    let first = count - size * max(1, folds)
    self.folds =
      size == 0
      ? []
      : stride(from: first, to: count, by: size).map {
        Fold(training: 0..<$0, test: $0..<($0 + size))
      }
  }

  /// The places of all test blocks together; empty where there is no fold.
  package var tested: Range<Int> {
    (folds.first?.test.lowerBound ?? 0)..<(folds.last?.test.upperBound ?? 0)
  }
}
