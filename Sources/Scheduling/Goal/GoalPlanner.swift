/// Divides the days until a goal, by playing them through.
struct GoalPlanner<Model: MemoryModel> {
  /// The model that the states of the cards belong to.
  let model: Model
  /// How the learner rates, and how long answers take.
  let profile: LearnerProfile
  /// The goal.
  let goal: StudyGoal
  /// How much each day can have.
  let allowance: GoalAllowance

  /// How many questions are played with at most, all plays together, and on how many days: more are
  /// represented by a part of them, so that a plan is made in a fraction of a second.
  private static var most: (questions: Int, questionDays: Int) { (600, 36_000) }
  /// What chance is drawn from: every division meets the same luck.
  private static var seed: UInt64 { 5 }
  /// By how much a division must pass the target: the cheapest of many that pass looks better in
  /// the play than it is.
  private static var margin: Double { 0.002 }

  /// Returns the division with which the target is reached in the least time, or where none reaches
  /// it, with which recall is best.
  ///
  /// - Parameters:
  ///   - cards: The questions of the goal.
  ///   - today: The study day, before that of the goal.
  /// - Returns: The division.
  func phases(for cards: [GoalCard], from today: StudyDay) -> GoalPhases {
    let days = max(1, goal.day - today)
    let most = min(Self.most.questions, max(30, Self.most.questionDays / days))
    let every = max(1, (2 * cards.count + most - 1) / most)
    // Topics change the order of a day and little else, but cost most of the time.
    let sample = stride(from: 0, to: cards.count, by: every).map {
      GoalCard(state: cards[$0].state, sinceLast: cards[$0].sinceLast)
    }
    let share = Double(sample.count) / Double(max(1, cards.count))
    let candidates = GoalPhases.candidates(turn: allowance.turn(profile), days: days)
    var best: (phases: GoalPhases, recall: Double, seconds: Double)?
    for phases in candidates {
      let rollout = rollout(from: today, phases) {
        allowance.limit(on: $0, phases).scaled(by: share)
      }
      let (recall, seconds) = mean(
        rollout, sample, times: max(2, most / max(1, sample.count) / 2 * 2))
      if let best, !isBetter((recall, seconds), than: (best.recall, best.seconds)) { continue }
      best = (phases, recall, seconds)
    }
    return best?.phases ?? candidates[0]
  }

  private func isBetter(
    _ one: (recall: Double, seconds: Double), than other: (recall: Double, seconds: Double)
  ) -> Bool {
    let wanted = goal.target + Self.margin
    let reaches = one.recall >= wanted
    guard reaches == (other.recall >= wanted) else { return reaches }
    return reaches ? one.seconds < other.seconds : one.recall > other.recall
  }

  /// Returns what is recalled on the day, and how long that takes, in the mean over an even number
  /// of plays: few questions are a matter of luck in any one.
  ///
  /// Half of them remember better than the model says, half worse, as a plan is to reach its target
  /// although the model errs.
  private func mean(
    _ rollout: GoalRollout<Model>, _ cards: [GoalCard], times: Int
  ) -> (recall: Double, seconds: Double) {
    var (recall, seconds) = (0.0, 0.0)
    var rollout = rollout
    for number in 0..<times {
      rollout.shift = GoalForecast.modelError * (number % 2 == 0 ? 1 : -1)
      let outcome = rollout.outcome(cards, seed: Self.seed &+ UInt64(number))
      recall += outcome.share / Double(times)
      seconds += outcome.seconds / Double(times)
    }
    return (recall, seconds)
  }

  /// Returns a way to play the days.
  func rollout(
    from today: StudyDay, _ phases: GoalPhases, shift: Double = 0,
    limit: @escaping (StudyDay) -> StudyLimit
  ) -> GoalRollout<Model> {
    GoalRollout(
      model: model, profile: profile, goal: goal, today: today, phases: phases, limit: limit,
      shift: shift)
  }
}
