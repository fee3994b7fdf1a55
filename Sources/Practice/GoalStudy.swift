package import Curriculum
package import LearnerRecord
package import Scheduling

/// The goals of a learner as a planner sees them: questions by their place in the curriculum, and
/// criteria by number.
package struct GoalStudy: Sendable {
  /// One card per question of the curriculum, in its order.
  package let cards: [GoalCard]
  /// The goals whose day has not come, the nearest first, with the questions that they ask for.
  package let demands: [GoalDemand]
  /// The goals as they were set, in the order of `demands`.
  package let goals: [Fact.GoalSet]
  /// The criteria that the topics of cards and forecasts stand for.
  package let topics: [CriterionID]
  /// The study day.
  package let today: StudyDay
  /// What predicts recall.
  package let model: any MemoryModel

  /// Takes in what is known of a learner.
  ///
  /// - Parameters:
  ///   - curriculum: What can be asked.
  ///   - state: What is known of the learner.
  ///   - now: The time.
  package init(_ curriculum: Curriculum, _ state: LearnerState, now: Moment) {
    let today = state.studyDay(now)
    let running = state.settings.goals(on: today).filter { $0.day > today }
    let topics = Self.topics(of: running.map(\.goal.unit), in: curriculum)
    cards = curriculum.outlines.map { outline in
      Self.card(outline, state, now, today, topics: topics.numbers)
    }
    demands = running.map { goal, day in
      GoalDemand(
        goal: StudyGoal(day: day, target: goal.target, minutesPerDay: goal.minutesPerDay),
        cards: Self.positions(of: goal.unit, curriculum, state.settings.suspended))
    }
    goals = running.map(\.goal)
    self.topics = topics.ids
    self.today = today
    model = state.model
  }

  /// Returns the questions worth asking today for the goals, the most urgent first.
  ///
  /// - Parameters:
  ///   - profile: How the learner answers.
  ///   - week: How much each day of the week can carry, seven fractions from Monday; none where all
  ///     days are alike.
  ///   - spent: The minutes that were studied today already.
  /// - Returns: Places in the curriculum.
  package func choice(_ profile: LearnerProfile, week: [Double], spent: Double) -> [Int] {
    let today = demands.map { demand in
      var demand = demand
      demand.goal.minutesPerDay = demand.goal.minutesPerDay.map { max(0, $0 - spent) }
      return demand
    }
    return GoalPolicy(model: model, profile: profile, week: week)
      .choose(among: cards, for: today, on: self.today)
  }

  private static func positions(
    of unit: String, _ curriculum: Curriculum, _ suspended: Set<Question.ID>
  ) -> [Int] {
    curriculum.positions(matching: [.unit(unit)]).filter {
      !suspended.contains(curriculum.outlines[$0].id)
    }
  }

  /// The criteria of units, numbered.
  private static func topics(
    of units: [String], in curriculum: Curriculum
  ) -> (ids: [CriterionID], numbers: [CriterionID: Int]) {
    let ids = units.compactMap { curriculum.unit($0) }.flatMap(\.askableCriteria).map(\.id)
    let numbers = zip(ids, ids.indices)
    return (ids, Dictionary(numbers, uniquingKeysWith: { first, _ in first }))
  }

  private static func card(
    _ outline: QuestionOutline, _ state: LearnerState, _ now: Moment, _ today: StudyDay,
    topics: [CriterionID: Int]
  ) -> GoalCard {
    let numbers = outline.criteria.compactMap { topics[$0] }
    guard let card = state.cards[outline.id] else { return GoalCard(topics: numbers) }
    let elapsed = max(0, state.elapsedDays(since: card, at: now))
    // A planner counts in days: what was answered today rests, and last night is a day ago.
    let isToday = card.lastDay == today
    return GoalCard(
      state: card.memory, sinceLast: isToday ? min(elapsed, 0.4) : max(elapsed, 0.5),
      topics: numbers)
  }
}
