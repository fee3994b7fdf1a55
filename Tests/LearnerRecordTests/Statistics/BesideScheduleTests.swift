import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct BesideScheduleTests {
  private func question(_ id: String, _ kind: Question.Kind) -> Question {
    Question(
      id: .init(rawValue: id), topic: "t", criteria: [], level: .apply, prompt: "?",
      key: .trueFalse(.init(key: true)), explanation: "", sources: [], kind: kind)
  }

  private func state(_ answers: [(id: String, isCram: Bool)]) -> LearnerState {
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    for (id, isCram) in answers {
      var answer = ReplayFact.Answer(question: id, rating: .good, credit: 1, wording: 0)
      answer.isCram = isCram
      state.apply(
        ReplayFact(
          at: Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 0), change: .answered(answer)))
    }
    return state
  }

  @Test func `Cases, and what was answered and is scheduled no longer, are counted apart`() {
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    let questions = [
      question("k", .knowledge), question("c", .application), question("d", .application),
      question("e", .application),
    ]
    let curriculum = Curriculum(
      units: [], banks: [QuestionBank(topic: topic, questions: questions)])
    // d was on the schedule before it became a case; “gone” is in no bank any more.
    let state = state([("k", false), ("c", true), ("d", false), ("gone", false), ("other", true)])
    let whole = BesideSchedule(curriculum, state)
    #expect([whole.cases, whole.casesAsked, whole.becameCases, whole.retired] == [3, 2, 1, 1])
    let part = BesideSchedule(curriculum, state, at: [0, 1])
    #expect([part.cases, part.casesAsked, part.becameCases, part.retired] == [1, 1, 0, 0])
  }
}
