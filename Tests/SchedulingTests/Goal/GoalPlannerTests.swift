import TestSupport
import Testing

@testable import Scheduling

struct GoalPlannerTests {
  private func planner(_ target: Double, minutes: Double?) -> GoalPlanner<FSRS6> {
    let goal = StudyGoal(
      day: goalToday.advanced(by: 20), target: target, minutesPerDay: minutes)
    return GoalPlanner(
      model: FSRS6(), profile: LearnerProfile(), goal: goal,
      allowance: GoalAllowance(
        fullDay: StudyLimit(minutes: minutes), week: [], day: goal.day, count: 60))
  }

  private func seconds(_ planner: GoalPlanner<FSRS6>, _ phases: GoalPhases) -> (Double, Double) {
    let outcome = planner.rollout(from: goalToday, phases) {
      planner.allowance.limit(on: $0, phases)
    }.outcome(askedCards(60), seed: 9)
    return (outcome.share, outcome.seconds)
  }

  @Test(.slow, arguments: [nil, 4.0])
  func `A higher target takes more time and gives more recall`(minutes: Double?) {
    let (low, high) = (planner(0.75, minutes: minutes), planner(0.96, minutes: minutes))
    let cheap = seconds(low, low.phases(for: askedCards(60), from: goalToday))
    let dear = seconds(high, high.phases(for: askedCards(60), from: goalToday))
    #expect(cheap.0 < dear.0 && cheap.1 < dear.1)
    #expect(cheap.0 > 0.72)
  }

  @Test
  func `Every division is worth a try once, and fits the days`() {
    for (turn, days) in [(nil, 1), (nil, 60), (1, 1), (12.5, 60), (400, 10)] as [(Double?, Int)] {
      let candidates = GoalPhases.candidates(turn: turn, days: days)
      #expect(!candidates.isEmpty)
      #expect(candidates.allSatisfy { 1...days ~= $0.finalDays })
      for (place, candidate) in candidates.enumerated() {
        #expect(candidates.firstIndex(of: candidate) == place)
      }
    }
  }

  @Test(arguments: [nil, 2.0, 4], [0.6, 0.9, 0.99])
  func `Divisions played together come to what each comes to alone, or are given up in time`(
    minutes: Double?, target: Double
  ) {
    let planner = planner(target, minutes: minutes)
    let cards = askedCards(20) + [GoalCard](repeating: GoalCard(), count: 10)
    let candidates = GoalPhases.candidates(turn: planner.allowance.turn(planner.profile), days: 20)
    let means = planner.means(of: candidates, cards, share: 1, from: goalToday, plays: 2)
    let alone = candidates.map { phases in
      [1.0, -1].enumerated().map { play, sign in
        planner.rollout(
          from: goalToday, phases, shift: GoalForecast.modelError * sign
        ) {
          planner.allowance.limit(on: $0, phases)
        }.outcome(cards, seed: GoalPlanner<FSRS6>.seed &+ UInt64(play))
      }.reduce((recall: 0.0, seconds: 0.0)) {
        ($0.recall + $1.share / 2, $0.seconds + $1.seconds / 2)
      }
    }
    let least = alone.filter { $0.recall >= target + 0.002 }.map(\.seconds).min()
    for (mean, alone) in zip(means, alone) {
      if mean.seconds == .infinity {
        #expect(least.map { alone.seconds > $0 } == true && mean.recall == 0)
      } else {
        #expect(mean.recall == alone.recall && mean.seconds == alone.seconds)
      }
    }
    // Where nothing reaches the target, all are played to the end.
    #expect(least != nil || means.allSatisfy { $0.seconds < .infinity })
    #expect(least == nil || means.contains { $0.seconds == least })
  }
}
