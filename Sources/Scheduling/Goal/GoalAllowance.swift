/// How much each day until a goal can have.
struct GoalAllowance {
  /// What a full day can have at most.
  var fullDay: StudyLimit
  /// How much of it each day of the week can carry: seven fractions from Monday, 0…1; none where all
  /// days are alike.
  let week: [Double]
  /// How many questions the goal asks for.
  let count: Int
  /// The first of the days.
  let start: StudyDay
  /// The share of the days on which there is study at all, as a fraction; above 0, up to 1.
  var studied = 1.0

  /// Whether a day is so many questions long, however long each takes.
  var countsQuestions: Bool { fullDay.minutes == nil && fullDay.questions != nil }

  /// Returns how much a day can have; the limit may leave parts open.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - share: The share of the days on which there is study; ``studied`` where not given.
  /// - Returns: The limit; nothing on a day without study.
  func limit(on day: StudyDay, studied share: Double? = nil) -> StudyLimit {
    guard StudyHabit.studies(onDay: day - start, share: share ?? studied) else {
      return StudyLimit(questions: 0)
    }
    return fullDay.scaled(by: day.share(of: week))
  }

  /// Returns how many days it takes to ask every question once, 1 or more, or `nil` where no limit
  /// says it.
  ///
  /// - Parameter profile: How long answers take.
  /// - Returns: A number of days.
  func turn(_ profile: LearnerProfile) -> Double? {
    let share = (week.count == 7 ? max(0.1, week.reduce(0, +) / 7) : 1) * studied
    let byTime = fullDay.minutes.map { Double(count) * profile.recalledSeconds / (60 * $0) }
    let byNumber = fullDay.reviews.map { Double(count) / Double(max(1, $0)) }
    let byQuestions = fullDay.questions.map { Double(count) / Double(max(1, $0)) }
    return [byTime, byNumber, byQuestions].compactMap { $0 }.max().map { max(1, $0 / share) }
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
