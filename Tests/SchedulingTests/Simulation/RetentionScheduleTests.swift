import Testing

@testable import Scheduling

struct RetentionScheduleTests {
  /// Cards with a stability of ten days, so that they are due at 90% after ten.
  private static let cards =
    [12.0, 10, 9, 30, 0].map { days in
      GoalCard(state: MemoryState(slow: 10, fast: 10, difficulty: 5), sinceLast: days)
    } + [GoalCard(), GoalCard(), GoalCard()]

  private func chosen(
    _ order: RetentionSchedule.Order = .lowestRecall, new: Int = 20, reviews: Int = 200,
    retention: Double = 0.9
  ) -> [Int] {
    RetentionSchedule(
      model: FSRS6(), retention: Retention(rawValue: retention), order: order, newPerDay: new,
      reviewsPerDay: reviews
    ).questions(among: Self.cards, on: goalToday)
  }

  @Test func `What is due comes first, then what is new`() {
    #expect(chosen(.oldestDue) == [3, 0, 1, 5, 6, 7])
    #expect(chosen(.lowestRecall) == [3, 0, 1, 5, 6, 7])
    #expect(chosen(.highestRecall) == [1, 0, 3, 5, 6, 7])
  }

  @Test(
    arguments: [
      (0, 0, []), (2, 0, [5, 6]), (0, 1, [3]), (1, 2, [3, 0, 5]), (-1, -1, []),
    ] as [(Int, Int, [Int])])
  func `A day has as much of each as it may`(new: Int, reviews: Int, places: [Int]) {
    #expect(chosen(new: new, reviews: reviews) == places)
  }

  @Test func `More recall that is kept is more that is due`() {
    let counts = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99].map { chosen(new: 0, retention: $0).count }
    #expect(counts == counts.sorted() && counts.last == 4)
    #expect(chosen(new: 0, retention: 1).count == 4, "no interval is shorter than a day")
  }

  @Test func `Orders have the names that commands use`() {
    #expect(
      RetentionSchedule.Order.allCases.map(\.rawValue)
        == ["oldest-due", "lowest-recall", "highest-recall"])
  }
}
