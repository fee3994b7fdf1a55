internal import Curriculum
internal import Testing

@testable internal import Marking

struct ShownQuestionTests {
  private static func lines(_ key: AnswerKey, _ shown: Presentation) -> [String] {
    ShownQuestion(key, shown: shown).lists.flatMap(\.self).map(\.whole)
  }

  @Test(arguments: Samples.keys)
  func `A cloze has a field per gap, others have one`(key: AnswerKey) {
    let fields = ShownQuestion.fields(of: key)
    if case .cloze = key {
      #expect(fields == [.gap(0), .gap(1)])
    } else {
      #expect(fields == [.only])
    }
  }

  @Test func `17: a text that begins with “Mr.” has no label`() {
    let cloze = AnswerKey.Cloze(text: "Mr. Smith {1} in.", gaps: [.init(key: "comes")])
    let shown = ShownQuestion(.cloze(cloze), shown: Presentation())
    #expect(shown.lists == [[.init(text: "Mr. Smith ____(1)____ in.")]])
  }

  @Test func `17: what is matched is two lists`() {
    let key = AnswerKey.Matching(pairs: [.init(left: "x", right: "y")], extra: ["z"])
    let shown = ShownQuestion(.matching(key), shown: Presentation(orders: [[1, 0]]))
    #expect(
      shown.lists == [
        [.init(label: "1.", text: "x")],
        [.init(label: "a)", text: "z"), .init(label: "b)", text: "y")],
      ])
  }

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
    #expect(Self.lines(key, Presentation(orders: orders)) == lines)
  }

  @Test func `Options of a gap that are long together have lines of their own`() {
    for (length, lines) in [(28, 2), (29, 4)] {
      let texts = [String(repeating: "é", count: length), String(repeating: "x", count: 29)]
      let cloze = AnswerKey.Cloze(text: "{1}", gaps: [.init(key: texts[0], options: texts)])
      let shown = Self.lines(.cloze(cloze), Presentation(orders: [[0, 1]]))
      #expect(shown.count == lines && shown.allSatisfy { $0.count <= 72 })
      #expect(lines == 2 || shown[1...] == ["gap 1:", "a) \(texts[0])", "b) \(texts[1])"])
    }
  }

  @Test(arguments: presentations(of: .singleChoice(Samples.choice)))
  func `The right option is not given away`(shown: Presentation) {
    let lines = Self.lines(.singleChoice(Samples.choice), shown)
    #expect(
      lines.map { $0.dropFirst(3) }.sorted() == Samples.choice.options.map { $0.text[...] }.sorted()
    )
  }
}
