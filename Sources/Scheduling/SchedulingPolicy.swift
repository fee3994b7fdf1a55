/// What turns the interval of a model into a date: the decisions that are ours and not the model's.
///
/// In full, and in this order:
///
/// 1. **Interval.** The model says after how many days recall falls to ``retention``.
/// 2. **Floor.** It is raised to ``floor``, one day. After a lapse FSRS-7 gives seconds to minutes;
///    what is needed again on the same day belongs to the session, which relearns it there. No date
///    is ever before tomorrow, whatever the floor.
/// 3. **Cap.** It is lowered to ``cap``, 180 days. The intervals of FSRS-7 run to years, while most
///    of our learners have an assessment within months. The cap wins over the floor.
/// 4. **Spread.** The result, rounded to whole days, is moved a little by chance within floor and
///    cap (``IntervalSpread``, the fuzz of Anki). The chance comes from a seed, which the caller
///    makes of the question's identity and the number of its reviews: the same review always gives
///    the same date, so a preview is what then happens, and so does a replay. Without spread, the
///    interval is only rounded.
/// 5. **Date.** Those days are added to the ``StudyDay`` of the review.
package struct SchedulingPolicy: Sendable, Equatable {
  /// The recall to keep; a review is due when recall has fallen to it.
  package var retention: Retention
  /// The hour of the local clock at which a study day begins; 0…23.
  package var rolloverHour: Int
  /// The shortest interval, in days; used as 1…``cap``.
  package var floor: Int
  /// The longest interval, in days; used as 1…36 500.
  package var cap: Int
  /// Whether dates are spread by chance.
  package var spreads: Bool

  /// Creates a policy; without arguments, the one that the program starts with.
  ///
  /// - Parameters:
  ///   - retention: The recall to keep.
  ///   - rolloverHour: The hour at which a study day begins; 0…23. Four, as in Anki.
  ///   - floor: The shortest interval, in days; 1 or more.
  ///   - cap: The longest interval, in days; 1 or more.
  ///   - spreads: Whether dates are spread by chance.
  package init(
    retention: Retention = .standard,
    rolloverHour: Int = 4,
    floor: Int = 1,
    cap: Int = 180,
    spreads: Bool = true
  ) {
    self.retention = retention
    self.rolloverHour = rolloverHour
    self.floor = floor
    self.cap = cap
    self.spreads = spreads
  }

  /// Returns the day on which the next review is due.
  ///
  /// - Parameters:
  ///   - state: The memory after the review.
  ///   - day: The study day of the review.
  ///   - model: The model that the state belongs to.
  ///   - seed: What the spread is drawn from; the same for the same review of the same question.
  ///   - place: Where among the days of the spread the date was put when the review took place: 0
  ///     (the first)…1 (the last); `nil` where the seed is to choose.
  /// - Returns: A day from tomorrow (seen from `day`) to `cap` days after `day`.
  package func dueDay(
    after state: MemoryState, on day: StudyDay, model: some MemoryModel, seed: UInt64,
    place: Double? = nil
  ) -> StudyDay {
    let spread = spread(of: state, model: model)
    guard let place else { return day.advanced(by: spread.day(seed: seed)) }
    let offset = Int(place.clamped(to: 0...1) * Double(spread.days.count))
    return day.advanced(by: min(spread.days.lowerBound + offset, spread.days.upperBound))
  }

  /// Returns the days to choose the next date from.
  ///
  /// - Parameters:
  ///   - state: The memory after the review.
  ///   - model: The model that the state belongs to.
  /// - Returns: The spread; a single day where dates are not spread.
  package func spread(of state: MemoryState, model: some MemoryModel) -> IntervalSpread {
    let interval = model.interval(state, retention: retention)
    return spreads
      ? IntervalSpread(around: interval, within: limits)
      : IntervalSpread(rounding: interval, within: limits)
  }

  /// The shortest and the longest interval, in days, whatever was asked for; within 1…36 500.
  private var limits: ClosedRange<Int> {
    let longest = cap.clamped(to: 1...36_500)
    return floor.clamped(to: 1...longest)...longest
  }
}
