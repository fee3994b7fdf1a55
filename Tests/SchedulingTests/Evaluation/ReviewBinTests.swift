import Scheduling
import Testing

struct ReviewBinTests {
  /// Where bins begin, by the powers of the published factors.
  @Test
  func `Bins begin where the published formulas say`() {
    let days = (1...200).map { ReviewBin(days: $0, reviews: 2, lapses: 0) }
    #expect(starts(days) == [1, 4, 14, 48, 172])
    let reviews = (1...100).map { ReviewBin(days: 1, reviews: $0, lapses: 0) }
    #expect(starts(reviews) == [1, 2, 4, 7, 13, 25, 46, 87])
    let lapses = (1...100).map { ReviewBin(days: 1, reviews: 2, lapses: $0) }
    #expect(starts(lapses) == [1, 2, 3, 6, 9, 16, 27, 47, 81])
  }

  @Test
  func `No lapse is a bin of its own`() {
    let none = ReviewBin(days: 1, reviews: 2, lapses: 0)
    #expect(none != ReviewBin(days: 1, reviews: 2, lapses: 1))
    #expect(none == ReviewBin(days: 3, reviews: 3, lapses: -1))
  }

  @Test
  func `Numbers out of range have a bin too`() {
    #expect(
      ReviewBin(days: .min, reviews: .min, lapses: .min)
        == ReviewBin(days: 1, reviews: 1, lapses: 0))
    #expect(
      ReviewBin(days: .max, reviews: .max, lapses: .max)
        == ReviewBin(days: .max, reviews: .max, lapses: .max))
  }

  /// The numbers, counted from 1, whose bin is another than the one before.
  private func starts(_ bins: [ReviewBin]) -> [Int] {
    bins.indices.filter { $0 == 0 || bins[$0] != bins[$0 - 1] }.map { $0 + 1 }
  }
}
