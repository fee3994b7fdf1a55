import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// What of an answer is printed where: everything, and nothing twice.
struct AnswerLayoutTests {
  private func part(_ label: String?, _ given: String) -> Transcript.Answer.Part {
    .init(label: label, given: given, expected: "e", right: false)
  }

  @Test(
    arguments: [
      // One part without a label: what was typed stands beside what it came to, unless it is that.
      (["b"], [(nil, "b) Repair it")], ["b) Repair it"], ["b"], 0),
      (["open"], [(nil, "open")], ["open"], [], 0), ([""], [(nil, "")], [""], [], 0),
      // Parts with labels, or several, are a table.
      (["bca"], [("place 1", "b"), ("place 2", "c")], [], ["bca"], 2),
      (["x", "y"], [("gap 1", "x"), ("gap 2", "y")], [], [], 2),
      (["x", "y "], [("gap 1", "x"), ("gap 2", "y")], [], ["x", "y "], 2),
      (["ac"], [("a) One", "chosen")], [], ["ac"], 1),
      (["typed"], [], [], ["typed"], 0),
    ] as [([String], [(String?, String)], [String], [String], Int)])
  func `A closed answer is told by its parts, and by what was typed where that differs`(
    response: [String], parts: [(String?, String)], given: [String], typed: [String], rows: Int
  ) throws {
    let answer = try Fixture.answer(Fixture.principles, ["x"]) {
      $0.response = response
      $0.parts = parts.map { part($0.0, $0.1) }
      $0.expected = ["The answer"]
    }
    let layout = AnswerLayout(answer)
    #expect(layout.given == given && layout.typed == typed)
    #expect(layout.parts == (rows > 0 ? answer.parts : []) && layout.parts.count == rows)
    #expect(layout.expected == (rows > 0 ? [] : ["The answer"]))
  }

  @Test func `An open answer is told by its words, and never by its points`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["Said.", "More."], ticked: [0])
    let layout = AnswerLayout(answer)
    #expect(layout.given == ["Said.", "More."] && layout.typed.isEmpty && layout.parts.isEmpty)
    #expect(layout.expected == answer.expected && layout.expected.count == 1)
  }

  @Test func `True or false is not offered below a question that says it`() throws {
    let answer = try Fixture.answer(Fixture.sign, ["f"])
    #expect(answer.shown.map(\.text) == ["True or false?"])
    #expect(AnswerLayout(answer).shown.isEmpty)
    let choice = try Fixture.answer(Fixture.refund, ["a"])
    #expect(AnswerLayout(choice).shown == choice.shown && choice.shown.count == 3)
  }
}
