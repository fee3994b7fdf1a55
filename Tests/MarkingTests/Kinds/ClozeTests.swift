internal import Curriculum
internal import Testing

@testable internal import Marking

struct ClozeTests {
  let key = AnswerKey.cloze(Samples.cloze)
  let shown = OptionOrder(orders: [[], [1, 0, 2]])  // b) is closed.

  @Test(
    arguments: [
      (["open", "b"], 1), (["Open-Ended", "CLOSED"], 1), (["open", "a"], 0.5),
      (["shut", "b"], 0.5),
      (["", "b"], 0.5), (["open", " "], 0.5), (["open"], 0.5), (["shut", "c)"], 0),
      (["open", "b", "more"], 1),
    ] as [([String], Double)])
  func `Gaps count the same, blank ones as wrong`(response: [String], credit: Double) {
    #expect(result(response, to: key, shown: shown).mark?.credit == credit)
  }

  @Test(
    arguments: [
      (["an open", "the other"], 1), (["the open", "a"], 1), (["open", "b"], 0.5),
      (["open", "other"], 0.5), (["a", "a"], 0.5),
    ] as [([String], Double)])
  func `An article counts in options that differ by it, not in what is typed`(
    response: [String], credit: Double
  ) {
    let key = AnswerKey.cloze(
      .init(
        text: "{1} and {2}",
        gaps: [
          .init(key: "open", overlook: [.hyphens]),
          .init(key: "the other", options: ["the other", "other"]),
        ]))
    #expect(result(response, to: key, shown: OptionOrder()).mark?.credit == credit)
  }

  @Test func `Each gap is a part`() throws {
    let mark = try markOf("opne", "a", to: key, shown: shown)
    #expect(
      mark.parts == [
        .init(
          name: .gap(0), given: "opne", expected: "open", isRight: false,
          nearMiss: .slips([.init(word: "open", letters: 1)])),
        .init(name: .gap(1), given: "a) leading", expected: "b) closed", isRight: false),
      ])
  }

  @Test(
    arguments: [
      ([], .gaps), ([" ", ""], .gaps),
      (["open", "d"], .gap(1, of: 3)),
    ] as [([String], Request)])
  func `All blank, or an unknown option, is asked again`(response: [String], request: Request) {
    #expect(result(response, to: key, shown: shown) == .unreadable(request))
  }
}
