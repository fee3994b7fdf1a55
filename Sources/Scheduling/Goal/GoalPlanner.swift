internal import Synchronization

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
  static var seed: UInt64 { 5 }
  /// By how much a division must pass the target: the cheapest of many that pass looks better in
  /// the play than it is.
  private static var margin: Double { 0.002 }

  /// How many divisions are played at the same time at most.
  private static var threads: Int { 4 }

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
    let plays = max(2, most / max(1, sample.count) / 2 * 2)
    let means = means(of: candidates, sample, share: share, from: today, plays: plays)
    var best: (phases: GoalPhases, mean: Mean)?
    for (phases, mean) in zip(candidates, means) {
      if let best, !isBetter(mean, than: best.mean) { continue }
      best = (phases, mean)
    }
    return best?.phases ?? candidates[0]
  }

  /// What is recalled on the day, as a fraction, and how long that takes, in seconds.
  typealias Mean = (recall: Double, seconds: Double)

  private func isBetter(_ one: Mean, than other: Mean) -> Bool {
    let wanted = goal.target + Self.margin
    let reaches = one.recall >= wanted
    guard reaches == (other.recall >= wanted) else { return reaches }
    return reaches ? one.seconds < other.seconds : one.recall > other.recall
  }

  /// Returns what each division comes to, in the mean over an even number of plays: few questions are
  /// a matter of luck in any one.
  ///
  /// Half of them remember better than the model says, half worse, as a plan is to reach its target
  /// although the model errs.
  func means(
    of candidates: [GoalPhases], _ cards: [GoalCard], share: Double, from today: StudyDay,
    plays: Int
  ) -> [Mean] {
    let families = Dictionary(grouping: candidates.indices) { candidates[$0].threshold }.values
    let works = (0..<plays).flatMap { play in families.map { (play: play, family: $0) } }
    let next = Atomic(0)
    let results = Mutex(
      [[Mean]](repeating: Array(repeating: (0, 0), count: candidates.count), count: plays))
    concurrently(threads: min(Self.threads, works.count)) { _, _ in
      while case let number = next.add(1, ordering: .relaxed).oldValue, number < works.count {
        let (play, family) = works[number]
        let outcomes = outcomes(
          of: family.map { candidates[$0] }, cards, share: share, from: today, play: play)
        results.withLock {
          for (place, outcome) in zip(family, outcomes) { $0[play][place] = outcome }
        }
      }
    }
    let played = results.withLock(\.self)
    return candidates.indices.map { place in
      played.reduce((0, 0)) {
        ($0.0 + $1[place].recall / Double(plays), $0.1 + $1[place].seconds / Double(plays))
      }
    }
  }

  /// Returns what divisions with the same threshold come to in one play.
  ///
  /// They are the same until their last days begin, and played together until then.
  private func outcomes(
    of family: [GoalPhases], _ cards: [GoalCard], share: Double, from today: StudyDay, play: Int
  ) -> [Mean] {
    var outcomes = [Mean](repeating: (0, 0), count: family.count)
    var common = GoalCourse(cards, on: today, seed: Self.seed &+ UInt64(play))
    for place in family.indices.sorted(by: { family[$0].finalDays > family[$1].finalDays }) {
      let phases = family[place]
      let shift = GoalForecast.modelError * (play % 2 == 0 ? 1 : -1)
      let rollout = rollout(from: today, phases, shift: shift) {
        allowance.limit(on: $0, phases).scaled(by: share)
      }
      rollout.play(&common, until: goal.day.advanced(by: -phases.finalDays))
      var course = common
      rollout.play(&course, until: goal.day)
      let outcome = rollout.outcome(of: course)
      outcomes[place] = (outcome.share, outcome.seconds)
    }
    return outcomes
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
