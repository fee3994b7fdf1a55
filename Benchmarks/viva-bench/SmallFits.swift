internal import ArgumentParser
internal import Scheduling

/// Fits to the first answers of simulated learners: which are used, and what is then truly recalled
/// on the days that they ask for.
struct SmallFits: ParsableCommand {
  @Option(help: "How many learners there are of each model and number of answers.")
  var learners = 30
  @Flag(help: "Use every fit that predicts better, as if nothing were doubted.") var unguarded =
    false

  private static let policy = SchedulingPolicy()

  func run() {
    for truth in ModelFamily.allCases {
      for answers in [50, 100, 200, 400, 800] {
        var (published, used) = (Errors(), Errors())
        for seed in 0..<learners {
          let record = EveningRecord(truth, answers: answers, seed: UInt64(seed))
          published.add(record.recallWhenDue(by: FSRS7(), Self.policy))
          if let model = model(record.log) {
            used.add(record.recallWhenDue(by: model, Self.policy))
          }
        }
        print("small-fits \(truth.name) \(answers) answers: published \(published), used \(used)")
      }
    }
  }

  /// The model that would be used after a fit; `nil` where the published one stays.
  private func model(_ log: ReviewLog) -> (any MemoryModel)? {
    let contest = FitContest(
      log, families: Set(ModelFamily.allCases), current: Predictor(FSRS7()), since: nil,
      policy: Self.policy, options: FitOptions(threads: 2)
    ) { _ in true }
    guard let contest else { return nil }
    let better = contest.trials.filter(\.isBetter).min {
      ($0.after?.logLoss ?? .infinity) < ($1.after?.logLoss ?? .infinity)
    }
    let trial = unguarded ? better : contest.doubt == nil ? contest.trial : nil
    return trial.flatMap { $0.family.model(weights: $0.weights) }
  }

  /// How far true recall was from what was wanted.
  private struct Errors: CustomStringConvertible {
    private var errors: [Double] = []

    mutating func add(_ recall: Double?) {
      if let recall { errors.append(recall - Retention.standard.rawValue) }
    }

    var description: String {
      let mean = errors.reduce(0, +) / Double(max(1, errors.count))
      let worst = errors.map(abs).max() ?? 0
      let far = errors.count { abs($0) > 0.05 }
      return "\(errors.count) (mean \(three(mean)), worst \(three(worst)), beyond .05: \(far))"
    }

    private func three(_ number: Double) -> Double { (number * 1_000).rounded() / 1_000 }
  }
}
