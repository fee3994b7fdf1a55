extension GoalForecast {
  /// Creates the forecast of a goal.
  ///
  /// The same arguments give the same forecast. What is expected is the mean of ten ways that the
  /// days can go, played through under the policy that study follows. The model may be wrong about
  /// this learner: in each way memory is better or worse than it says by another amount, the log-odds
  /// of recall shifted by ten equally likely parts of a normal distribution (``modelError``). The
  /// ends of a range are 1.28 standard deviations away, eight cases of ten: of how far the ways
  /// differ, and of what chance does on the day itself, Σ p (1 − p) / n² over n questions.
  ///
  /// - Parameters:
  ///   - demand: The goal, and its questions.
  ///   - cards: All questions, as they are now.
  ///   - topicCount: How many topics there are; the topics of the cards are below it.
  ///   - policy: What chooses.
  ///   - today: The study day.
  ///   - fullDay: How much a full day can have, beside what the goal says.
  ///   - done: What was studied today already.
  ///   - seeksRemedies: Whether what would reach the target is looked for, which takes many times as long
  ///     as the rest; without it there are no remedies, and the best is what is planned.
  package init(
    _ demand: GoalDemand, cards: [GoalCard], topicCount: Int, policy: GoalPolicy,
    today: StudyDay, within fullDay: StudyLimit = StudyLimit(), done: GoalDone = GoalDone(),
    seeksRemedies: Bool = true
  ) {
    let asked = demand.cards.map { cards[$0] }
    func played(_ model: some MemoryModel) -> GoalForecast {
      Self.played(
        demand, cards: asked, topicCount, policy, today, fullDay, done, seeksRemedies, model: model)
    }
    // By name, so that the plays are compiled for the model and not for whichever there may be.
    self =
      switch policy.model {
      case let model as FSRS7: played(model)
      case let model as FSRS6: played(model)
      default: played(policy.model)
      }
  }

  private static func played<Model: MemoryModel>(
    _ demand: GoalDemand, cards: [GoalCard], _ topicCount: Int, _ policy: GoalPolicy,
    _ today: StudyDay, _ fullDay: StudyLimit, _ done: GoalDone, _ seeksRemedies: Bool,
    model: Model
  ) -> GoalForecast {
    let goal = demand.goal
    let table = GoalPlay(
      planner: GoalPlanner(
        model: model, profile: policy.profile, goal: goal,
        allowance: policy.allowance(for: demand, from: today, within: fullDay)),
      cards: cards, today: today, habit: policy.habit, done: done)
    let left = Double(max(0, goal.day - today))
    let outcomes = table.outcomes()
    let planned = recall(outcomes.map(\.recall), cards, topicCount)
    let floor = min(goal.floor, goal.target)
    // To the per cent: what is below it is chance.
    let meets = (planned.all.mean * 100).rounded() >= (goal.target * 100).rounded()
    let (remedies, best) =
      meets || !seeksRemedies ? ([], planned.all.mean) : table.remedies(now: planned.all.mean)
    return GoalForecast(
      untouched: recall([cards.map { model.recall($0, after: left) }], cards, topicCount),
      planned: planned,
      days: days(outcomes.map(\.days), from: today),
      topicsAtRisk: planned.topics.indices.filter { planned.topics[$0] < floor },
      meetsTarget: meets, remedies: remedies, best: best)
  }

  /// How far the model's log-odds of recall may be wrong for all questions together, as a standard
  /// deviation: what the calibration of fitted models on real logs leaves, rounded up.
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
      all: share(outcomes.map { Recalled($0) }),
      topics: zip(topics, counts).map { $1 > 0 ? $0 / $1 : 1 })
  }

  /// Returns what is expected where each of some outcomes, equally likely, recalls so much.
  private static func share(_ outcomes: [Recalled]) -> Share {
    let count = Double(max(1, outcomes.count))
    let mean = outcomes.isEmpty ? 1 : outcomes.reduce(0) { $0 + $1.mean } / count
    let spread =
      outcomes.reduce(0) { $0 + ($1.mean - mean) * ($1.mean - mean) } / max(1, count - 1)
    let chance = outcomes.reduce(0) { $0 + $1.variance } / count
    let reach = 1.2816 * (spread + chance).squareRoot()
    return Share(mean: mean, low: max(0, mean - reach), high: min(1, mean + reach))
  }

  private static func days(_ outcomes: [[GoalOutcome.Day]], from today: StudyDay) -> [Day] {
    (outcomes.first ?? []).indices.map { place in
      let studied = outcomes.map { $0[place] }.filter(\.isStudied)
      func mean(_ number: (GoalOutcome.Day) -> Double) -> Double {
        studied.reduce(0) { $0 + number($1) } / Double(max(1, studied.count))
      }
      return Day(
        day: today.advanced(by: place), reviews: mean { Double($0.reviews) },
        new: mean { Double($0.new) }, minutes: mean { $0.seconds / 60 },
        recall: share(outcomes.map { $0[place].recall }))
    }
  }
}
