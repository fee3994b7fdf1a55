internal import ArgumentParser
internal import FoundationEssentials
internal import Scheduling

/// Goes through a real log as if it were lived: what predicts is fitted again whenever the answers have
/// grown by 3 %, and each later review is predicted by what was in use on that day.
///
/// The first sixth of the scored reviews only teaches, as in `viva fit --evaluate`.
struct Refits: ParsableCommand {
  @Argument(help: "A review log, as CSV.") var log: String

  func run() throws {
    let log = try ReviewLog(csv: [UInt8](Data(contentsOf: URL(filePath: log))))
    let scored = ScoredReviews(log)
    let tested = TimeSeriesSplit(count: scored.count).tested
    let newcomer = Predictor.newcomer.predictions(of: log)
    var raw = FSRS6().predictions(of: log)
    var (once, kept) = (newcomer, newcomer)
    var inUse = Predictor.newcomer
    var (since, last): (Int64?, Int?) = (nil, nil)
    var (trials, fits) = (0, 0)
    for place in log.times.indices.sorted(by: { log.times[$0] < log.times[$1] }).enumerated()
    where Refit.isDue(answers: place.offset, last: last) {
      let now = log.times[place.element]
      let past = log.prefix(before: now)
      (last, trials) = (place.offset, trials + 1)
      if let fit = ModelFamily.fsrs6.fit(past),
        let model = ModelFamily.fsrs6.model(weights: fit.weights)
      {
        replace(&raw, from: now, by: model.predictions(of: log), log)
      }
      let refit = Refit(
        past, current: inUse, since: since, policy: SchedulingPolicy(), options: FitOptions()
      ) { _ in true }
      guard let refit, refit.isToKeep else { continue }
      (inUse, since, fits) = (refit.contest.trial.predictor, now, fits + 1)
      let predictions = inUse.predictions(of: log)
      if fits == 1 { replace(&once, from: now, by: predictions, log) }
      replace(&kept, from: now, by: predictions, log)
    }
    print("refits \(log.count) reviews: \(trials) tried, \(fits) used")
    for (name, predictions) in [
      ("newcomer", newcomer), ("first fit kept", once), ("as the program does", kept),
      ("FSRS-6 fitted each time", raw),
    ] {
      let score = PredictionScore(
        tested.map { predictions[scored.places[$0]] }, recalled: Array(scored.recalled[tested]),
        bins: Array(scored.bins[tested]))
      print("refits \(name): log loss \((score.logLoss * 10_000).rounded() / 10_000)")
    }
  }

  /// Replaces the predictions of the reviews from a moment on.
  private func replace(
    _ predictions: inout [Double], from moment: Int64, by later: [Double], _ log: ReviewLog
  ) {
    for place in predictions.indices where log.times[place] >= moment {
      predictions[place] = later[place]
    }
  }
}
