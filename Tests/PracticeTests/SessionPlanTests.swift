import Curriculum
import Testing

@testable import Practice

struct SessionPlanTests {
  private let ids = ["b", "a"].map(Question.ID.init(rawValue:))

  @Test func `Questions that are asked for one by one are named, beside others they are not`() {
    let named = ids.map(Selector.question)
    #expect(SessionPlan(selection: named, seed: 1).named == ids)
    #expect(SessionPlan(selection: named + [.topic("t")], seed: 1).named == nil)
    #expect(SessionPlan(seed: 1).named == nil)
  }

  @Test func `They are asked in their order, due or not, and no others`() {
    let curriculum = curriculum(["a", "b", "c"].map { question($0, ["U.KE1"]) })
    var plan = SessionPlan(selection: ids.map(Selector.question), limit: 5, newLimit: 0, seed: 1)
    var selector = QuestionSelector(curriculum, state(), plan, now: noon)
    #expect(selector.total == 2)
    #expect(selector.next()?.position == 1)
    #expect(selector.next().map { $0.position == 0 && $0.reason == .named } == true)
    #expect(selector.next() == nil && selector.total == 2)
    plan.selection = [.question(ids[0]), .question(.init(rawValue: "gone"))]
    #expect(QuestionSelector(curriculum, state(), plan, now: noon).total == 1)
  }
}
