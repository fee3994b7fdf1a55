import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// What of an answer is printed where: everything, and nothing twice.
struct AnswerLayoutTests {
  @Test func `In brief, what was expected is there only where it is not what was given`() throws {
    func brief(_ question: Question, _ parts: [Transcript.Answer.Part]) throws -> [[String]] {
      let answer = try Fixture.answer(question, ["x"]) {
        $0.parts = parts
        $0.right = parts.allSatisfy(\.right)
        $0.expected = ["best"]
      }
      let layout = AnswerLayout(answer, isBrief: true)
      #expect(layout.shown.isEmpty)
      #expect(layout.parts.isEmpty && layout.typed.isEmpty)
      return [layout.given, layout.expected]
    }
    let right = Transcript.Answer.Part(label: "gap 1", given: "a", expected: "a", right: true)
    let wrong = Transcript.Answer.Part(label: "gap 2", given: "", expected: "b", right: false)
    #expect(
      try brief(Fixture.gaps, [right, wrong]) == [["gap 1: a; gap 2: (nothing)"], ["gap 2: b"]])
    #expect(try brief(Fixture.gaps, [right, right]) == [["gap 1: a; gap 1: a"], []])
    var lone = wrong
    lone.label = nil
    #expect(try brief(Fixture.sign, [lone]) == [[""], ["best"]])
    lone.right = true
    #expect(try brief(Fixture.sign, [lone]) == [[""], []])
  }

  @Test
  func `In brief, the conversation and the text with gaps are shown, and nothing to choose from`()
    throws
  {
    var asked = Fixture.sign
    asked.turns = ["Agent: Hello.", "Customer: It broke."]
    let talk = AnswerLayout(try Fixture.answer(asked, ["true"]), isBrief: true).shown
    #expect(
      talk.map(\.text) == ["Hello.", "It broke."] && talk.map(\.label) == ["Agent", "Customer"])
    let gaps = AnswerLayout(try Fixture.answer(Fixture.gaps, ["a", "b"]), isBrief: true)
    #expect(gaps.shown.isEmpty && gaps.prompt.contains("____(1)____"))
    #expect(AnswerLayout(try Fixture.answer(Fixture.sign, ["true"]), isBrief: true).shown.isEmpty)
  }

  @Test func `In brief, a member of a list is said once`() throws {
    let parts = [
      ("listen", "Listen", "listen", true), ("thank them", "say thanks", "thank them", true),
      ("not one of them", "argue", "", false), ("listen, once more", "listen", "listen", false),
      ("follow up", "", "follow up", false),
    ].map { Transcript.Answer.Part(label: $0, given: $1, expected: $2, right: $3) }
    func brief(_ parts: [Transcript.Answer.Part]) throws -> [[String]] {
      let answer = try Fixture.answer(Fixture.sign, ["x"]) { ($0.type, $0.parts) = (.list, parts) }
      let layout = AnswerLayout(answer, isBrief: true)
      return [layout.given, layout.expected]
    }
    #expect(
      try brief(parts) == [
        [
          "Listen; say thanks (thank them); argue (not one of them); listen (listen, once more)"
        ], ["follow up"],
      ])
    #expect(try brief([parts[0]]) == [["Listen"], []])
    #expect(try brief([parts[4]]) == [[""], ["follow up"]])
  }

  @Test(arguments: [
    ("30", "days", "30 days"), ("30 days", "days", "30 days"), ("$30", "Australian dollars", "$30"),
    ("a month", "days", "a month"), ("", "days", ""), ("1 000", "%", "1 000 %"), ("7", nil, "7"),
  ])
  func `A bare number has its unit`(given: String, unit: String?, shown: String) throws {
    let answer = try Fixture.answer(Fixture.sign, [given]) {
      ($0.type, $0.unit) = (.numeric, unit)
      $0.parts = [.init(label: nil, given: given, expected: "e", right: true)]
    }
    #expect(AnswerLayout(answer, isBrief: true).given == [shown])
    #expect(AnswerLayout(answer).given == [shown] && AnswerLayout(answer).typed.isEmpty)
  }

  @Test func `In brief, options are those that were chosen, and that should have been`() throws {
    let parts = [
      ("a) A", "chosen", "chosen"), ("b) B", "chosen", "not chosen"),
      ("c) C", "not chosen", "chosen"),
    ].map { Transcript.Answer.Part(label: $0, given: $1, expected: $2, right: $1 == $2) }
    let answer = try Fixture.answer(Fixture.sign, ["ab"], credit: 0) {
      ($0.type, $0.parts, $0.right) = (.multipleChoice, parts, false)
    }
    let layout = AnswerLayout(answer, isBrief: true)
    #expect([layout.given, layout.expected] == [["a) A; b) B"], ["a) A; c) C"]])
    let none = try Fixture.answer(Fixture.sign, [""]) {
      ($0.type, $0.parts, $0.right) = (.multipleChoice, [parts[2]], false)
    }
    #expect(AnswerLayout(none, isBrief: true).given == ["(nothing)"])
  }

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
