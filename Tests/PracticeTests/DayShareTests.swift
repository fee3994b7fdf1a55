import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing

struct DayShareTests {
  private static let questions = (0..<12).map { question("q\($0)", ["U.KE\($0 % 3)"]) }

  /// The share of somebody who answered four questions a month ago, and some today.
  private func share(
    today: Int = 0, newLimit: Int = 3, limits: Fact.Limited? = nil, goalBy day: String? = nil
  ) -> DayShare {
    var learner = state((0..<4).map { ("q\($0)", 30) }, rated: .good)
    learner.answer((4..<4 + today).map { ("q\($0)", 0) }, rated: .good)
    if let limits {
      learner.apply(ReplayFact(Entry(number: 99, at: noon, fact: .limited(limits))))
    }
    if let day {
      let goal = Fact.GoalSet(unit: "U", by: day, target: 0.9, minutesPerDay: nil)
      learner.apply(ReplayFact(at: noon, change: .setting(.goalSet(goal))))
    }
    return DayShare(
      curriculum(Self.questions), learner, SessionPlan(newLimit: newLimit, seed: 1),
      isForGoals: day != nil, log: ReviewLog([ReviewLog.Review]()), now: noon)
  }

  @Test(arguments: [(0, 7), (1, 6), (3, 4), (5, 4)])
  func `Without a goal a day asks what is due and as many new ones as it may have`(
    today: Int, left: Int
  ) {
    #expect(share(today: today).left.questions == left)
  }

  @Test func `The learner's own limits bound both`() {
    let limits = Fact.Limited(newPerDay: 1, reviewsPerDay: 2)
    let day = share(limits: limits)
    #expect(day.left.questions == 3 && day.tomorrow.questions == 3)
    #expect(!share(newLimit: 0).asksMore || share(newLimit: 0).left.questions > 0)
  }

  @Test func `What is left today can be asked tomorrow, and takes time`() {
    let day = share()
    #expect(day.tomorrow.questions == 4 + 3)
    let profile = LearnerProfile.newcomer
    let seconds = 3 * profile.newSeconds + 4 * profile.seconds(recall: 0.9)
    #expect(abs(day.left.minutes - seconds / 60) < 1e-9)
  }

  @Test func `With a goal it is what the planner asks`() {
    let day = share(goalBy: "2026-12-20")
    #expect(day.left.questions > 0 && day.asksMore)
    #expect(share(goalBy: "2026-11-18").left.questions == 0, "its day has come")
  }
}
