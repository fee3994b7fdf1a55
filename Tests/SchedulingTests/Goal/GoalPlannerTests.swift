import TestSupport
import Testing

@testable import Scheduling

struct GoalPlannerTests {
  private func planner(
    _ target: Double, minutes: Double? = nil, questions: Int? = nil
  ) -> GoalPlanner<FSRS6> {
    let goal = StudyGoal(
      day: goalToday.advanced(by: 20), target: target, minutesPerDay: minutes)
    return GoalPlanner(
      model: FSRS6(), profile: LearnerProfile(), goal: goal,
      allowance: GoalAllowance(
        fullDay: StudyLimit(minutes: minutes, questions: questions), week: [], count: 60,
        start: goalToday))
  }

  private func seconds(_ planner: GoalPlanner<FSRS6>, _ phases: GoalPhases) -> (Double, Double) {
    let outcome = planner.rollout(from: goalToday, phases) {
      planner.allowance.limit(on: $0)
    }.outcome(askedCards(60), seed: 9)
    return (outcome.share, outcome.seconds)
  }

  @Test(.slow, arguments: [(4.0, nil), (nil, 25)] as [(Double?, Int?)])
  func `A higher target takes more time and gives more recall`(minutes: Double?, questions: Int?) {
    let low = planner(0.75, minutes: minutes, questions: questions)
    let high = planner(0.96, minutes: minutes, questions: questions)
    let cheap = seconds(low, low.phases(for: askedCards(60), from: goalToday))
    let dear = seconds(high, high.phases(for: askedCards(60), from: goalToday))
    #expect(cheap.0 < dear.0 && cheap.1 < dear.1)
    #expect(cheap.0 > 0.72)
  }

  @Test(arguments: [2, 6])
  func `While the target is out of reach every day is filled`(questions: Int) {
    let planner = planner(0.99, questions: questions)
    let cards = askedCards(20) + [GoalCard](repeating: GoalCard(), count: 40)
    let phases = planner.phases(for: cards, from: goalToday)
    #expect(phases.fillsDays)
    let outcome = planner.rollout(from: goalToday, phases) { planner.allowance.limit(on: $0) }
      .outcome(cards, seed: 3)
    #expect(outcome.days.allSatisfy { $0.reviews + $0.new == questions })
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

  /// What a division comes to in two plays of its own, one of each kind.
  private func alone(
    _ phases: GoalPhases, _ planner: GoalPlanner<FSRS6>, _ cards: [GoalCard]
  ) -> GoalPlanner<FSRS6>.Mean {
    var mean: GoalPlanner<FSRS6>.Mean = (0, 0)
    for (play, sign) in [1.0, -1].enumerated() {
      let rollout = planner.rollout(
        from: goalToday, phases, shift: GoalForecast.modelError * sign
      ) {
        planner.allowance.limit(on: $0)
      }
      let outcome = rollout.outcome(cards, seed: GoalPlanner<FSRS6>.seed &+ UInt64(play))
      mean.recall += outcome.share / 2
      mean.seconds += outcome.seconds / 2
    }
    return mean
  }

  @Test(arguments: [nil, 2, 4] as [Double?], [0.6, 0.9, 0.99])
  func `Divisions played together come to what each comes to alone, or are given up in time`(
    minutes: Double?, target: Double
  ) {
    let planner = planner(target, minutes: minutes)
    let cards = askedCards(20) + [GoalCard](repeating: GoalCard(), count: 10)
    let candidates = GoalPhases.candidates(turn: planner.allowance.turn(planner.profile), days: 20)
    let means = planner.means(of: candidates, cards, share: 1, from: goalToday, plays: 2)
    let alone = candidates.map { self.alone($0, planner, cards) }
    let reaching = alone.filter { $0.recall >= target + 0.002 }
    let least = reaching.map { $0.seconds }.min()
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
