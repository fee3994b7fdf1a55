import Scheduling
import Testing

struct PredictionScoreTests {
  private let easy = ReviewBin(days: 1, reviews: 2, lapses: 0)
  private let hard = ReviewBin(days: 1, reviews: 2, lapses: 1)

  /// By hand: the logarithms of 0.9, 0.8, 0.7 and 0.4 have the sum −1.6014697; in the first bin the
  /// mean prediction 0.85 meets 1, in the second 0.45 meets 0.
  @Test
  func `A score is what one counts by hand`() throws {
    let score = PredictionScore(
      [0.9, 0.8, 0.3, 0.6], recalled: [true, true, false, false], bins: [easy, easy, hard, hard])
    #expect(score.count == 4)
    #expect(isClose(score.logLoss, 1.601_469_74 / 4, relative: 1e-7))
    #expect(isClose(score.rmse, ((0.15 * 0.15 + 0.45 * 0.45) / 2).squareRoot(), relative: 1e-12))
    #expect(score.auc == 1)
  }

  @Test
  func `Bins weigh by their counts`() {
    let score = PredictionScore(
      [0.5, 0.9, 0.7, 0.3], recalled: [true, true, false, false], bins: [hard, easy, easy, easy])
    // 1 · 0.5² + 3 · (1.9 / 3 − 1 / 3)², over 4.
    #expect(isClose(score.rmse, ((0.25 + 3 * 0.09) / 4).squareRoot(), relative: 1e-12))
  }

  @Test(
    arguments: [
      ([0.2, 0.4, 0.6], [false, true, true], 1), ([0.2, 0.4, 0.6], [true, true, false], 0),
      ([0.5, 0.5, 0.5], [true, false, true], 0.5), ([0.2, 0.5, 0.5], [false, true, false], 0.75),
      ([0.9, 0.1, 0.5, 0.5], [true, false, false, true], 0.875),
      ([0.5], [true], nil), ([0.3, 0.6], [false, false], nil), ([], [], nil),
    ] as [([Double], [Bool], Double?)])
  func `Pairs in the right order are counted, ties half`(
    predictions: [Double], recalled: [Bool], auc: Double?
  ) {
    #expect(score(predictions, recalled).auc == auc)
  }

  @Test
  func `Counting by ranks is counting pairs`() {
    var generator = SplitMix64(seed: 41)
    for _ in 0..<50 {
      let predictions = (0..<40).map { _ in Double(generator.integer(in: 0...12)) / 12 }
      let recalled = predictions.map { generator.uniform(in: 0...1) < $0 }
      let hits = zip(predictions, recalled).filter(\.1).map(\.0)
      let misses = zip(predictions, recalled).filter { !$0.1 }.map(\.0)
      let pairs = hits.flatMap { hit in misses.map { hit > $0 ? 1 : hit == $0 ? 0.5 : 0 } }
      let share = pairs.reduce(0, +) / Double(max(1, pairs.count))
      #expect(isClose(score(predictions, recalled).auc ?? 0, share, relative: 1e-12))
    }
  }

  @Test(arguments: [0, -1, .nan, -.infinity] as [Double])
  func `A prediction of nothing costs no more than 16.1`(prediction: Double) {
    let score = score([prediction], [true])
    #expect(isClose(score.logLoss, 16.118_095_65, relative: 1e-9) && score.rmse == 1)
  }

  @Test(arguments: [1, 2, .infinity] as [Double])
  func `A prediction of certainty costs no more either`(prediction: Double) {
    let score = score([prediction], [false])
    #expect(isClose(score.logLoss, 16.118_095_65, relative: 1e-7) && score.rmse == 1)
  }

  @Test
  func `Nothing scored is 0`() {
    let score = score([], [])
    #expect(score.count == 0 && score.logLoss == 0 && score.rmse == 0)
  }

  @Test
  func `The same predictions always have the same score`() {
    var generator = SplitMix64(seed: 42)
    let predictions = (0..<500).map { _ in generator.uniform(in: 0...1) }
    let recalled = predictions.map { generator.uniform(in: 0...1) < $0 }
    let bins = (0..<500).map { _ in
      ReviewBin(days: generator.integer(in: 1...400), reviews: 2, lapses: 0)
    }
    let scores = (0..<5).map { _ in PredictionScore(predictions, recalled: recalled, bins: bins) }
    #expect(scores.allSatisfy { $0 == scores[0] })
  }

  private func score(_ predictions: [Double], _ recalled: [Bool]) -> PredictionScore {
    PredictionScore(predictions, recalled: recalled, bins: predictions.map { _ in easy })
  }
}
