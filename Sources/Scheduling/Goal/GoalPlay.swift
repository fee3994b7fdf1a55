/// The days until a goal, played through with the time there is and with more.
struct GoalPlay<Model: MemoryModel> {
  /// What divides the days.
  let planner: GoalPlanner<Model>
  /// The questions of the goal.
  let cards: [GoalCard]
  /// The study day.
  let today: StudyDay
  /// How much the learner studies.
  var habit: StudyHabit?
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
      // Whoever forgets more than expected does not skip more days for it: each of ten errors meets
      // another of ten habits.
      let studied = habit.map { $0.share(deviate: Self.deviates[(3 * number + 4) % 10]) }
      return play(
        planner, phases, shift: GoalForecast.modelError * deviate, seed: UInt64(number),
        studied: studied, reportsRecall: true)
    }
  }

  /// Returns what would reach the target, the smallest first, and the best that can be expected.
  ///
  /// - Parameter now: What is expected with the time there is.
  /// - Returns: The remedies, and a fraction.
  func remedies(now: Double) -> (remedies: [GoalForecast.Remedy], best: Double) {
    guard let day = planner.allowance.fullDay.amount, today < planner.goal.day else {
      return ([], now)
    }
    let best = max(now, recall(day * 4, studied: 1))
    guard isEnough(best) else { return ([], best) }
    let extra = Self.shares.map { day.part($0) }
    let daily = Self.least(of: extra) { isEnough(recall(day + $0)) }
    let once = lastFreeDay.flatMap { last in
      Self.least(of: Self.once.map(day.same)) { isEnough(recall(day, on: last, extra: $0)) }
        .map { GoalForecast.Remedy.once(last, $0) }
    }
    let isEnoughDaily = planner.allowance.studied < 1 && isEnough(recall(day, studied: 1))
    let all: [GoalForecast.Remedy?] = [
      isEnoughDaily ? .noDayOff : nil, once, daily.map { .everyDay($0) },
    ]
    let found = all.compactMap(\.self)
    return (found.isEmpty ? [.everyDayWithoutFail(day.part(3))] : found, best)
  }

  /// How much more a day may have, as shares of what it has.
  private static var shares: [Double] { [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3] }
  /// How much more a single day may have.
  private static var once: [Double] { [10, 20, 30, 45, 60, 90, 120] }

  /// Returns the first of some amounts that is enough, where more is never less; `nil` if none is.
  private static func least(
    of amounts: [GoalForecast.Amount], where isEnough: (GoalForecast.Amount) -> Bool
  ) -> GoalForecast.Amount? {
    var (low, high) = (0, amounts.count)
    while low < high {
      let middle = (low + high) / 2
      if isEnough(amounts[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < amounts.count ? amounts[low] : nil
  }

  private func isEnough(_ recall: Double) -> Bool { recall >= planner.goal.target - 0.005 }

  /// The last day before the goal's that carries a full load.
  private var lastFreeDay: StudyDay? {
    (today..<planner.goal.day).last { $0.share(of: planner.allowance.week) == 1 }
  }

  /// Returns the recall expected with another amount a day, on another share of the days, and with
  /// more on one of them.
  private func recall(
    _ amount: GoalForecast.Amount, studied: Double? = nil, on day: StudyDay? = nil,
    extra: GoalForecast.Amount? = nil
  ) -> Double {
    var allowance = planner.allowance
    allowance.fullDay.amount = amount
    allowance.studied = studied ?? allowance.studied
    let planner = GoalPlanner(
      model: planner.model, profile: planner.profile, goal: planner.goal, allowance: allowance)
    let phases = planner.phases(for: cards, from: today)
    var special = allowance.fullDay
    special.amount = extra.map { amount + $0 } ?? amount
    let shares = (0..<3).map { seed in
      play(planner, phases, shift: 0, seed: UInt64(seed)) { $0 == day ? special : nil }.share
    }
    return shares.reduce(0, +) / Double(shares.count)
  }

  private func play(
    _ planner: GoalPlanner<Model>, _ phases: GoalPhases, shift: Double, seed: UInt64,
    studied: Double? = nil, reportsRecall: Bool = false,
    special: @escaping (StudyDay) -> StudyLimit? = { _ in nil }
  ) -> GoalOutcome {
    var rollout = planner.rollout(from: today, phases, shift: shift) {
      special($0) ?? planner.allowance.limit(on: $0, studied: studied)
    }
    rollout.done = done
    rollout.reportsRecall = reportsRecall
    return rollout.outcome(cards, seed: seed)
  }
}
