import LearnerRecord
import Scheduling
import Testing

struct CalibrationTests {
  @Test func `Bins follow on each other from 0 to 1`() {
    let bins = Calibration().bins
    #expect(bins.first?.bounds.lowerBound == 0 && bins.last?.bounds.upperBound == 1)
    for (bin, next) in zip(bins, bins.dropFirst()) {
      #expect(bin.bounds.upperBound == next.bounds.lowerBound)
    }
  }

  @Test(arguments: [(0.0, 0), (0.49, 0), (0.5, 1), (0.84, 4), (0.9, 6), (0.95, 7), (1.0, 7)])
  func `An answer is in the bin of its prediction`(predicted: Double, bin: Int) {
    var calibration = Calibration()
    calibration.count(isRecalled: true, predicted: predicted)
    #expect(calibration.bins.map(\.tally.answers).firstIndex(of: 1) == bin)
  }

  @Test func `Bins part the answers`() {
    var generator = SplitMix64(seed: 30)
    var calibration = Calibration()
    for _ in 0..<500 {
      calibration.count(isRecalled: generator.next() % 3 > 0, predicted: generator.fraction())
    }
    #expect(calibration.bins.reduce(0) { $0 + $1.tally.answers } == 500)
    #expect(
      calibration.bins.reduce(0) { $0 + $1.tally.recalled } == calibration.all.recalled)
    for bin in calibration.bins {
      #expect(bin.tally.predictedShare.map { bin.bounds.contains($0) } ?? true)
    }
  }

  @Test func `The error weighs each bin by its answers`() throws {
    var calibration = Calibration()
    #expect(calibration.rootMeanSquareError == nil)
    // Three at .75 of which all are recalled, one at .25 that is not: (3·.25² + 1·.25²) / 4 = .25².
    for _ in 0..<3 { calibration.count(isRecalled: true, predicted: 0.75) }
    calibration.count(isRecalled: false, predicted: 0.25)
    #expect(calibration.rootMeanSquareError == 0.25)
  }
}
