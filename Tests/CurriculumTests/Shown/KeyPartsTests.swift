internal import Curriculum
internal import Testing

struct KeyPartsTests {
  @Test(
    arguments: [
      (
        .singleChoice(ShownSamples.choice), [[2, 0, 3, 1]], "b) Repair it within a reasonable time"
      ),
      (
        .multipleChoice(ShownSamples.several), [[2, 1, 3, 0]],
        "b) Point to the manufacturer; d) Repair it within a reasonable time"
      ),
      (.trueFalse(.init(key: true)), [], "True"),
      (.shortAnswer(ShownSamples.shortAnswer), [], "Australian Privacy Principles"),
      (.list(ShownSamples.list), [], "late; wrong; dear"),
      (.cloze(ShownSamples.cloze), [[], [1, 0, 2]], "gap 1: open; gap 2: b) closed"),
      (.numeric(ShownSamples.numeric), [], "30 days (±1)"),
      (.numeric(.init(key: 100_000)), [], "100,000"),
      (
        .matching(ShownSamples.matching), [[1, 0, 3, 2]], "1. b) open; 2. a) closed; 3. d) probing"
      ),
      (.ordering(.init(items: ["x", "y"])), [[1, 0]], "b) x; a) y"),
      (.explain(ShownSamples.explain), [], ShownSamples.explain.benchmark),
    ] as [(AnswerKey, [[Int]], String)])
  func `The right answer is one line`(key: AnswerKey, orders: [[Int]], line: String) {
    #expect(expectedAnswer(of: key, shown: OptionOrder(orders: orders)) == line)
  }

  @Test(arguments: [AnswerKey.singleChoice(ShownSamples.choice), .ordering(ShownSamples.ordering)])
  func `What is right is among the lines that were shown, letter and all`(key: AnswerKey) {
    for shown in ShownSamples.presentations(of: key) {
      let lines = ShownQuestion(key, shown: shown).lists.flatMap(\.self)
      let right = key.parts.expected(shown: shown)
      #expect(!right.isEmpty && right.allSatisfy(lines.contains))
    }
  }

  @Test func `Several right options are told in the order shown`() {
    for shown in ShownSamples.presentations(of: .multipleChoice(ShownSamples.several)) {
      let labels = ShownSamples.several.expected(shown: shown)
        .compactMap(\.label)
      #expect(labels.count == 2 && labels == labels.sorted())
    }
  }

  @Test func `Items are told in their right order, whatever was shown`() {
    for shown in ShownSamples.presentations(of: .ordering(ShownSamples.ordering)) {
      let told = ShownSamples.ordering.expected(shown: shown)
      #expect(told.map(\.text) == ShownSamples.ordering.items)
    }
  }

  @Test(
    arguments: [
      (30, 1, "days", "30 days (±1)"), (30, 0, "days", "30 days"), (30, 1, nil, "30 (±1)"),
      (0.5, 0.25, nil, "0.5 (±0.25)"), (-4, 0, "°C", "-4 °C"),
      (12_500, 500, "$", "12,500 $ (±500)"),
    ] as [(Double, Double, String?, String)])
  func `A number has its unit, and the tolerance where there is one`(
    key: Double, tolerance: Double, unit: String?, words: String
  ) {
    #expect(AnswerKey.Numeric(key: key, tolerance: tolerance, unit: unit).expected == words)
  }

  @Test func `A gap or partner that is not among what was shown has no letter`() {
    let cloze = AnswerKey.Cloze(text: "{1}", gaps: [.init(key: "x", options: ["y", "z"])])
    #expect(cloze.expected(of: 0, shown: OptionOrder(orders: [[1, 0]])) == "x")
    let matching = AnswerKey.Matching(pairs: [.init(left: "l", right: "r")])
    let other = ShownList(["s", "t"], of: OptionOrder())
    #expect(matching.expected(of: 0, in: other) == "r")
  }

  @Test func `A presentation of another question gives the author's letters`() {
    let wrong = OptionOrder(orders: [[5, 4, 3]])
    #expect(
      expectedAnswer(of: .matching(ShownSamples.matching), shown: wrong)
        == "1. a) open; 2. b) closed; 3. c) probing")
    #expect(
      expectedAnswer(of: .singleChoice(ShownSamples.choice), shown: wrong)
        == "a) Repair it within a reasonable time")
  }

  @Test func `A truth has its word, and an option is right by its label`() {
    #expect([true, false].map(AnswerKey.TrueFalse.word) == ["True", "False"])
    #expect([0, 1, 2, 3].map(ShownSamples.several.isKey) == [true, true, false, false])
  }

  @Test func `What is shuffled and what is typed is said by each type`() {
    let lengths = ShownSamples.keys.map { $0.parts.listLengths }
    #expect(lengths == [[4], [4], [], [], [], [0, 3], [], [4], [4], []])
    let typed = ShownSamples.keys.filter { $0.parts.isTyped }.map(\.type)
    #expect(typed == [.shortAnswer, .list, .cloze, .numeric])
    let picked = AnswerKey.Cloze(text: "{1}", gaps: [.init(key: "x", options: ["x", "y"])])
    #expect(!picked.isTyped)
  }
}
