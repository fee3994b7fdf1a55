/// The schedule of a learner who revises towards a date.
package struct GoalSchedule: SimulatedSchedule {
  /// What chooses.
  package let policy: GoalPolicy
  /// The goal, which asks for all cards.
  package let goal: StudyGoal
  /// How much is studied on a full day.
  package let limit: StudyLimit
  /// Every how many days the days left are divided again; 1 or more.
  package let replansEvery: Int
  private var plan: (phases: GoalPhases, until: StudyDay)?

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - policy: What chooses.
  ///   - goal: The goal, which asks for all cards.
  ///   - limit: How much is studied on a full day.
  ///   - replansEvery: Every how many days the days left are divided again: 1 as in study, more to
  ///     save time.
  package init(
    policy: GoalPolicy, goal: StudyGoal, limit: StudyLimit = StudyLimit(), replansEvery: Int = 1
  ) {
    self.policy = policy
    self.goal = goal
    self.limit = limit
    self.replansEvery = max(1, replansEvery)
  }

  /// The model of the policy.
  package var model: any MemoryModel { policy.model }

  /// Returns what the policy chooses for the goal.
  package mutating func questions(among cards: [GoalCard], on day: StudyDay) -> [Int] {
    let demand = GoalDemand(goal: goal, cards: Array(cards.indices))
    guard day < goal.day else { return [] }
    if plan.map({ day >= $0.until }) ?? true {
      let phases = policy.phases(among: cards, for: demand, on: day, within: limit)
      plan = (phases, day.advanced(by: replansEvery))
    }
    return policy.choose(
      among: cards, for: [demand], on: day, within: limit, phases: plan?.phases)
  }
}
