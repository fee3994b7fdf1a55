internal import Curriculum
internal import Testing

@testable internal import Marking

struct ShownLinesTests {
  @Test(
    arguments: [
      (
        .singleChoice(Samples.choice), [[2, 0, 3, 1]],
        [
          "a) Offer store credit", "b) Repair it within a reasonable time", "c) Nothing",
          "d) Point to the manufacturer",
        ]
      ),
      (.trueFalse(.init(key: true)), [], ["True or false?"]),
      (.shortAnswer(Samples.shortAnswer), [], []),
      (
        .cloze(Samples.cloze), [[], [1, 0, 2]],
        [
          "An ____(1)____ question gathers information; a ____(2)____ question confirms it.",
          "gap 2: a) leading  b) closed  c) probing",
        ]
      ),
      (.numeric(Samples.numeric), [], ["(in days)"]), (.numeric(.init(key: 1)), [], []),
      (
        .matching(.init(pairs: [.init(left: "x", right: "y")], extra: ["z"])), [[1, 0]],
        ["1. x", "a) z", "b) y"]
      ),
      (.ordering(.init(items: ["x", "y"])), [[1, 0]], ["a) y", "b) x"]),
      (.explain(Samples.explain), [], []),
    ] as [(AnswerKey, [[Int]], [String])])
  func `What is under the prompt`(key: AnswerKey, orders: [[Int]], lines: [String]) {
    #expect(shownLines(of: key, shown: Presentation(orders: orders)) == lines)
  }

  @Test func `Options of a gap that are long together have lines of their own`() {
    for (length, lines) in [(28, 2), (29, 4)] {
      let texts = [String(repeating: "é", count: length), String(repeating: "x", count: 29)]
      let cloze = AnswerKey.Cloze(text: "{1}", gaps: [.init(key: texts[0], options: texts)])
      let shown = shownLines(of: .cloze(cloze), shown: Presentation(orders: [[0, 1]]))
      #expect(shown.count == lines && shown.allSatisfy { $0.count <= 72 })
      #expect(lines == 2 || shown[1...] == ["gap 1:", "a) \(texts[0])", "b) \(texts[1])"])
    }
  }

  @Test(arguments: presentations(of: .singleChoice(Samples.choice)))
  func `The right option is not given away`(shown: Presentation) {
    let lines = shownLines(of: .singleChoice(Samples.choice), shown: shown)
    #expect(
      lines.map { $0.dropFirst(3) }.sorted() == Samples.choice.options.map { $0.text[...] }.sorted()
    )
  }
}
