/// A day on which something is to be remembered, such as that of an assessment.
package struct StudyGoal: Equatable, Sendable {
  /// The day of the assessment: recall is reckoned at its beginning, so the last day of study is the
  /// one before.
  package var day: StudyDay
  /// The share of the questions to be recalled on the day, as a fraction; 0…1.
  package var target: Double
  /// How long the learner can study on a full day, in minutes; `nil` where that is not said.
  package var minutesPerDay: Double?
  /// The recall on the day below which no topic should stay, as a fraction; 0…1.
  package var floor: Double

  /// Creates a goal.
  ///
  /// - Parameters:
  ///   - day: The day of the assessment.
  ///   - target: The share of the questions to be recalled; used as 0…1.
  ///   - minutesPerDay: How long the learner can study on a full day, in minutes; positive.
  ///   - floor: The recall below which no topic should stay, used as 0…1; without, a tenth below the
  ///     target.
  package init(
    day: StudyDay, target: Double = 0.95, minutesPerDay: Double? = nil, floor: Double? = nil
  ) {
    self.day = day
    self.target = target.clamped(to: 0...1)
    self.minutesPerDay = minutesPerDay
    self.floor = (floor ?? target - 0.1).clamped(to: 0...1)
  }
}

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
