import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Evidence

struct XAPIInteractionTests {
  private func told(
    _ key: AnswerKey?, _ response: [String], _ parts: [Fact.Answered.Part], shown: [[Int]] = []
  ) -> XAPIInteraction {
    var question = Fixture.sign
    question.key = key ?? question.key
    let answer = Fact.Answered(
      question: question.id, wording: "w", shown: shown, response: response, parts: parts,
      credit: 0,
      rating: 1, took: 0, session: 1)
    return XAPIInteraction(answer, to: key == nil ? nil : question) { text, _ in
      Double(text.filter { $0 != "," })
    }
  }

  @Test func `Each type has the response and the pattern of the specification`() throws {
    let answers = try Fixture.practice(try Fixture.record()).answers
    let told = answers.map { XAPIInteraction($0.fact, to: $0.wording) { _, _ in 100_000 } }
    #expect(
      told.map { "\($0.type) \($0.response ?? "–") \($0.right ?? [])" }.dropLast(2).dropLast() == [
        #"choice b ["a"]"#, #"choice a ["a"]"#, #"choice b[,]c ["a[,]b"]"#,
        #"true-false false ["false"]"#,
        #"fill-in the  APPs ["{case_matters=false}Australian Privacy Principles", "{case_matters=false}APPs"]"#,
        #"fill-in open[,]closed ["{case_matters=false}open[,]closed"]"#,
        #"numeric 100000 ["100000"]"#,
        #"matching source1[.]target1[,]source2[.]target1 ["source1[.]target1[,]source2[.]target2"]"#,
        #"sequencing 1[,]2[,]3 ["1[,]2[,]3"]"#,
        "long-fill-in You can't hear the voice.\n\n    So short words sound curt. []",
      ])
    #expect(told.last?.type == "other" && told.last?.response == "b")
  }

  @Test(arguments: [
    (0.5, "12[:]13"), (0, "12.5"), (1e-7, "12.4999999[:]12.5000001"),
  ])
  func `A number that may be off is a range`(tolerance: Double, pattern: String) {
    let told = told(
      .numeric(.init(key: 12.5, tolerance: tolerance)), ["1,200"], [part(nil, "", "", true)])
    #expect(told.right == [pattern] && told.response == "1200")
  }

  @Test func `What can't be told in the way of a type is left out`() {
    #expect(told(Fixture.refund.key, ["zz"], [part(nil, "zz", "", false)]).response == nil)
    #expect(told(Fixture.threshold.key, ["a lot"], [part(nil, "a lot", "", false)]).response == nil)
    #expect(told(Fixture.kinds.key, [""], [part(nil, "", "", false)]).response == nil)
    #expect(told(Fixture.sign.key, [""], []).response == nil)
    #expect(told(nil, ["x", "y"], []).response == "x\ny")
  }

  @Test func `A list is right in any order, with every way that there is, or none told`() {
    let members = ["a", "b", "c"].map { AnswerKey.List.Member(key: $0) }
    let two = told(
      .list(.init(members: members, wanted: 2)), ["b, x"],
      [
        part("b", "b", "b", true), part("not one of them", "x", "", false),
        part("a", "", "a", false),
      ])
    #expect(two.response == "b[,]x")
    let start = "{case_matters=false}{order_matters=false}"
    #expect(Set(two.right ?? []) == Set(["a[,]b", "a[,]c", "b[,]c"].map { start + $0 }))
    let many = (0..<20).map { AnswerKey.List.Member(key: "m\($0)", variants: ["n\($0)"]) }
    #expect(told(.list(.init(members: many, wanted: 10)), ["m1"], []).right == nil)
  }

  @Test(arguments: [
    ("a[,]b", "a[ ,]b"), ("1[.]2[:]3", "1[ .]2[ :]3"), ("{lang=en}x", "{ lang=en}x"),
    ("[a]", "[a]"),
  ])
  func `What was typed delimits nothing`(typed: String, response: String) {
    #expect(
      told(Fixture.principles.key, [typed], [part(nil, typed, "", false)]).response == response)
  }

  @Test func `Labels that can't be names become numbers`() {
    let options = ["x y", "x[,]z"].map { AnswerKey.Choice.Option(label: $0, text: $0) }
    let told = told(
      .singleChoice(.init(options: options, key: ["x y"])), ["b"],
      [part(nil, "b) x[,]z", "", false)],
      shown: [[0, 1]])
    #expect(told.right == ["1"] && told.response == "2")
    #expect(told.components["choices"]?.map(\.id) == ["1", "2"])
  }
}
