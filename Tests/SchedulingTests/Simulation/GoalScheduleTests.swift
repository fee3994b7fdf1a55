import Testing

@testable import Scheduling

struct GoalScheduleTests {
  private func schedule(_ replansEvery: Int = 1, limit: StudyLimit = StudyLimit()) -> GoalSchedule {
    GoalSchedule(
      policy: GoalPolicy(model: FSRS6()),
      goal: StudyGoal(day: goalToday.advanced(by: 5), target: 0.9), limit: limit,
      replansEvery: replansEvery)
  }

  @Test func `Nothing is asked on the day of the goal or after it`() {
    var schedule = schedule()
    let cards = askedCards(12) + [GoalCard(), GoalCard()]
    #expect(!schedule.questions(among: cards, on: goalToday).isEmpty)
    for days in [5, 6, 100] {
      #expect(schedule.questions(among: cards, on: goalToday.advanced(by: days)).isEmpty)
    }
  }

  @Test(arguments: [-3, 0, 1, 2, 9])
  func `Each question is asked at most once, and within the limit`(replansEvery: Int) {
    var schedule = schedule(replansEvery, limit: StudyLimit(reviews: 4, new: 1))
    #expect(
      schedule.replansEvery == max(1, replansEvery) && schedule.model.identifier == "fsrs6/default")
    let cards = askedCards(12) + [GoalCard(), GoalCard()]
    for days in 0..<5 {
      let asked = schedule.questions(among: cards, on: goalToday.advanced(by: days))
      #expect(Set(asked).count == asked.count && asked.allSatisfy(cards.indices.contains))
      #expect(asked.count { cards[$0].state == nil } <= 1 && asked.count <= 5)
    }
  }

  @Test func `Without cards there is nothing to ask`() {
    var schedule = schedule()
    #expect(schedule.questions(among: [], on: goalToday).isEmpty)
  }
}
