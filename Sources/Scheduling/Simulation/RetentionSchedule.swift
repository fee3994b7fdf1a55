/// The schedule that spaced-repetition programs ship: a question is due when its recall has fallen
/// to a fixed retention, whatever day that is.
package struct RetentionSchedule: SimulatedSchedule {
  /// The order of what is due.
  package enum Order: String, Sendable, CaseIterable {
    /// What has been due for longest comes first.
    case oldestDue = "oldest-due"
    /// What is recalled with the lowest probability comes first.
    case lowestRecall = "lowest-recall"
    /// What is recalled with the highest probability comes first.
    case highestRecall = "highest-recall"
  }

  /// The model that sets the intervals.
  package var model: any MemoryModel
  /// The recall to keep.
  package var retention: Retention
  /// The order of what is due.
  package var order: Order
  /// How many questions are asked for the first time on a day, at most.
  package var newPerDay: Int
  /// How many answers to what was asked before a day has, at most.
  package var reviewsPerDay: Int

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - model: The model that sets the intervals.
  ///   - retention: The recall to keep.
  ///   - order: The order of what is due.
  ///   - newPerDay: How many questions are asked for the first time on a day, at most.
  ///   - reviewsPerDay: How many answers to what was asked before a day has, at most.
  package init(
    model: any MemoryModel, retention: Retention, order: Order = .lowestRecall,
    newPerDay: Int = 20, reviewsPerDay: Int = 200
  ) {
    self.model = model
    self.retention = retention
    self.order = order
    self.newPerDay = newPerDay
    self.reviewsPerDay = reviewsPerDay
  }

  /// Returns what is due, then what is new.
  package func questions(among cards: [GoalCard], on day: StudyDay) -> [Int] {
    let due = cards.indices.compactMap { place in
      urgency(of: cards[place]).map { (place: place, urgency: $0) }
    }
    let reviews = due.sorted { ($1.urgency, $0.place) < ($0.urgency, $1.place) }
    let new = cards.indices.filter { cards[$0].state == nil }
    return reviews.prefix(max(0, reviewsPerDay)).map(\.place) + new.prefix(max(0, newPerDay))
  }

  /// Returns how urgent a card is, or `nil` where it is not due.
  private func urgency(of card: GoalCard) -> Double? {
    guard let state = card.state else { return nil }
    let interval = max(1, model.interval(state, retention: retention).rounded())
    guard card.sinceLast >= interval else { return nil }
    switch order {
    case .oldestDue: return card.sinceLast - interval
    case .lowestRecall: return -model.retrievability(state, elapsedDays: card.sinceLast)
    case .highestRecall: return model.retrievability(state, elapsedDays: card.sinceLast)
    }
  }
}
