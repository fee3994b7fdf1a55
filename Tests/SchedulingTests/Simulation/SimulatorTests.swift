import Scheduling
import TestSupport
import Testing

struct SimulatorTests {
  private let fresh = [GoalCard](repeating: GoalCard(), count: 40)

  private func run(
    _ schedule: some SimulatedSchedule, truth: any MemoryModel = FSRS6(), days: Int = 20,
    seed: UInt64 = 1
  ) -> Simulator.Outcome {
    Simulator(truth: truth).run(schedule, cards: fresh, from: goalToday, days: days, seed: seed)
  }

  private func fixed(_ retention: Double, new: Int = 10, reviews: Int = 100) -> RetentionSchedule {
    RetentionSchedule(
      model: FSRS6(), retention: Retention(rawValue: retention), newPerDay: new,
      reviewsPerDay: reviews)
  }

  private func goal(_ days: Int = 20) -> GoalSchedule {
    GoalSchedule(
      policy: GoalPolicy(model: FSRS6()),
      goal: StudyGoal(day: goalToday.advanced(by: days), target: 0.9), replansEvery: 5)
  }

  @Test
  func `Limits of a day are kept, and a higher retention costs more and gives more`() {
    let (low, high) = (run(fixed(0.8)), run(fixed(0.95)))
    #expect(low.days.allSatisfy { $0.new <= 10 && $0.reviews <= 100 })
    #expect(low.answers < high.answers && low.recall < high.recall)
    #expect(run(fixed(0.95, reviews: 3)).days.allSatisfy { $0.reviews <= 3 })
  }

  @Test
  func `21: each day is told of, and what the listener throws ends the play`() throws {
    var days: [Int] = []
    let learner = Simulator(truth: FSRS6())
    _ = learner.run(fixed(0.9), cards: fresh, from: goalToday, days: 4, seed: 1) { days.append($0) }
    #expect(days == [1, 2, 3, 4])
    #expect(throws: CancellationError.self) {
      try learner.run(fixed(0.9), cards: fresh, from: goalToday, days: 4, seed: 1) { day in
        if day == 2 { throw CancellationError() }
      }
    }
  }

  @Test(.slow)
  func `The same seed gives the same, another another`() {
    #expect(run(fixed(0.9)) == run(fixed(0.9)))
    #expect(run(fixed(0.9)) != run(fixed(0.9), seed: 2))
    #expect(run(goal(), days: 6) == run(goal(), days: 6))
  }

  @Test(.slow, arguments: [false, true])
  func `A goal gives at least the recall of a fixed retention for no more answers`(isWrong: Bool) {
    var weights = FSRS6.Weights.default
    weights.growth += isWrong ? -0.3 : 0
    let truth = FSRS6(weights: weights)
    var (plan, spacing) = ((recall: 0.0, answers: 0), (recall: 0.0, answers: 0))
    for seed in UInt64(1)...3 {
      let one = run(goal(), truth: truth, seed: seed)
      let other = run(fixed(0.9), truth: truth, seed: seed)
      plan = (plan.recall + one.recall / 3, plan.answers + one.answers)
      spacing = (spacing.recall + other.recall / 3, spacing.answers + other.answers)
    }
    #expect(plan.recall > spacing.recall - 0.01)
    #expect(plan.answers <= spacing.answers)
  }

  @Test
  func `Nothing asked is nothing known, and no days are none`() {
    let none = run(fixed(0.9, new: 0))
    #expect(none.recall == 0 && none.answers == 0)
    #expect(run(fixed(0.9), days: 0).days.isEmpty)
  }
}
