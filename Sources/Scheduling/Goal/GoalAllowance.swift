/// How much each day until a goal can have.
struct GoalAllowance {
  /// What a full day can have at most.
  let fullDay: StudyLimit
  /// How much of it each day of the week can carry: seven fractions from Monday, 0…1; none where all
  /// days are alike.
  let week: [Double]
  /// The day of the goal.
  let day: StudyDay
  /// How many questions the goal asks for.
  let count: Int

  /// Returns how much a day can have.
  ///
  /// - Parameters:
  ///   - today: The day.
  ///   - phases: How the days are divided. In the last ones, which take whatever time there is, a
  ///     learner without a limit gets one.
  /// - Returns: The limit; it may leave parts open.
  func limit(on today: StudyDay, _ phases: GoalPhases) -> StudyLimit {
    var limit = fullDay.scaled(by: today.share(of: week))
    if fullDay.minutes == nil, fullDay.reviews == nil, day - today <= phases.finalDays {
      limit.reviews = Int(
        (phases.finalRounds * Double(count) / Double(phases.finalDays)).rounded(.up))
    }
    return limit
  }

  /// Returns how many days it takes to ask every question once, 1 or more, or `nil` where no limit
  /// says it.
  ///
  /// - Parameter profile: How long answers take.
  /// - Returns: A number of days.
  func turn(_ profile: LearnerProfile) -> Double? {
    let share = week.count == 7 ? max(0.1, week.reduce(0, +) / 7) : 1
    let byTime = fullDay.minutes.map { Double(count) * profile.recalledSeconds / (60 * $0) }
    let byNumber = fullDay.reviews.map { Double(count) / Double(max(1, $0)) }
    return [byTime, byNumber].compactMap { $0 }.max().map { max(1, $0 / share) }
  }
}

extension StudyDay {
  /// Returns how much of a full day this one can carry, as a fraction; 0…1.
  ///
  /// - Parameter week: Seven fractions from Monday, 0…1; none where all days are alike.
  /// - Returns: A fraction.
  func share(of week: [Double]) -> Double {
    week.count == 7 ? week[weekday].clamped(to: 0...1) : 1
  }
}
