import Scheduling
import Testing

struct CalibrationTableTests {
  @Test
  func `Predictions are sorted into ranges`() {
    let table = CalibrationTable(
      [0.05, 0.5, 0.55, 0.59, 0.95, 1], recalled: [false, true, false, true, true, true],
      ranges: 10)
    #expect(table.rows.map(\.range) == [0...0.1, 0.5...0.6, 0.9...1])
    #expect(table.rows.map(\.count) == [1, 3, 2] && table.count == 6)
    #expect(table.rows.map(\.recalled) == [0, 2, 2])
    #expect(table.rows.map(\.actual) == [0, 2 / 3, 1])
    #expect(
      zip(table.rows, [0.05, 1.64 / 3, 0.975]).allSatisfy { isClose($0.predicted, $1) })
    #expect(isClose(table.bias, (3.64 - 4) / 6, relative: 1e-12))
    #expect(isClose(table.error, (0.05 + 0.36 + 0.05) / 6, relative: 1e-12))
  }

  @Test
  func `Numbers out of range count as its ends`() {
    let table = CalibrationTable(
      [-1, .nan, -.infinity, 2, .infinity], recalled: [true, false, false, true, true], ranges: 2)
    #expect(table.rows.map(\.count) == [3, 2] && table.rows.map(\.predicted) == [0, 1])
  }

  @Test(arguments: [-3, 0, 1])
  func `There is one range at least`(ranges: Int) {
    let table = CalibrationTable([0.2, 0.4], recalled: [true, false], ranges: ranges)
    #expect(table.rows.map(\.range) == [0...1] && table.rows.map(\.count) == [2])
  }

  @Test
  func `Nothing predicted is nothing to show`() {
    let table = CalibrationTable([], recalled: [])
    #expect(table.rows.isEmpty && table.bias == 0 && table.error == 0)
  }

  @Test
  func `Whatever the ranges, each prediction is in one`() {
    var generator = SplitMix64(seed: 43)
    let predictions = (0..<200).map { _ in Double(generator.integer(in: 0...100)) / 100 }
    let recalled = predictions.map { _ in generator.integer(in: 0...1) == 1 }
    for ranges in 1...25 {
      let table = CalibrationTable(predictions, recalled: recalled, ranges: ranges)
      #expect(table.count == 200)
      #expect(table.rows.reduce(0) { $0 + $1.recalled } == recalled.count { $0 })
      // A mean is a sum divided, and may miss the end of its range by a rounding.
      #expect(
        table.rows.allSatisfy {
          $0.predicted > $0.range.lowerBound - 1e-9 && $0.predicted < $0.range.upperBound + 1e-9
        })
    }
  }
}
