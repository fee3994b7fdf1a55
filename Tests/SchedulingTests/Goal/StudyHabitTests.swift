import Testing

@testable import Scheduling

struct StudyHabitTests {
  private let today = StudyDay(number: 20_000)

  /// A log with so many questions on days before today, the last first.
  private func log(_ counts: [Int]) -> ReviewLog {
    var reviews: [ReviewLog.Review] = []
    for (back, count) in counts.enumerated() {
      for card in 0..<count {
        let time = Int64(today.number - 1 - back) * 86_400_000 + 43_200_000 + Int64(card) * 1_000
        reviews.append(.init(card: Int64(card), time: time, rating: 3, duration: 1_000))
        // A question that was missed is asked again, and counts once.
        reviews.append(.init(card: Int64(card), time: time + 600_000, rating: 3, duration: 1_000))
      }
    }
    return ReviewLog(reviews)
  }

  private func habit(_ counts: [Int]) -> StudyHabit {
    StudyHabit(log(counts), before: today, sessionLength: 20)
  }

  @Test
  func `A day is as long as a session until there are three to look at`() {
    #expect(habit([]) == StudyHabit(questions: 20))
    #expect(habit([5, 5]) == StudyHabit(questions: 20, studied: 2))
    #expect(habit([5, 5, 5]) == StudyHabit(questions: 5, studied: 3))
  }

  @Test
  func `Short days lower a long one little, and a single long one does not raise the others`() {
    #expect(habit([20, 20, 20, 4]).questions == 20)
    #expect(habit([8, 8, 8, 8, 8, 8, 60]).questions == 8)
  }

  @Test
  func `Days count from the first with an answer, in the last two weeks, and today does not`() {
    let habit = habit([0, 10, 10, 0, 10, 10] + [Int](repeating: 0, count: 30) + [9])
    #expect((habit.studied, habit.skipped) == (4, 2))
    let long = self.habit([Int](repeating: 6, count: 40))
    #expect((long.studied, long.skipped) == (14, 0))
  }

  @Test
  func `The share of the days comes nearer to what is seen, and its range narrower`() {
    let shares = [0, 1, 3, 9].map { StudyHabit(questions: 1, studied: 2 * $0, skipped: $0) }
    #expect(shares[0].share == 0.8)
    #expect(shares.map(\.share) == shares.map(\.share).sorted(by: >))
    let widths = shares.map { $0.share(deviate: 1) - $0.share(deviate: -1) }
    #expect(widths.dropFirst().elementsEqual(widths.dropFirst().sorted(by: >)))
    #expect(StudyHabit(questions: 0).share(deviate: -9) == 0.1)
    #expect(StudyHabit(questions: 0).share(deviate: 9) == 1)
  }

  @Test(arguments: [0.1, 0.25, 0.4, 2.0 / 3, 0.9, 1])
  func `Days without study are spread evenly, and the first is none`(share: Double) {
    let days = (0..<60).map { StudyHabit.studies(onDay: $0, share: share) }
    #expect(days[0])
    for start in 0..<30 {
      let count = days[start..<start + 30].count(where: \.self)
      #expect(abs(Double(count) - 30 * share) <= 1)
    }
  }
}
