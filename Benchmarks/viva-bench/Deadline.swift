internal import ArgumentParser
internal import Scheduling

/// Simulates learners who revise towards a date: 500 questions, 60 days, 40 reviews a day, of which
/// 25 new ones a day on the first 20 days are not part.
///
/// A forgotten question is not asked again on the same day; the first rating is again, hard or good
/// in 25, 10 and 65 of 100 cases, and later ones are good or again. All answers take the same time,
/// so that work is counted in reviews.
struct Deadline: ParsableCommand {
  @Option(help: "How many learners are simulated for each line.") var learners = 6
  @Option(help: "How many questions there are.") var questions = 500

  private static let profile = LearnerProfile(
    firstRatings: [0.25, 0.10, 0.65, 0], recalledRatings: [0, 1, 0],
    newSeconds: 10, recalledSeconds: 10, forgottenSeconds: 10)
  private static let days = 60
  private static let today = StudyDay(number: 20_000)

  func run() throws {
    for (name, truth) in truths {
      for order in RetentionSchedule.Order.allCases {
        report(name, "retention 0.9 \(order.rawValue)", fixed(0.9, order), truth)
      }
      for retention in [0.8, 0.85, 0.95] {
        report(name, "retention \(retention) lowest-recall", fixed(retention, .lowestRecall), truth)
      }
      report(name, "all, lowest recall first", fixed(0.9999, .lowestRecall), truth)
      for target in [0.95, 0.972] {
        report(name, "goal \(target)", goal(target), truth)
      }
    }
  }

  /// How the learner's memory really works; the schedules believe in FSRS-6 with its defaults.
  private var truths: [(String, any MemoryModel)] {
    var weak = FSRS6.Weights.default
    weak.growth -= 0.25
    weak.initialGood *= 0.6
    weak.decay *= 1.3
    var strong = FSRS6.Weights.default
    strong.growth += 0.25
    strong.initialGood *= 1.5
    return [
      ("as believed", FSRS6()), ("weaker", FSRS6(weights: weak)),
      ("stronger", FSRS6(weights: strong)), ("fsrs7", FSRS7()),
    ]
  }

  private func fixed(_ retention: Double, _ order: RetentionSchedule.Order) -> RetentionSchedule {
    RetentionSchedule(
      model: FSRS6(), retention: Retention(rawValue: retention), order: order, newPerDay: 25,
      reviewsPerDay: 40)
  }

  private func goal(_ target: Double) -> GoalSchedule {
    GoalSchedule(
      policy: GoalPolicy(model: FSRS6(), profile: Self.profile),
      goal: StudyGoal(day: Self.today.advanced(by: Self.days), target: target),
      limit: StudyLimit(reviews: 40, new: 25))
  }

  private func report(
    _ truth: String, _ name: String, _ schedule: some SimulatedSchedule, _ model: any MemoryModel
  ) {
    let simulator = Simulator(truth: model, profile: Self.profile)
    let cards = [GoalCard](repeating: GoalCard(), count: questions)
    let outcomes = (0..<learners).map {
      simulator.run(schedule, cards: cards, from: Self.today, days: Self.days, seed: UInt64($0))
    }
    let recall = outcomes.reduce(0) { $0 + $1.recall } / Double(learners)
    let reviews = outcomes.reduce(0) { $0 + $1.answers } / learners - questions
    print("deadline \(truth): \(name): recall \(four(recall)) reviews \(reviews)")
  }

  private func four(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
