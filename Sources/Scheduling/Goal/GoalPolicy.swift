/// What to ask today, so that as much as possible is remembered on the days that count.
///
/// The objective is the mean probability of recall over a goal's questions at the beginning of its
/// day, those never asked counting 0: at least the target with as little time as possible, or else
/// the most that the time allows. The policy divides the days in two (``GoalPhases``), and looks each
/// day again for the division that serves the objective best, by playing the days through in its own
/// model. See <doc:RevisingTowardsADate>.
package struct GoalPolicy: Sendable {
  /// The model that the states of the cards belong to.
  package let model: any MemoryModel
  /// How the learner rates, and how long answers take.
  package let profile: LearnerProfile
  /// How much each day of the week can carry: seven fractions from Monday, 0…1; none where all days
  /// are alike.
  package let week: [Double]
  /// How much the learner studies; `nil` where goals and limits alone say how much a day has.
  package var habit: StudyHabit?

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - model: The model that the states of the cards belong to.
  ///   - profile: How the learner rates, and how long answers take.
  ///   - week: How much each day of the week can carry, seven fractions from Monday, 0…1.
  ///   - habit: How much the learner studies.
  package init(
    model: any MemoryModel, profile: LearnerProfile = LearnerProfile(), week: [Double] = [],
    habit: StudyHabit? = nil
  ) {
    self.model = model
    self.profile = profile
    self.week = week
    self.habit = habit
  }

  /// Returns the questions worth asking today, the most urgent first.
  ///
  /// Several goals take turns, the nearest first, each as long as its own minutes last.
  ///
  /// - Parameters:
  ///   - cards: All questions, as they are at the moment of asking.
  ///   - demands: The goals. One whose day has come asks for nothing, and neither does a question
  ///     that belongs to no goal.
  ///   - today: The study day.
  ///   - fullDay: How much a full day can have, beside what the goals say.
  ///   - done: What was studied today already.
  /// - Returns: Places in `cards`, each at most once; empty where nothing is worth its time.
  package func choose(
    among cards: [GoalCard], for demands: [GoalDemand], on today: StudyDay,
    within fullDay: StudyLimit = StudyLimit(), done: GoalDone = GoalDone()
  ) -> [Int] {
    choose(among: cards, for: demands, on: today, within: fullDay, done: done, phases: nil)
  }

  /// Returns what ``choose(among:for:on:within:done:)`` does, with the days of all goals divided as
  /// given.
  func choose(
    among cards: [GoalCard], for demands: [GoalDemand], on today: StudyDay,
    within fullDay: StudyLimit, done: GoalDone = GoalDone(), phases: GoalPhases?
  ) -> [Int] {
    let lists = demands.filter { today < $0.goal.day }
      .sorted { $0.goal.day < $1.goal.day }
      .map {
        choice(among: cards, for: $0, on: today, within: fullDay, done, phases)
      }
    let limit = fullDay.scaled(by: today.share(of: week)).less(done)
    return limit.cut(inTurns(lists), isNew: { cards[$0].state == nil }) { place in
      profile.seconds(recall: cards[place].state == nil ? nil : model.recall(cards[place]))
    }
  }

  private func choice(
    among cards: [GoalCard], for demand: GoalDemand, on today: StudyDay,
    within fullDay: StudyLimit, _ done: GoalDone, _ phases: GoalPhases?
  ) -> [Int] {
    // By name, as in `phases(among:for:on:within:)`.
    switch model {
    case let model as FSRS7:
      choice(among: cards, for: demand, on: today, within: fullDay, done, phases, model: model)
    case let model as FSRS6:
      choice(among: cards, for: demand, on: today, within: fullDay, done, phases, model: model)
    default:
      choice(among: cards, for: demand, on: today, within: fullDay, done, phases, model: model)
    }
  }

  private func choice(
    among cards: [GoalCard], for demand: GoalDemand, on today: StudyDay,
    within fullDay: StudyLimit, _ done: GoalDone, _ phases: GoalPhases?, model: some MemoryModel
  ) -> [Int] {
    let allowance = allowance(for: demand, from: today, within: fullDay)
    let phases = phases ?? self.phases(among: cards, for: demand, on: today, within: fullDay)
    let daysLeft = demand.goal.day - today
    let day = GoalDay(
      model: model, profile: profile, goal: demand.goal, daysLeft: daysLeft, phases: phases,
      countsQuestions: allowance.countsQuestions)
    let memories = demand.cards.map { GoalMemory(cards[$0], model, daysLeft: daysLeft) }
    // What is new today belongs to this goal as far as it can.
    let touched = demand.cards.count { cards[$0].state != nil && cards[$0].sinceLast < 0.5 }
    let limit = allowance.limit(on: today).less(done)
    let order = day.order(of: memories, newDone: min(done.new, touched))
    return limit.cut(order, isNew: { memories[$0].state == nil }) { profile.seconds(memories[$0]) }
      .map { demand.cards[$0] }
  }

  /// Returns how the days until a goal are best divided.
  func phases(
    among cards: [GoalCard], for demand: GoalDemand, on today: StudyDay, within fullDay: StudyLimit
  ) -> GoalPhases {
    func planned(_ model: some MemoryModel) -> GoalPhases {
      GoalPlanner(
        model: model, profile: profile, goal: demand.goal,
        allowance: allowance(for: demand, from: today, within: fullDay)
      ).phases(for: demand.cards.map { cards[$0] }, from: today)
    }
    // By name, so that the plays are compiled for the model and not for whichever there may be.
    return switch model {
    case let model as FSRS7: planned(model)
    case let model as FSRS6: planned(model)
    default: planned(model)
    }
  }

  /// Returns how much each day until a goal can have: the minutes that the goal gives it, or as many
  /// questions as the learner answers on a day.
  func allowance(
    for demand: GoalDemand, from today: StudyDay, within fullDay: StudyLimit
  ) -> GoalAllowance {
    let own = StudyLimit(
      minutes: demand.goal.minutesPerDay,
      questions: demand.goal.minutesPerDay == nil ? habit?.questions : nil)
    return GoalAllowance(
      fullDay: fullDay.and(own), week: week, count: demand.cards.count, start: today,
      studied: habit?.share ?? 1)
  }

  /// Returns the first of each list, then the second of each, and so on, each question once.
  private func inTurns(_ lists: [[Int]]) -> [Int] {
    guard lists.count > 1 else { return lists.first ?? [] }
    var seen: Set<Int> = []
    return (0..<(lists.map(\.count).max() ?? 0)).flatMap { turn in
      lists.compactMap { turn < $0.count && seen.insert($0[turn]).inserted ? $0[turn] : nil }
    }
  }
}
