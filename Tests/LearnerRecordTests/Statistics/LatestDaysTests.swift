import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct LatestDaysTests {
  private func counted(_ answers: [(question: String, day: Int, credit: Double)]) -> LatestDays {
    answers.reduce(into: LatestDays()) {
      $0.count(AnswerTallyTests.answer(credit: $1.credit, question: $1.question, day: $1.day))
    }
  }

  @Test(
    arguments: [
      ([], nil), ([(1, 1)], true), ([(1, 0)], false), ([(1, 0.99)], false),
      ([(1, 0), (1, 1)], false), ([(1, 1), (1, 0)], true), ([(1, 1), (2, 0), (2, 1)], false),
      ([(1, 0), (2, 1), (2, 0)], true), ([(2, 1), (1, 0)], true), ([(2, 0), (1, 1), (3, 1)], true),
    ] as [([(Int, Double)], Bool?)])
  func `The first answer of the latest day counts, a clock put back included`(
    answers: [(Int, Double)], isRight: Bool?
  ) {
    let days = counted(answers.map { ("a", $0.0, $0.1) })
    #expect(days.isRight(.init(rawValue: "a")) == isRight)
    #expect(days.isRight(.init(rawValue: "b")) == nil)
    #expect(days.questions == (isRight == nil ? 0 : 1) && days.right == (isRight == true ? 1 : 0))
  }

  @Test func `What the learner counted right is not right, for it was marked otherwise`() {
    var answer = AnswerTallyTests.answer(credit: 1, question: "a", day: 1)
    answer.isCountedRight = true
    var (days, tally) = (LatestDays(), AnswerTally())
    days.count(answer)
    tally.count(answer)
    #expect(days.isRight(.init(rawValue: "a")) == false && days.questions == 1)
    #expect(tally.rightShare == 1 && tally.markedRightShare == 0)
  }

  @Test func `Each question is counted for itself`() {
    let days = counted([("a", 1, 1), ("b", 1, 0), ("c", 2, 1), ("b", 3, 1), ("a", 3, 0.5)])
    #expect(days.questions == 3 && days.right == 2)
    #expect(["a", "b", "c"].map { days.isRight(.init(rawValue: $0)) } == [false, true, true])
  }

  @Test(arguments: [
    ("a3 +1d a1 a3", false), ("a1 +1d a3", true), ("a3 +1d a1 u2", true), ("a1 u1", nil),
    ("a3 a1x", true), ("a1x", false),
  ])
  func `A record is counted as its answers stand`(script: String, isRight: Bool?) {
    let days = LatestDays(of: diary(script), model: PlainModel(), policy: SchedulingPolicy())
    #expect(days.isRight(.init(rawValue: "a")) == isRight)
  }
}
