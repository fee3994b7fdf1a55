extension GoalForecast {
  /// Creates the forecast of a goal.
  ///
  /// The same arguments give the same forecast. What is expected is the mean of ``runs`` ways that
  /// the days can go, drawn from the planner's model under the policy that study follows. The ends
  /// of a range add up, as variances, how far these differ, what chance does on the day itself,
  /// Σ p (1 − p) / n² over the n questions, and what the model may be wrong about: its log-odds of
  /// recall, all together, by ``modelError`` as a standard deviation. A range holds eight cases of
  /// ten: 1.28 standard deviations either way.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - cards: Its questions, as they are now.
  ///   - topicCount: How many topics there are; the topics of the cards are below it.
  ///   - model: The model that the states of the cards belong to.
  ///   - today: The study day.
  ///   - profile: How the learner rates, and how long answers take.
  ///   - minutes: How long the learner studies on a full day, in minutes; `nil` for what the goal
  ///     says, and for as long as it takes where it says nothing.
  ///   - week: How much each day of the week can carry, seven fractions from Monday, 0…1; none where
  ///     all days are alike.
  ///   - seed: What chance is drawn from.
  package init(
    _ goal: StudyGoal, cards: [GoalCard], topicCount: Int, model: any MemoryModel,
    today: StudyDay, profile: LearnerProfile = LearnerProfile(), minutes: Double? = nil,
    week: [Double] = [], seed: UInt64
  ) {
    let policy = GoalPolicy(model: model, profile: profile, week: week)
    let minutes = minutes ?? goal.minutesPerDay
    let rollout = GoalRollout(policy: policy, goal: goal, today: today) { day in
      minutes.map { $0 * day.share(of: week) }
    }
    let outcomes = (0..<Self.runs).map { rollout.outcome(cards, seed: seed &+ UInt64($0)) }
    let left = Double(max(0, goal.day - today))
    untouched = Self.recall([cards.map { model.recall($0, after: left) }], cards, topicCount)
    planned = Self.recall(outcomes.map(\.recall), cards, topicCount)
    days = Self.days(outcomes.map(\.days), from: today)
    let floor = min(goal.floor, goal.target)
    topicsAtRisk = planned.topics.indices.filter { [planned] in planned.topics[$0] < floor }
    best = planned.all.mean
    meetsTarget = planned.all.mean >= goal.target
    remedies = []
  }

  /// How many ways the days can go are drawn.
  static let runs = 8
  /// How far the model's log-odds of recall may be wrong for all questions together, as a standard
  /// deviation.
  static let modelError = 0.3

  /// Returns what is recalled, from the recall of each card in each of some outcomes.
  private static func recall(
    _ outcomes: [[Double]], _ cards: [GoalCard], _ topicCount: Int
  ) -> Recall {
    var topics = [Double](repeating: 0, count: topicCount)
    var counts = topics
    for (place, card) in cards.enumerated() {
      let mean = outcomes.reduce(0) { $0 + $1[place] } / Double(outcomes.count)
      for topic in card.topics where topics.indices.contains(topic) {
        topics[topic] += mean
        counts[topic] += 1
      }
    }
    return Recall(
      all: share(outcomes),
      topics: zip(topics, counts).map { $1 > 0 ? $0 / $1 : 1 })
  }

  private static func share(_ outcomes: [[Double]]) -> Share {
    let count = Double(max(1, outcomes.first?.count ?? 0))
    let means = outcomes.map { $0.reduce(0, +) / count }
    let mean = means.reduce(0, +) / Double(means.count)
    let spread =
      means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, means.count - 1))
    // What chance does on the day, and how far the mean moves with the log-odds of all.
    let chance =
      outcomes.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * (1 - $1) } } / Double(outcomes.count)
    let doubt = modelError * chance / count
    let deviation = (spread + chance / (count * count) + doubt * doubt).squareRoot()
    let reach = 1.2816 * deviation
    return Share(
      mean: mean, low: max(0, mean - reach), high: min(1, mean + reach))
  }

  private static func days(_ outcomes: [[GoalRollout.Day]], from today: StudyDay) -> [Day] {
    let count = Double(outcomes.count)
    return (outcomes.first ?? []).indices.map { place in
      func mean(_ number: (GoalRollout.Day) -> Double) -> Double {
        outcomes.reduce(0) { $0 + number($1[place]) } / count
      }
      return Day(
        day: today.advanced(by: place), reviews: mean { Double($0.reviews) },
        new: mean { Double($0.new) }, minutes: mean { $0.seconds / 60 })
    }
  }
}

extension StudyDay {
  /// Returns how much of a full day this one can carry, as a fraction; 0…1.
  ///
  /// - Parameter week: Seven fractions from Monday, 0…1; none where all days are alike.
  func share(of week: [Double]) -> Double {
    week.count == 7 ? week[weekday].clamped(to: 0...1) : 1
  }
}
