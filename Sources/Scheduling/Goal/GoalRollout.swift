/// One way that the days until a goal can go, under the planner's own model.
struct GoalRollout<Model: MemoryModel> {
  /// The model that the states of the cards belong to.
  let model: Model
  /// How the learner rates, and how long answers take.
  let profile: LearnerProfile
  /// The goal.
  let goal: StudyGoal
  /// The day that it begins.
  let today: StudyDay
  /// How the days are divided.
  let phases: GoalPhases
  /// Returns how much is studied on a day.
  let limit: (StudyDay) -> StudyLimit
  /// How much better the learner remembers than the model says, in log-odds of recall.
  var shift = 0.0
  /// What was studied on the first day already.
  var done = GoalDone()

  /// Returns what happens, drawn by a seed.
  ///
  /// - Parameters:
  ///   - cards: The questions of the goal.
  ///   - seed: What chance is drawn from.
  /// - Returns: What happened until the goal.
  func outcome(_ cards: [GoalCard], seed: UInt64) -> GoalOutcome {
    var cards = cards
    var chance = SplitMix64(seed: seed)
    var days: [GoalOutcome.Day] = []
    let places = Array(cards.indices)
    for day in today..<max(today, goal.day) {
      let choice = GoalDay(
        model: model, profile: profile, goal: goal, daysLeft: goal.day - day, phases: phases)
      let done = day == today ? done : GoalDone()
      let order = choice.order(of: cards, among: places, newDone: done.new)
      let chosen = limit(day).less(done).cut(order, of: cards) {
        profile.seconds(recall: $0.state == nil ? nil : model.recall($0))
      }
      var report = GoalOutcome.Day()
      for place in chosen { answer(&cards[place], &report, chance: &chance) }
      days.append(report)
      for place in cards.indices where cards[place].state != nil {
        cards[place].sinceLast += 1
      }
    }
    return GoalOutcome(days: days, recall: cards.map { shifted(model.recall($0)) })
  }

  private func answer(
    _ card: inout GoalCard, _ day: inout GoalOutcome.Day, chance: inout SplitMix64
  ) {
    if let state = card.state {
      let isRecalled = chance.fraction() < shifted(model.recall(card))
      let rating =
        isRecalled ? Rating.drawn(profile.recalledRatings, from: .hard, by: &chance) : .again
      card.state = model.nextState(state, elapsedDays: card.sinceLast, rating: rating)
      day.reviews += 1
      day.seconds += isRecalled ? profile.recalledSeconds : profile.forgottenSeconds
    } else {
      let rating = Rating.drawn(profile.firstRatings, from: .again, by: &chance)
      card.state = model.initialState(rating)
      day.new += 1
      day.seconds += profile.newSeconds
    }
    card.sinceLast = 0
  }

  private func shifted(_ recall: Double) -> Double {
    guard shift != 0, recall > 0, recall < 1 else { return recall }
    let odds = recall / (1 - recall) * exponential(shift)
    return odds / (1 + odds)
  }
}

/// What happened until a goal.
struct GoalOutcome {
  /// What happened on a day.
  struct Day {
    var reviews = 0
    var new = 0
    var seconds = 0.0
  }

  /// The days of study, in order.
  var days: [Day]
  /// The recall of each card on the day of the goal, as a fraction; 0 where it was never asked.
  var recall: [Double]

  /// The share of the cards that is recalled; 1 without cards.
  var share: Double {
    recall.isEmpty ? 1 : recall.reduce(0, +) / Double(recall.count)
  }
  /// How long it took, in seconds.
  var seconds: Double { days.reduce(0) { $0 + $1.seconds } }
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
    for (place, probability) in probabilities.enumerated() {
      rest -= probability
      if rest < 0 { return Rating(rawValue: first.rawValue + place) ?? .easy }
    }
    return .easy
  }
}
