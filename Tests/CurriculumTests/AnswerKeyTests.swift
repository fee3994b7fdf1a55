internal import Curriculum
internal import Testing

struct AnswerKeyTests {
  @Test func `Right items come without repeats, extra ones last`() {
    let key = AnswerKey.Matching(
      pairs: [
        .init(left: "x", right: "odd"), .init(left: "y", right: "even"),
        .init(left: "z", right: "odd"),
      ], extra: ["prime", "even"])
    #expect(key.rights == ["odd", "even", "prime"])
  }

  @Test(
    arguments: [
      ([], [], []), (["a"], [], ["a"]), (["a", "a"], ["a"], ["a"]),
      ([], ["b", "a", "b"], ["b", "a"]),
      (["b", "a"], ["c", "b"], ["b", "a", "c"]), (["a", "A"], ["a "], ["a", "A", "a "]),
    ] as [([String], [String], [String])])
  func `Right items that differ in a letter are different`(
    rights: [String], extra: [String], shown: [String]
  ) {
    let pairs = rights.enumerated().map {
      AnswerKey.Matching.Pair(left: "\($0.offset)", right: $0.element)
    }
    #expect(AnswerKey.Matching(pairs: pairs, extra: extra).rights == shown)
  }

  @Test func `Every key knows its type, and what an author leaves out is nothing`() {
    #expect(Samples.keys.map(\.type) == QuestionType.allCases)
    let gap = AnswerKey.Cloze.Gap(key: "x")
    #expect(gap.variants.isEmpty && gap.options.isEmpty && gap.leniency == .init())
    let point = AnswerKey.Explain.KeyPoint(text: "x")
    #expect(point.accept.isEmpty && !point.required)
    #expect(AnswerKey.Numeric(key: 1).tolerance == 0 && AnswerKey.Numeric(key: 1).unit == nil)
  }
}
