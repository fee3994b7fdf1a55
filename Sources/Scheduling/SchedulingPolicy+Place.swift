extension SchedulingPolicy {
  /// Returns where among the days of its spread a date is best put.
  ///
  /// Each day is drawn with a weight that falls with what is due on it already and rises with what
  /// the learner wants of its weekday. The place is kept with the answer, so that whoever replays
  /// the record finds the same date although the loads were others by then.
  ///
  /// - Parameters:
  ///   - state: The memory after the review.
  ///   - day: The study day of the review.
  ///   - model: The model that the state belongs to.
  ///   - seed: What the choice is drawn from.
  ///   - week: How much each day of the week can carry, seven fractions from Monday, 0…1; none where
  ///     all days are alike.
  ///   - load: Returns how many reviews are due on a day already; 0 or more.
  /// - Returns: 0 (the first day)…1 (the last), or `nil` where there is only one day.
  package func place(
    after state: MemoryState, on day: StudyDay, model: some MemoryModel, seed: UInt64,
    week: [Double], load: @escaping (StudyDay) -> Int
  ) -> Double? {
    let days = spread(of: state, model: model).days
    guard days.count > 1 else { return nil }
    let chosen = LoadBalance(week: week, load: load).interval(among: days, from: day, seed: seed)
    return (Double(chosen - days.lowerBound) + 0.5) / Double(days.count)
  }
}
