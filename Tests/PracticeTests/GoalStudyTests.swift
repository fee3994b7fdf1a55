import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

/// What a day asks for a goal.
struct GoalStudyTests {
  private let banks = curriculum((0..<60).map { question("q\($0)", ["U.KE\($0 % 6)"]) })

  private func choice(_ learner: LearnerState, at now: Moment) -> [Int] {
    GoalStudy(
      banks, learner, now: now, log: ReviewLog([ReviewLog.Review]()), sessionLength: 20
    ).choice()
  }

  @Test(arguments: [2_000, 30_000, 70_000])
  func `A day with a time asks no more than it had in the morning, and ends`(took: Int) {
    var learner = state()
    let day = noon.studyDay(rolloverHour: 4).advanced(by: 14).description
    learner.apply(
      ReplayFact(
        at: noon,
        change: .setting(.goalSet(.init(unit: "U", by: day, target: 0.95, minutesPerDay: 12)))))
    let morning = choice(learner, at: noon)
    #expect((8...20).contains(morning.count))
    var now = noon
    for (number, place) in morning.enumerated() {
      if number == morning.count / 2 {
        #expect(choice(learner, at: now).count <= morning.count - number)
      }
      now.milliseconds += Int64(took)
      var answer = ReplayFact.Answer(
        question: banks.outlines[place].id.rawValue, rating: .good, credit: 1, wording: 0)
      answer.took = took
      learner.apply(ReplayFact(at: now, change: .answered(answer)))
    }
    #expect(choice(learner, at: now).isEmpty)
  }
}
