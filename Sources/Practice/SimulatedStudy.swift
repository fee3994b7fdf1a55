package import Curriculum
package import LearnerRecord
package import Scheduling
internal import Text

/// The coming days of a learner, to be played through.
package struct SimulatedStudy {
  /// What a schedule came to.
  package struct Row: Encodable {
    /// What a person reads.
    package var name: String
    /// The retention of the schedule: a fraction.
    package var retention: Double?
    /// The recall that the goal wants.
    package var target: Double?
    /// Answers to what was asked before: a mean over the rounds, as all numbers.
    package var reviews: Int
    /// First answers.
    package var new: Int
    /// How long it takes.
    package var minutesPerDay: Double
    /// The share of the questions known after the last day: a fraction.
    package var recall: Double
    /// The same at the beginning of each day, and last after the last day.
    package var recallByDay: [Double]
  }

  /// The questions, as they are remembered today.
  package let cards: [GoalCard]
  private let model: any MemoryModel
  private let profile: LearnerProfile
  private let settings: Fact.Limited
  private let sessionLength: Int
  private let today: StudyDay
  private let days: Int
  private let rounds: Int

  /// Takes up what is known of a learner.
  ///
  /// - Parameters:
  ///   - questions: The questions; those that rest are left out.
  ///   - state: The learner's state.
  ///   - now: When the first day begins.
  ///   - profile: The learner's speed and ratings.
  ///   - sessionLength: How many questions a session has: a day for a goal without minutes.
  ///   - days: How many days are played.
  ///   - rounds: How many times each schedule is played.
  package init(
    _ questions: [Question.ID], state: LearnerState, now: Moment, profile: LearnerProfile,
    sessionLength: Int, days: Int, rounds: Int
  ) {
    cards = questions.filter { !state.settings.suspended.contains($0) }
      .map { GoalCard($0, in: state, now: now) }
    model = state.model
    self.profile = profile
    self.sessionLength = sessionLength
    settings = state.settings.limits
    today = state.studyDay(now)
    (self.days, self.rounds) = (days, rounds)
  }

  /// Returns the limits of a day: those asked for, else the learner's own.
  package func limits(new: Int?, reviews: Int?) -> StudyLimit {
    StudyLimit(reviews: reviews ?? settings.reviewsPerDay, new: new ?? settings.newPerDay)
  }

  /// Plays all schedules: one for each retention, and one for a goal.
  ///
  /// - Parameters:
  ///   - retentions: The retentions.
  ///   - target: The recall that the goal wants.
  ///   - minutes: The minutes a day for the goal; `nil` for no limit.
  ///   - limits: What is asked a day at most.
  ///   - played: Called after each day with the share that is done; may throw to stop.
  /// - Returns: What each came to.
  /// - Throws: What `played` throws.
  package func rows(
    _ retentions: [Double], _ target: Double, _ minutes: Double?, _ limits: StudyLimit,
    played: (Double) throws -> Void
  ) throws -> [Row] {
    let all = Double((retentions.count + 1) * rounds * days)
    var done = 0.0
    func aDayIsOver(_: Int) throws {
      done += 1
      try played(done / all)
    }
    return try retentions.map { try row(retention: $0, limits, aDayIsOver) }
      + [row(target: target, minutes, limits, aDayIsOver)]
  }

  private func row(
    retention: Double, _ limits: StudyLimit, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let schedule = RetentionSchedule(
      model: model, retention: Retention(rawValue: retention), order: .lowestRecall,
      newPerDay: limits.new ?? 10, reviewsPerDay: limits.reviews ?? .max)
    return try row(
      "retention \(percent(retention))", retention: retention, schedule, afterDay)
  }

  private func row(
    target: Double, _ minutes: Double?, _ limits: StudyLimit, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let goal = StudyGoal(
      day: today.advanced(by: days), target: target, minutesPerDay: minutes)
    let schedule = GoalSchedule(
      policy: GoalPolicy(model: model, profile: profile, week: settings.week ?? []), goal: goal,
      limit: minutes == nil ? limits.and(StudyLimit(questions: sessionLength)) : limits,
      replansEvery: max(1, days / 10))
    return try row("goal \(percent(target))", target: target, schedule, afterDay)
  }

  private func row(
    _ name: String, retention: Double? = nil, target: Double? = nil,
    _ schedule: some SimulatedSchedule, _ afterDay: (Int) throws -> Void
  ) throws -> Row {
    let simulator = Simulator(truth: model, profile: profile)
    let outcomes = try (0..<rounds).map {
      try simulator.run(
        schedule, cards: cards, from: today, days: days, seed: UInt64($0), afterDay: afterDay)
    }
    func mean(_ number: (Simulator.Outcome) -> Double) -> Double {
      outcomes.reduce(0) { $0 + number($1) } / Double(rounds)
    }
    let new = mean { Double($0.days.reduce(0) { $0 + $1.new }) }
    return Row(
      name: name, retention: retention, target: target,
      reviews: Int((mean { Double($0.answers) } - new).rounded()), new: Int(new.rounded()),
      minutesPerDay: (mean(\.minutes) / Double(days) * 100).rounded() / 100,
      recall: rounded(mean(\.recall)),
      recallByDay: (0..<days).map { day in rounded(mean { $0.days[day].recall }) }
        + [rounded(mean(\.recall))])
  }
}
