import Scheduling
import TestSupport
import Testing

struct ContenderFamilyTests {
  @Test(.slow, arguments: ModelFamily.allCases)
  func `Fitted weights predict a learner unlike others better than the published ones`(
    family: ModelFamily
  ) throws {
    var weights = FSRS6.Weights.default
    (weights.initialGood, weights.growth, weights.decay) = (0.4, 1.2, 0.4)
    let log = pupilLog(FSRS6(weights: weights), cards: 80, reviews: 6, seed: 7)
    let report = try EvaluationReport(
      log,
      contenders: [
        .average, .standard(family), .fitted(family, options: FitOptions()) { true },
      ])
    #expect(report.totals.map(\.name) == ["average", "default", "fitted"])
    #expect(report.rows.count == 18)
    #expect(report.totals[2].score.logLoss < report.totals[1].score.logLoss)
  }

  @Test
  func `A fit that is ended ends the report`() {
    let log = pupilLog(FSRS6(), cards: 40, reviews: 5, seed: 8)
    #expect(throws: CancellationError.self) {
      try EvaluationReport(
        log, contenders: [.fitted(.fsrs6, options: FitOptions()) { false }])
    }
  }
}
