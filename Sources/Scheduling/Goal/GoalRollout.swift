/// One way that the days until a goal can go, under the planner's own model.
struct GoalRollout {
  /// The policy that chooses.
  let policy: GoalPolicy
  /// The goal.
  let goal: StudyGoal
  /// The day that it begins.
  let today: StudyDay
  /// Returns how long is studied on a day, in minutes; `nil` for as long as it takes.
  let minutes: (StudyDay) -> Double?

  /// What happened on a day.
  struct Day {
    var reviews = 0
    var new = 0
    var seconds = 0.0
  }

  /// What happened until the goal.
  struct Outcome {
    /// The days of study, in order.
    var days: [Day] = []
    /// The recall of each card on the day of the goal, as a fraction; 0 where it was never asked.
    var recall: [Double]
  }

  /// Returns what happens, drawn by a seed.
  ///
  /// - Parameters:
  ///   - cards: The questions of the goal.
  ///   - seed: What chance is drawn from.
  func outcome(_ cards: [GoalCard], seed: UInt64) -> Outcome {
    var cards = cards
    var chance = SplitMix64(seed: seed)
    let demand = GoalDemand(goal: goal, cards: Array(cards.indices))
    var days: [Day] = []
    for day in today..<max(today, goal.day) {
      let chosen = policy.choose(
        among: cards, for: [demand], on: day, within: StudyLimit(minutes: minutes(day)))
      var report = Day()
      for place in chosen {
        answer(&cards[place], &report, chance: &chance)
      }
      days.append(report)
      for place in cards.indices where cards[place].state != nil {
        cards[place].sinceLast += 1
      }
    }
    return Outcome(days: days, recall: cards.map { policy.model.recall($0) })
  }

  private func answer(_ card: inout GoalCard, _ day: inout Day, chance: inout SplitMix64) {
    let profile = policy.profile
    if let state = card.state {
      let isRecalled = chance.fraction() < policy.model.recall(card)
      let rating =
        isRecalled ? Rating.drawn(profile.recalledRatings, from: .hard, by: &chance) : .again
      card.state = policy.model.nextState(state, elapsedDays: card.sinceLast, rating: rating)
      day.reviews += 1
      day.seconds += isRecalled ? profile.recalledSeconds : profile.forgottenSeconds
    } else {
      let rating = Rating.drawn(profile.firstRatings, from: .again, by: &chance)
      card.state = policy.model.initialState(rating)
      day.new += 1
      day.seconds += profile.newSeconds
    }
    card.sinceLast = 0
  }
}

extension MemoryModel {
  /// Returns the recall of a card after some more days without review, as a fraction; 0 where it was
  /// never asked.
  func recall(_ card: GoalCard, after days: Double = 0) -> Double {
    guard let state = card.state else { return 0 }
    return retrievability(state, elapsedDays: card.sinceLast + days)
  }
}

extension SplitMix64 {
  /// Returns a fraction, each of 2^53 equally likely; 0…1, 1 not included.
  mutating func fraction() -> Double {
    Double(next() >> 11) / Double(UInt64(1) << 53)
  }
}

extension Rating {
  /// Returns a rating drawn by probabilities, which belong to the ratings from `first` on.
  fileprivate static func drawn(
    _ probabilities: [Double], from first: Rating, by chance: inout SplitMix64
  ) -> Rating {
    var rest = chance.fraction()
    for (rating, probability) in zip(allCases.filter { $0 >= first }, probabilities) {
      rest -= probability
      if rest < 0 { return rating }
    }
    return .easy
  }
}
