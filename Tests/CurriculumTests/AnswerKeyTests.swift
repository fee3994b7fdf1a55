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
}
