import LearnerRecord
import Practice
import Scheduling
import Testing

struct DayAllowanceTests {
  private func allowance(new: Int?, reviews: Int?, day: Int = 0) -> DayAllowance {
    var learner = state([("a", 0), ("b", 0)], rated: .good)
    let limits = Fact.Limited(newPerDay: new, reviewsPerDay: reviews)
    learner.apply(ReplayFact(Entry(number: 9, at: noon, fact: .limited(limits))))
    return DayAllowance(learner, on: learner.studyDay(noon).advanced(by: day))
  }

  @Test func `Without limits everything is allowed`() {
    var left = allowance(new: nil, reviews: nil)
    for isNew in [true, false] {
      left.take(isNew: isNew)
      #expect(left.allows(isNew: isNew))
    }
    #expect(left.new == nil && left.reviews == nil)
  }

  @Test func `What was done today is off, and each question takes one more`() {
    var left = allowance(new: 3, reviews: 1)
    #expect(left.new == 1 && left.reviews == 1)
    left.take(isNew: true)
    #expect(!left.allows(isNew: true) && left.allows(isNew: false))
    left.take(isNew: false)
    left.take(isNew: false)
    #expect(!left.allows(isNew: false) && left.reviews == 0)
  }

  @Test func `A smaller limit than was done leaves nothing, and a new day all`() {
    #expect(allowance(new: 1, reviews: 0).new == 0)
    #expect(allowance(new: 1, reviews: 5, day: 1) == allowance(new: 1 + 2, reviews: 5))
  }
}
