import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct PastGoalTests {
  private static let criterion = CriterionID(rawValue: "U1.KE1")

  private static let curriculum: Curriculum = {
    let questions = ["a", "b", "c"].map {
      Question(
        id: .init(rawValue: $0), topic: "t", criteria: [criterion], level: .apply, prompt: "?",
        key: .trueFalse(.init(key: true)), explanation: "", sources: [])
    }
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    return Curriculum(units: [], banks: [QuestionBank(topic: topic, questions: questions)])
  }()

  private func set(_ day: Int, goal: Int) -> ReplayFact {
    let by = StudyDay(number: goal).description
    let fact = Fact.goalSet(.init(unit: "U1", by: by, target: 0.9, minutesPerDay: nil))
    return ReplayFact(at: noon(day), change: .setting(fact))
  }

  private func noon(_ day: Int) -> Moment {
    Moment(milliseconds: Int64(day) * 86_400_000 + 43_200_000)
  }

  private func goals(_ facts: [ReplayFact], on day: Int) -> [PastGoal] {
    let state = LearnerState(model: PlainModel(), policy: SchedulingPolicy())
    return PastGoal.all(in: facts, state, Self.curriculum, on: StudyDay(number: day))
  }

  @Test func `The first answers from the day on are held against what was predicted`() throws {
    // Five days after the first answer the model expects half, six days after it two fifths.
    let facts = [set(0, goal: 5)] + diary("a3 b3 +5d a3 +1d b1 a1 c3")
    let goal = try #require(goals(facts, on: 6).first)
    #expect(goal.unit == "U1" && goal.by == "1970-01-06" && goal.asked == 2)
    #expect(try #require(goal.predicted).isClose(to: 0.45) && goal.recalled == 0.5)
  }

  @Test func `What was never asked, crammed or asked too late says nothing`() {
    let facts = [set(0, goal: 5)] + diary("a3 +5d a1x c1 +15d a1")
    #expect(goals(facts, on: 20).map(\.asked) == [0])
    #expect(goals(facts, on: 20).allSatisfy { $0.predicted == nil && $0.recalled == nil })
  }

  @Test func `A goal to come, one that was dropped and one that was replaced are none`() {
    #expect(goals([set(0, goal: 5)], on: 4).isEmpty)
    let dropped = ReplayFact(at: noon(3), change: .setting(.goalDropped(.init(unit: "U1"))))
    #expect(goals([set(0, goal: 5), dropped], on: 9).isEmpty)
    #expect(goals([set(0, goal: 5), set(2, goal: 7)], on: 9).map(\.by) == ["1970-01-08"])
    let after = ReplayFact(at: noon(6), change: .setting(.goalDropped(.init(unit: "U1"))))
    #expect(goals([set(0, goal: 5), after, set(7, goal: 8)], on: 9).count == 2)
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool { abs(self - other) < 1e-9 }
}
