import LearnerRecord
import Scheduling
import Testing

struct StreakTests {
  @Test(arguments: [
    ([], 0, 0), ([10], 1, 1), ([9], 1, 1), ([8], 0, 1), ([8, 9, 10], 3, 3), ([7, 8, 9], 3, 3),
    ([1, 2, 3, 4, 9, 10], 2, 4), ([1, 2, 5], 0, 2), ([10, 11], 1, 2),
  ])
  func `A streak lives until a day has passed without an answer`(
    days: [Int], current: Int, longest: Int
  ) {
    let streak = Streak(of: days.map(StudyDay.init), today: StudyDay(number: 10))
    #expect(streak.current == current && streak.longest == longest)
  }
}
