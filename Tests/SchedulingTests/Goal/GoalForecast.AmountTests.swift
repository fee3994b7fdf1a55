import Testing

@testable import Scheduling

struct GoalForecastAmountTests {
  typealias Amount = GoalForecast.Amount

  @Test
  func `Amounts are added and multiplied in what they count`() {
    #expect(Amount.minutes(5) + .minutes(2.5) == .minutes(7.5))
    #expect(Amount.questions(5) + .questions(2) == .questions(7))
    #expect(Amount.minutes(5) * 4 == .minutes(20))
    #expect(Amount.questions(5) * 1.1 == .questions(6))
    #expect(Amount.questions(5).same(30) == .questions(30))
  }

  @Test(arguments: [
    (20, 0.1, 2), (20, 0.25, 5), (20, 0.4, 10), (30, 0.1, 3), (7, 1, 10), (40, 3, 120),
  ])
  func `A part is whole, and a greater one a multiple of five`(
    count: Int, share: Double, part: Int
  ) {
    #expect(Amount.questions(count).part(share) == .questions(part))
    #expect(Amount.minutes(Double(count)).part(share) == .minutes(Double(part)))
  }

  @Test
  func `A day is counted in minutes where it has any`() {
    var limit = StudyLimit(minutes: 10, reviews: 3, questions: 20)
    #expect(limit.amount == .minutes(10))
    limit.amount = .minutes(12)
    #expect(limit == StudyLimit(minutes: 12, reviews: 3, questions: 20))
    var counted = StudyLimit(questions: 20)
    #expect(counted.amount == .questions(20))
    counted.amount = .questions(5)
    #expect(counted == StudyLimit(questions: 5))
    #expect(StudyLimit(reviews: 3).amount == nil)
  }
}
