import Testing

@testable import Scheduling

struct GoalAllowanceTests {
  private func allowance(_ limit: StudyLimit, week: [Double] = []) -> GoalAllowance {
    GoalAllowance(
      fullDay: limit, week: week, day: goalToday.advanced(by: 10), count: 100)
  }

  @Test
  func `Without a limit, only the last days have one`() {
    let phases = GoalPhases(threshold: 0.8, finalDays: 4, finalRounds: 2)
    let allowance = allowance(StudyLimit())
    #expect(allowance.limit(on: goalToday, phases) == StudyLimit())
    #expect(
      allowance.limit(on: goalToday.advanced(by: 6), phases) == StudyLimit(reviews: 50))
    #expect(allowance.turn(LearnerProfile()) == nil)
  }

  @Test
  func `A turn takes as long as the limits make it, easy days included`() throws {
    let profile = LearnerProfile(recalledSeconds: 6)
    #expect(allowance(StudyLimit(minutes: 2)).turn(profile) == 5)
    #expect(allowance(StudyLimit(minutes: 2, reviews: 10)).turn(profile) == 10)
    let easy = allowance(StudyLimit(reviews: 10), week: [0, 0, 0, 0, 0, 0, 1])
    #expect(try #require(easy.turn(profile)) > 60)
    #expect(allowance(StudyLimit(minutes: 900)).turn(profile) == 1)
  }

  @Test
  func `A day off has nothing`() {
    let phases = GoalPhases(threshold: 0.8, finalDays: 4)
    let off = allowance(StudyLimit(minutes: 10), week: [0, 1, 1, 1, 1, 1, 1])
    #expect(off.limit(on: goalToday, phases).minutes == 0)
    #expect(off.limit(on: goalToday.advanced(by: 1), phases).minutes == 10)
  }
}
