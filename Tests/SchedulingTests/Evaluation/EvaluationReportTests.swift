import Scheduling
import Synchronization
import Testing

struct EvaluationReportTests {
  private let day: Int64 = 86_400_000

  /// Seven days of one card each, after the day on which all were new.
  private var log: ReviewLog {
    let ratings = [3, 1, 3, 3, 1, 3, 3]
    return ReviewLog(
      (1...7).flatMap { card in
        [
          ReviewLog.Review(card: Int64(card), time: Int64(card), rating: 3),
          ReviewLog.Review(card: Int64(card), time: Int64(card) * day, rating: ratings[card - 1]),
        ]
      }, rolloverHour: 0)
  }

  /// By hand: the shares recalled before each of the last five reviews.
  @Test
  func `The average of the training is scored fold by fold, then together`() throws {
    let report = try EvaluationReport(log, contenders: [.average])
    let shares = [1 / 2, 2 / 3, 3 / 4, 3 / 5, 4 / 6] as [Double]
    let probabilities = [shares[0], shares[1], 1 - shares[2], shares[3], shares[4]]
    #expect(report.scorable == 7 && report.rows.map(\.fold) == [1, 2, 3, 4, 5, nil])
    for (row, probability) in zip(report.rows, probabilities) {
      #expect(row.name == "average" && row.score.count == 1 && row.score.auc == nil)
      // −log of a half, two thirds and so on.
      #expect(isClose(row.score.logLoss, negativeLogarithm(probability), relative: 1e-6))
    }
    let total = try #require(report.totals.first)
    #expect(report.totals.count == 1 && total.score.count == 5)
    #expect(
      isClose(
        total.score.logLoss, probabilities.reduce(0) { $0 + negativeLogarithm($1) } / 5,
        relative: 1e-6))
    // All four hits were given less than the miss.
    #expect(total.score.auc == 0)
  }

  @Test
  func `Training sees only what was before the test block`() throws {
    let trainings = Mutex<[ReviewLog]>([])
    let spy = Contender(name: "spy") { training in
      trainings.withLock { $0.append(training) }
      return { log in log.times.map { _ in 0.5 } }
    }
    let log = log
    _ = try EvaluationReport(log, contenders: [spy])
    let expected = (3...7).map { log.prefix(before: Int64($0) * day) }
    #expect(trainings.withLock { $0 } == expected)
    #expect(expected.map(ScoredReviews.init).map(\.count) == [2, 3, 4, 5, 6])
  }

  @Test
  func `Contenders are reported in their order, each with its own scores`() throws {
    var generator = SplitMix64(seed: 45)
    let log = ReviewLog(generator.reviews(200))
    let model = FSRS7()
    let report = try EvaluationReport(
      log, contenders: [.fixed(name: "fsrs7", model), .average], folds: 3)
    #expect(
      report.rows.map(\.name) == Array(repeating: "fsrs7", count: 4)
        + Array(repeating: "average", count: 4))
    let scored = ScoredReviews(log)
    let tested = TimeSeriesSplit(count: scored.count, folds: 3).tested
    let predictions = model.predictions(of: log)
    #expect(
      report.totals[0].score
        == PredictionScore(
          scored.places[tested].map { predictions[$0] }, recalled: Array(scored.recalled[tested]),
          bins: Array(scored.bins[tested])))
  }

  @Test
  func `Too few reviews for a split give no rows`() throws {
    for log in [ReviewLog([]), log.prefix(before: 5 * day + 1)] {
      let report = try EvaluationReport(log, contenders: [.average])
      #expect(report.rows.isEmpty && report.totals.isEmpty)
      #expect(report.scorable == ScoredReviews(log).count)
    }
  }

  @Test
  func `With nothing to learn from the average is a half`() throws {
    #expect(try Contender.average.fit(ReviewLog([]))(log) == Array(repeating: 0.5, count: 14))
  }

  @Test
  func `A training that fails ends it all`() {
    struct Stopped: Error {}
    let stopped = Contender(name: "stopped") { _ in throw Stopped() }
    #expect(throws: Stopped.self) { try EvaluationReport(log, contenders: [stopped]) }
  }

  /// Returns −log x from its series, for x > 0.4: the tests have no logarithm of their own.
  private func negativeLogarithm(_ number: Double) -> Double {
    let ratio = (1 - number) / (1 + number)
    return (0..<60).reduce(0) { sum, term in
      let power = (0..<(2 * term + 1)).reduce(1.0) { product, _ in product * ratio }
      return sum + 2 * power / Double(2 * term + 1)
    }
  }
}
