/// A bin of reviews that are alike in what was before them.
///
/// Source: `rmse_matrix` of srs-benchmark (`utils.py`), which rounds to bins that grow by a factor:
/// days by 3.62, reviews by 1.89, lapses by 1.73, each by ⌊log x / log factor⌋, no lapse apart. It
/// names a bin by a number within (2.48 · 3.62^⌊…⌋ and so on), which makes the same bins.
package struct ReviewBin: Hashable, Sendable {
  private let days: Int8
  private let reviews: Int8
  private let lapses: Int8

  /// Finds the bin of a review.
  ///
  /// - Parameters:
  ///   - days: The study days since the review before; 1 or more.
  ///   - reviews: The number of this review of its card, counting the first one of all and those
  ///     that were on a later day than the one before them; 1 or more.
  ///   - lapses: How many of those before it, but for the first one of all, were forgotten; 0 or
  ///     more.
  package init(days: Int, reviews: Int, lapses: Int) {
    self.days = step(days, factor: 3.62)
    self.reviews = step(reviews, factor: 1.89)
    self.lapses = lapses > 0 ? step(lapses, factor: 1.73) : -1
  }
}

/// Returns ⌊log number / log factor⌋; 0…80.
private func step(_ number: Int, factor: Double) -> Int8 {
  Int8(logarithm(Double(max(1, number))) / logarithm(factor))
}
