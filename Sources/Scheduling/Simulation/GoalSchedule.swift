/// The schedule of a learner who revises towards a date.
package struct GoalSchedule: SimulatedSchedule {
  /// What chooses.
  package var policy: GoalPolicy
  /// The goal, which asks for all cards.
  package var goal: StudyGoal
  /// How much is studied on a full day.
  package var limit: StudyLimit

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - policy: What chooses.
  ///   - goal: The goal, which asks for all cards.
  ///   - limit: How much is studied on a full day.
  package init(policy: GoalPolicy, goal: StudyGoal, limit: StudyLimit = StudyLimit()) {
    self.policy = policy
    self.goal = goal
    self.limit = limit
  }

  /// The model of the policy.
  package var model: any MemoryModel { policy.model }

  /// Returns what the policy chooses for the goal.
  package func questions(among cards: [GoalCard], on day: StudyDay) -> [Int] {
    let demand = GoalDemand(goal: goal, cards: Array(cards.indices))
    return policy.choose(among: cards, for: [demand], on: day, within: limit)
  }
}
