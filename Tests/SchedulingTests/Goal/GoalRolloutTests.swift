import Testing

@testable import Scheduling

struct GoalRolloutTests {
  private func rollout(
    _ days: Int, limit: StudyLimit = StudyLimit(reviews: 12, new: 4), shift: Double = 0
  ) -> GoalRollout<FSRS6> {
    GoalRollout(
      model: FSRS6(), profile: LearnerProfile(),
      goal: StudyGoal(day: goalToday.advanced(by: days)), today: goalToday,
      phases: GoalPhases(threshold: 0.85, finalDays: 3), limit: { _ in limit }, shift: shift)
  }

  private let cards = askedCards(40) + [GoalCard](repeating: GoalCard(), count: 20)

  @Test(arguments: 1...8)
  func `Every day is played, within its limit, and its time adds up`(seed: Int) {
    let profile = LearnerProfile()
    let outcome = rollout(14).outcome(cards, seed: UInt64(seed))
    #expect(outcome.days.count == 14 && outcome.recall.count == 60)
    for day in outcome.days {
      #expect(day.reviews <= 12 && day.new <= 4)
      let least = Double(day.reviews) * min(profile.recalledSeconds, profile.forgottenSeconds)
      let most = Double(day.reviews) * max(profile.recalledSeconds, profile.forgottenSeconds)
      let rest = day.seconds - Double(day.new) * profile.newSeconds
      #expect((least - 1e-9...most + 1e-9).contains(rest))
    }
    #expect(outcome.recall.allSatisfy { (0...1).contains($0) })
    #expect(outcome.seconds == outcome.days.reduce(0) { $0 + $1.seconds })
    // What was asked for the first time is known a little, and nothing else is.
    let new = outcome.days.reduce(0) { $0 + $1.new }
    #expect(outcome.recall.count { $0 == 0 } == 20 - new)
  }

  @Test
  func `The same seed plays the same, and stopping on the way changes nothing`() {
    let rollout = rollout(20)
    let whole = rollout.outcome(cards, seed: 7)
    #expect(rollout.outcome(cards, seed: 7).recall == whole.recall)
    #expect(rollout.outcome(cards, seed: 8).recall != whole.recall)
    var course = rollout.course(cards, seed: 7)
    for day in [3, 3, 11, 20] { rollout.play(&course, until: goalToday.advanced(by: day)) }
    let parts = rollout.outcome(of: course)
    #expect(parts.recall == whole.recall && parts.seconds == whole.seconds)
  }

  @Test
  func `Who remembers better than the model says recalls more in less time`() {
    let outcomes = [-0.6, 0, 0.6].map { shift in
      (0..<10).map { rollout(20, shift: shift).outcome(cards, seed: $0) }
    }
    let recalls = outcomes.map { $0.reduce(0) { $0 + $1.share } }
    let seconds = outcomes.map { $0.reduce(0) { $0 + $1.seconds } }
    #expect(recalls == recalls.sorted() && seconds == seconds.sorted(by: >))
  }

  @Test
  func `What was done today is taken off the first day alone`() {
    var rollout = rollout(5)
    rollout.done = GoalDone(reviews: 12, new: 3)
    let days = rollout.outcome(cards, seed: 1).days
    #expect(days[0].reviews == 0 && days[0].new <= 1)
    #expect(days[1].new == 4)
  }

  @Test
  func `Without cards or days there is nothing to lose`() {
    #expect(rollout(5).outcome([], seed: 1).share == 1)
    let now = rollout(0).outcome(cards, seed: 1)
    #expect(now.days.isEmpty && now.seconds == 0)
    #expect(now.recall == cards.map { FSRS6().recall($0) })
  }
}
