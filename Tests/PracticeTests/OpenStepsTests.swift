import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

struct OpenStepsTests {
  private let questions = [
    question("a"), question("b", after: ["a"]), question("c", follows: "a"),
    question("d", after: ["b", "c"]), question("e", after: ["gone"]),
    question("f", kind: .application, after: ["a"]),
  ]

  private func waiting(_ state: LearnerState) -> [Int] {
    let steps = OpenSteps(curriculum(questions), state)
    return questions.indices.filter(steps.isWaiting)
  }

  @Test func `What comes after others waits until these were right once`() {
    #expect(waiting(state()) == [1, 2, 3])
    #expect(waiting(state([("a", 1)], rated: .again)) == [1, 2, 3])
    #expect(waiting(state([("a", 1)], rated: .good)) == [3])
    #expect(waiting(state([("a", 1), ("b", 1), ("c", 1)], rated: .hard)) == [])
  }

  @Test func `What was answered once waits no more, though what it came after was never right`() {
    #expect(waiting(state([("b", 1)], rated: .again)) == [2, 3])
  }

  @Test func `A right answer opens what waited for nothing else`() {
    var steps = OpenSteps(curriculum(questions), state())
    #expect(steps.open(by: .init(rawValue: "a")) == [1, 2])
    #expect(steps.open(by: .init(rawValue: "a")) == [])
    #expect(steps.open(by: .init(rawValue: "b")) == [])
    #expect(steps.isWaiting(3))
    #expect(steps.open(by: .init(rawValue: "c")) == [3])
    #expect(!steps.isWaiting(3))
  }

  @Test func `What was opened by an answer that is taken back waits again, unless it was answered`()
  {
    let (a, b) = (Question.ID(rawValue: "a"), Question.ID(rawValue: "b"))
    var steps = OpenSteps(curriculum(questions), state())
    #expect(steps.open(by: a) == [1, 2])
    steps.close(by: a) { $0 == 1 }
    #expect(steps.isWaiting(1) && !steps.isWaiting(2))
    #expect(steps.open(by: a) == [1])
    // One that still waits for another waits for both again.
    #expect(steps.open(by: b) == [])
    steps.close(by: b) { _ in false }
    #expect(steps.open(by: .init(rawValue: "c")) == [] && steps.open(by: b) == [3])
  }
}
