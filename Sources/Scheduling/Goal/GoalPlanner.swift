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
    let isReached = means.contains { $0.recall >= wanted }
    // No day has time to spare while the target is not reached.
    let open = candidates.indices.filter { isReached || candidates[$0].fillsDays }
    let best = open.dropFirst().reduce(open[0]) { isBetter(means[$1], than: means[$0]) ? $1 : $0 }
    return candidates[best]
  }

  /// What is recalled on the day, as a fraction, and how long that takes, in seconds.
  typealias Mean = (recall: Double, seconds: Double)

  /// The recall that a division must reach in the plays.
  private var wanted: Double { goal.target + Self.margin }

  private func isBetter(_ one: Mean, than other: Mean) -> Bool {
    let reaches = one.recall >= wanted
    guard reaches == (other.recall >= wanted) else { return reaches }
    return reaches ? one.seconds < other.seconds : one.recall > other.recall
  }

  /// Returns what each division comes to, in the mean over an even number of plays: few questions are
  /// a matter of luck in any one.
  ///
  /// Half of them remember better than the model says, half worse, as a plan is to reach its target
  /// although the model errs. A division that takes more time than another that reaches the target is
  /// given up on the way; it comes to nothing, in endless time.
  func means(
    of candidates: [GoalPhases], _ cards: [GoalCard], share: Double, from today: StudyDay,
    plays: Int
  ) -> [Mean] {
    let byThreshold = Dictionary(grouping: candidates.indices) { candidates[$0].threshold }
    let families = Array(byThreshold.values)
    let next = Atomic(0)
    let results = Mutex([Mean](repeating: (0, .infinity), count: candidates.count))
    concurrently(threads: min(Self.threads, families.count)) { _, _ in
      while case let number = next.add(1, ordering: .relaxed).oldValue, number < families.count {
        let family = families[number].sorted { candidates[$0].finalDays > candidates[$1].finalDays }
        let starts = starts(of: family.map { candidates[$0] }, cards, share, from: today, plays)
        // The shortest last days first: they are played soonest, and often are the best.
        for (place, courses) in zip(family, starts).reversed() {
          let least = results.withLock { $0.filter { $0.recall >= wanted }.map(\.seconds).min() }
          let mean = mean(of: candidates[place], courses, share, from: today, within: least)
          results.withLock { $0[place] = mean ?? $0[place] }
        }
      }
    }
    return results.withLock(\.self)
  }

  /// Returns the courses of all plays until the last days of each division begin.
  ///
  /// The divisions have the same threshold, the longest last days come first: they are the same until
  /// their last days begin, and are played together until then.
  private func starts(
    of family: [GoalPhases], _ cards: [GoalCard], _ share: Double, from today: StudyDay,
    _ plays: Int
  ) -> [[GoalCourse<Model>]] {
    var courses = (0..<plays).map { play in
      rollout(of: family[0], share, from: today, play: play)
        .course(cards, seed: Self.seed &+ UInt64(play))
    }
    return family.map { phases in
      let end = goal.day.advanced(by: -phases.finalDays)
      for play in 0..<plays {
        rollout(of: phases, share, from: today, play: play).play(&courses[play], until: end)
      }
      return courses
    }
  }

  /// Returns what a division comes to in the mean over its plays, or `nil` where that takes more
  /// seconds than are allowed.
  private func mean(
    of phases: GoalPhases, _ courses: [GoalCourse<Model>], _ share: Double, from today: StudyDay,
    within least: Double?
  ) -> Mean? {
    let most = (least ?? .infinity) * Double(courses.count) * 1.000_001
    var seconds = courses.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.seconds } }
    var mean: Mean = (0, 0)
    for (play, start) in courses.enumerated() {
      let rollout = rollout(of: phases, share, from: today, play: play)
      var course = start
      while course.day < goal.day {
        guard seconds <= most else { return nil }
        rollout.play(&course, until: course.day.advanced(by: 1))
        seconds += course.days.last?.seconds ?? 0
      }
      let outcome = rollout.outcome(of: course)
      mean.recall += outcome.share / Double(courses.count)
      mean.seconds += outcome.seconds / Double(courses.count)
    }
    return mean
  }

  private func rollout(
    of phases: GoalPhases, _ share: Double, from today: StudyDay, play: Int
  ) -> GoalRollout<Model> {
    let shift = GoalForecast.modelError * (play % 2 == 0 ? 1 : -1)
    return rollout(from: today, phases, shift: shift) {
      allowance.limit(on: $0).scaled(by: share)
    }
  }

  /// Returns a way to play the days.
  func rollout(
    from today: StudyDay, _ phases: GoalPhases, shift: Double = 0,
    limit: @escaping (StudyDay) -> StudyLimit
  ) -> GoalRollout<Model> {
    GoalRollout(
      model: model, profile: profile, goal: goal, today: today, phases: phases, limit: limit,
      shift: shift, countsQuestions: allowance.countsQuestions)
  }
}
