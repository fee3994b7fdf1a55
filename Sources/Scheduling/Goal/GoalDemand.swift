/// A goal, and what it asks for.
package struct GoalDemand: Equatable, Sendable {
  /// The goal.
  package var goal: StudyGoal
  /// The questions that it asks for, as places in the list of all cards, each once.
  package var cards: [Int]

  /// Creates a demand.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - cards: The questions that it asks for, as places in the list of all cards, each once.
  package init(goal: StudyGoal, cards: [Int]) {
    self.goal = goal
    self.cards = cards
  }
}
