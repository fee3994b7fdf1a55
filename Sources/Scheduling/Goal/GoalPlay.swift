/// The days until a goal, played through with the time there is and with more.
struct GoalPlay<Model: MemoryModel> {
  /// What divides the days.
  let planner: GoalPlanner<Model>
  /// The questions of the goal.
  let cards: [GoalCard]
  /// The study day.
  let today: StudyDay
  /// What was studied today already.
  var done = GoalDone()

  /// The middles of ten equally likely parts of the standard normal distribution.
  private static var deviates: [Double] {
    let half = [0.1257, 0.3853, 0.6745, 1.0364, 1.6449]
    return half.reversed().map { -$0 } + half
  }

  /// Returns ten ways that the days can go, equally likely.
  func outcomes() -> [GoalOutcome] {
    guard today < planner.goal.day, !cards.isEmpty else {
      return [GoalOutcome(days: [], recall: cards.map { planner.model.recall($0) })]
    }
    let phases = planner.phases(for: cards, from: today)
    return Self.deviates.enumerated().map { number, deviate in
      play(planner, phases, shift: GoalForecast.modelError * deviate, seed: UInt64(number))
    }
  }

  /// Returns what would reach the target, the smallest first, and the best that can be expected.
  ///
  /// - Parameter now: What is expected with the time there is.
  /// - Returns: The remedies, and a fraction.
  func remedies(now: Double) -> (remedies: [GoalForecast.Remedy], best: Double) {
    guard let minutes = planner.allowance.fullDay.minutes, today < planner.goal.day else {
      return ([], now)
    }
    let best = max(now, recall(minutes: minutes * 4))
    guard best >= planner.goal.target - 0.005 else { return ([], best) }
    let extra = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3].lazy.map { Self.round(minutes * $0) }
    let daily = extra.first { recall(minutes: minutes + $0) >= planner.goal.target - 0.005 }
    let once = lastFreeDay.flatMap { day in
      [10, 20, 30, 45, 60, 90, 120].first { extra in
        recall(minutes: minutes, onDay: day, extra: extra) >= planner.goal.target - 0.005
      }.map { GoalForecast.Remedy.once(day, minutes: $0) }
    }
    return (
      [once, .everyDay(minutes: daily ?? Self.round(3 * minutes))].compactMap { $0 }, best
    )
  }

  /// The last day before the goal's that carries a full load.
  private var lastFreeDay: StudyDay? {
    (today..<planner.goal.day).last { $0.share(of: planner.allowance.week) == 1 }
  }

  /// Returns whole minutes, of which the greater are multiples of 5.
  private static func round(_ minutes: Double) -> Double {
    minutes < 5 ? minutes.rounded(.up) : (minutes / 5).rounded(.up) * 5
  }

  /// Returns the recall expected with another time a day, and more on one day.
  private func recall(minutes: Double, onDay day: StudyDay? = nil, extra: Double = 0) -> Double {
    var fullDay = planner.allowance.fullDay
    fullDay.minutes = minutes
    let allowance = GoalAllowance(
      fullDay: fullDay, week: planner.allowance.week, day: planner.allowance.day,
      count: planner.allowance.count)
    let planner = GoalPlanner(
      model: planner.model, profile: planner.profile, goal: planner.goal, allowance: allowance)
    let phases = planner.phases(for: cards, from: today)
    let shares = (0..<3).map { seed in
      play(planner, phases, shift: 0, seed: UInt64(seed)) {
        $0 == day ? StudyLimit(minutes: minutes + extra) : nil
      }.share
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  private func play(
    _ planner: GoalPlanner<Model>, _ phases: GoalPhases, shift: Double, seed: UInt64,
    special: @escaping (StudyDay) -> StudyLimit? = { _ in nil }
  ) -> GoalOutcome {
    var rollout = planner.rollout(from: today, phases, shift: shift) {
      special($0) ?? planner.allowance.limit(on: $0, phases)
    }
    rollout.done = done
    return rollout.outcome(cards, seed: seed)
  }
}
