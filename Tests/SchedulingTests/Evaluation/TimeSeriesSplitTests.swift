import Scheduling
import Testing

struct TimeSeriesSplitTests {
  /// As scikit-learn's documentation and code have it.
  @Test(arguments: [
    (6, 5, [1..<2, 2..<3, 3..<4, 4..<5, 5..<6]), (7, 5, [2..<3, 3..<4, 4..<5, 5..<6, 6..<7]),
    (12, 3, [3..<6, 6..<9, 9..<12]), (15, 3, [6..<9, 9..<12, 12..<15]), (2, 1, [1..<2]),
    (6_276, 5, [1_046..<2_092, 2_092..<3_138, 3_138..<4_184, 4_184..<5_230, 5_230..<6_276]),
    (5, 5, []), (1, 1, []), (0, 5, []), (3, 0, [2..<3]), (3, .min, [2..<3]),
  ])
  func `A series is split as scikit-learn splits it`(count: Int, folds: Int, tests: [Range<Int>]) {
    let split = TimeSeriesSplit(count: count, folds: folds)
    #expect(split.folds.map(\.test) == tests)
    #expect(split.folds.map(\.training) == tests.map { 0..<$0.lowerBound })
  }

  @Test
  func `Test blocks follow each other to the end of the series`() {
    for count in 0...60 {
      for folds in 1...9 {
        let split = TimeSeriesSplit(count: count, folds: folds)
        #expect(split.folds.count == (count > folds ? folds : 0))
        #expect(Array(split.tested) == split.folds.flatMap(\.test))
        #expect(split.folds.isEmpty || split.tested.upperBound == count)
      }
    }
  }
}
