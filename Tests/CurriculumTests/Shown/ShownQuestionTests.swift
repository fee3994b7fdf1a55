internal import Curriculum
internal import Testing

struct ShownQuestionTests {
  private static func lines(_ key: AnswerKey, _ shown: OptionOrder) -> [String] {
    ShownQuestion(key, shown: shown).lists.flatMap(\.self).map(\.whole)
  }

  @Test(arguments: ShownSamples.keys)
  func `A conversation comes first, whoever speaks as the label of each turn`(key: AnswerKey) {
    let turns = [
      "Customer: Where is it: here?", "You: ______", "Then nothing came.",
      "A sentence that is much longer than a name: it is a text.",
    ]
    let plain = ShownQuestion(key, shown: OptionOrder())
    let shown = ShownQuestion(key, turns: turns, shown: OptionOrder())
    #expect(Array(shown.lists.dropFirst()) == plain.lists)
    #expect(
      shown.lists[0] == [
        .init(label: "Customer:", text: "Where is it: here?"), .init(label: "You:", text: "______"),
        .init(text: turns[2]), .init(text: turns[3]),
      ])
  }

  @Test(arguments: ShownSamples.keys)
  func `A cloze has a field per gap, others have one`(key: AnswerKey) {
    let fields = ShownQuestion.fields(of: key)
    if case .cloze = key {
      #expect(fields == [.gap(0), .gap(1)])
    } else {
      #expect(fields == [.only])
    }
  }

  @Test func `A text with gaps is told from others by itself, any other question by its prompt`() {
    func stem(_ key: AnswerKey) -> String {
      Question(
        id: .init(rawValue: "q"), topic: "t", criteria: [], level: .remember,
        prompt: "Complete the sentence.", key: key, explanation: "", sources: []
      ).oneLine
    }
    let cloze = AnswerKey.Cloze(text: "{2} go {1}.", gaps: [.init(key: "in"), .init(key: "We")])
    #expect(stem(.cloze(cloze)) == "____ go ____.")
    #expect(stem(.trueFalse(.init(key: true))) == "Complete the sentence.")
  }

  @Test func `17: a text that begins with “Mr.” has no label`() {
    let cloze = AnswerKey.Cloze(text: "Mr. Smith {1} in.", gaps: [.init(key: "comes")])
    let shown = ShownQuestion(.cloze(cloze), shown: OptionOrder())
    #expect(shown.lists == [[.init(text: "Mr. Smith ____(1)____ in.")]])
  }

  @Test func `17: what is matched is two lists`() {
    let key = AnswerKey.Matching(pairs: [.init(left: "x", right: "y")], extra: ["z"])
    let shown = ShownQuestion(.matching(key), shown: OptionOrder(orders: [[1, 0]]))
    #expect(
      shown.lists == [
        [.init(label: "1.", text: "x")],
        [.init(label: "a)", text: "z"), .init(label: "b)", text: "y")],
      ])
  }

  @Test(
    arguments: [
      (
        .singleChoice(ShownSamples.choice), [[2, 0, 3, 1]],
        [
          "a) Offer store credit", "b) Repair it within a reasonable time", "c) Nothing",
          "d) Point to the manufacturer",
        ]
      ),
      (.trueFalse(.init(key: true)), [], ["True or false?"]),
      (.shortAnswer(ShownSamples.shortAnswer), [], []),
      (.list(ShownSamples.list), [], ["(2, in any order, with commas between)"]),
      (
        .cloze(ShownSamples.cloze), [[], [1, 0, 2]],
        [
          "An ____(1)____ question gathers information; a ____(2)____ question confirms it.",
          "gap 2: a) leading  b) closed  c) probing",
        ]
      ),
      (.numeric(ShownSamples.numeric), [], ["(in days)"]), (.numeric(.init(key: 1)), [], []),
      (
        .matching(.init(pairs: [.init(left: "x", right: "y")], extra: ["z"])), [[1, 0]],
        ["1. x", "a) z", "b) y"]
      ),
      (.ordering(.init(items: ["x", "y"])), [[1, 0]], ["a) y", "b) x"]),
      (.explain(ShownSamples.explain), [], []),
    ] as [(AnswerKey, [[Int]], [String])])
  func `What is under the prompt`(key: AnswerKey, orders: [[Int]], lines: [String]) {
    #expect(Self.lines(key, OptionOrder(orders: orders)) == lines)
  }

  @Test func `Options of a gap that are long together have lines of their own`() {
    for (length, lines) in [(28, 2), (29, 4)] {
      let texts = [String(repeating: "é", count: length), String(repeating: "x", count: 29)]
      let cloze = AnswerKey.Cloze(text: "{1}", gaps: [.init(key: texts[0], options: texts)])
      let shown = Self.lines(.cloze(cloze), OptionOrder(orders: [[0, 1]]))
      #expect(shown.count == lines && shown.allSatisfy { $0.count <= 72 })
      #expect(lines == 2 || shown[1...] == ["gap 1:", "a) \(texts[0])", "b) \(texts[1])"])
    }
  }

  @Test(arguments: ShownSamples.presentations(of: .singleChoice(ShownSamples.choice)))
  func `The right option is not given away`(shown: OptionOrder) {
    let lines = Self.lines(.singleChoice(ShownSamples.choice), shown)
    let texts = ShownSamples.choice.options.map(\.text)
    #expect(lines.map { String($0.dropFirst(3)) }.sorted() == texts.sorted())
  }

  @Test(arguments: ShownSamples.keys)
  func `Lines say the same in every order, under letters that run on`(key: AnswerKey) {
    let plain = ShownQuestion(key, shown: OptionOrder())
    for shown in ShownSamples.presentations(of: key) {
      let laid = ShownQuestion(key, shown: shown)
      #expect(laid.lists.map(\.count) == plain.lists.map(\.count))
      #expect(laid.lists.map { $0.map(\.label) } == plain.lists.map { $0.map(\.label) })
      guard laid.lists.last?.last?.label != nil else { continue }
      #expect(
        laid.lists.map { $0.map(\.text).sorted() } == plain.lists.map { $0.map(\.text).sorted() })
    }
  }

  @Test(
    arguments: [
      ("{1}", 1, "____(1)____"), ("{2} before {1}", 2, "____(2)____ before ____(1)____"),
      ("{1}, and {1} again", 1, "____(1)____, and ____(1)____ again"),
      ("{3} is no gap of {1}", 1, "{3} is no gap of ____(1)____"),
      ("{10}{1}", 10, "____(10)____" + "____(1)____"), ("no gap", 1, "no gap"),
      ("{ 1 } {01}", 1, "{ 1 } {01}"), ("line\n{1}", 1, "line\n____(1)____"),
    ] as [(String, Int, String)])
  func `Each gap is shown by its own number`(text: String, gaps: Int, shown: String) {
    let cloze = AnswerKey.Cloze(text: text, gaps: Array(repeating: .init(key: "x"), count: gaps))
    #expect(Self.lines(.cloze(cloze), OptionOrder()) == [shown])
  }

  @Test func `A line with a label reads as both, one without as its text`() {
    #expect(ShownQuestion.Line(label: "1.", text: "x").whole == "1. x")
    #expect(ShownQuestion.Line(text: "x").whole == "x")
    #expect(ShownQuestion.Line(label: "", text: "x").whole == " x")
  }
}
