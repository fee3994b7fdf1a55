import Testing

@testable import Scheduling

struct GoalAllowanceTests {
  private func allowance(_ limit: StudyLimit, week: [Double] = []) -> GoalAllowance {
    GoalAllowance(fullDay: limit, week: week, count: 100, start: goalToday)
  }

  @Test
  func `Without a limit no day has one, and nothing says how long a turn takes`() {
    let allowance = allowance(StudyLimit())
    #expect(allowance.limit(on: goalToday.advanced(by: 6)) == StudyLimit())
    #expect(allowance.turn(LearnerProfile()) == nil)
  }

  @Test
  func `A turn takes as long as the limits make it, easy days and days without study included`()
    throws
  {
    let profile = LearnerProfile(recalledSeconds: 6)
    #expect(allowance(StudyLimit(minutes: 2)).turn(profile) == 5)
    #expect(allowance(StudyLimit(minutes: 2, reviews: 10)).turn(profile) == 10)
    #expect(allowance(StudyLimit(questions: 20)).turn(profile) == 5)
    let easy = allowance(StudyLimit(reviews: 10), week: [0, 0, 0, 0, 0, 0, 1])
    #expect(try #require(easy.turn(profile)) > 60)
    #expect(allowance(StudyLimit(minutes: 900)).turn(profile) == 1)
    var seldom = allowance(StudyLimit(questions: 20))
    seldom.studied = 0.5
    #expect(seldom.turn(profile) == 10)
  }

  @Test
  func `A day off has nothing, nor has one without study`() {
    var off = allowance(StudyLimit(minutes: 10), week: [0, 1, 1, 1, 1, 1, 1])
    #expect(off.limit(on: goalToday).minutes == 0)
    #expect(off.limit(on: goalToday.advanced(by: 1)).minutes == 10)
    off.studied = 0.5
    let days = (0..<10).map { off.limit(on: goalToday.advanced(by: $0)).questions }
    #expect(days.count { $0 == 0 } == 5 && days[0] == nil)
    #expect(off.limit(on: goalToday.advanced(by: 1), studied: 1).questions == nil)
  }

  @Test(arguments: [
    (StudyLimit(questions: 20), true), (StudyLimit(minutes: 5, questions: 20), false),
    (StudyLimit(reviews: 9), false),
  ])
  func `Questions are counted where no time is said`(limit: StudyLimit, counts: Bool) {
    #expect(allowance(limit).countsQuestions == counts)
  }
}
