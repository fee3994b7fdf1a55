internal import Curriculum

/// A small unit of each country, two banks and what is asked in them.
enum Samples {
  static let australian = Unit(
    code: "SIRXCEG006", title: "Provide online customer service", jurisdiction: .australia,
    release: "Release 1",
    elements: [
      node("SIRXCEG006.E1", "Respond", [node("SIRXCEG006.PC1.1", "Reply in time.")])
    ],
    performanceEvidence: .init(
      lead: "Evidence of:", items: [node("SIRXCEG006.PE1", "answering two customers")]),
    knowledgeEvidence: .init(
      lead: "Knowledge of:",
      items: [
        node(
          "SIRXCEG006.KE1", "law, including:",
          [
            node("SIRXCEG006.KE1.1", "consumer law"),
            node("SIRXCEG006.KE1.10", "privacy law:", [node("SIRXCEG006.KE1.10.1", "the APPs")]),
          ])
      ]),
    assessmentConditions: .init(items: [node("SIRXCEG006.AC1", "in a workplace")]))

  static let british = Unit(
    code: "CG219", title: "Questioning", jurisdiction: .unitedKingdom, release: "2010",
    learningOutcomes: [
      .init(
        node: node("CG219.LO1", "Understand", [node("CG219.AC1.1", "Describe questions")]),
        guidance: [node("CG219.G1", "Questions may be", [node("CG219.G1.1", "open")])],
        evidence: [])
    ])

  static let lawBank = QuestionBank(
    topic: Topic(id: "consumer-law", title: "Consumer law", jurisdiction: .australia),
    questions: [
      question("law-1", ["SIRXCEG006.KE1.1"]), question("law-2", ["SIRXCEG006.KE1.10.1"]),
    ])
  static let askingBank = QuestionBank(
    topic: Topic(id: "asking", title: "Asking", jurisdiction: .general),
    questions: [
      question("asking-1", ["CG219.AC1.1", "SIRXCEG006.PC1.1"], topic: "asking")
    ])

  static let curriculum = Curriculum(units: [australian, british], banks: [lawBank, askingBank])

  /// One key of each type, with every optional part in use.
  static let keys: [AnswerKey] = [
    .singleChoice(
      .init(
        options: [.init(label: "a", text: "x", feedback: "y"), .init(label: "b", text: "z")],
        key: ["a"])),
    .multipleChoice(
      .init(options: ["a", "b", "c"].map { .init(label: $0, text: $0 + $0) }, key: ["a", "c"])),
    .trueFalse(.init(key: false, feedback: "No.")),
    .shortAnswer(.init(key: "APPs", variants: ["the APPs"])),
    .list(
      .init(
        members: [.init(key: "x", variants: ["y"]), .init(key: "z")], wanted: 2,
        overlook: [.hyphens])),
    .cloze(
      .init(
        text: "{1} {2}",
        gaps: [.init(key: "x", variants: ["y"]), .init(key: "p", options: ["p", "q", "r"])])),
    .numeric(.init(key: 0.1, tolerance: 0.01, unit: "days")),
    .matching(
      .init(
        pairs: [.init(left: "x", right: "odd"), .init(left: "y", right: "odd")],
        extra: ["even", "prime"])),
    .ordering(.init(items: ["first", "second", "third"])),
    .explain(
      .init(
        benchmark: "Because.",
        keyPoints: [.init(text: "x", accept: ["y"], required: true), .init(text: "z")],
        minimum: 1, halfRight: ["w"], probe: "Why?")),
  ]

  static func question(
    _ id: String, _ criteria: [String], topic: String = "consumer-law",
    key: AnswerKey = .trueFalse(.init(key: true))
  ) -> Question {
    Question(
      id: .init(rawValue: id), topic: topic, criteria: criteria.map(CriterionID.init(rawValue:)),
      level: .apply, prompt: "Is it “so”?", key: key, explanation: "It is.", sources: ["s 3"],
      asAt: "2026-11-22", hints: ["Think.", "Harder."])
  }

  private static func node(
    _ id: String, _ text: String, _ children: [CriterionNode] = []
  ) -> CriterionNode {
    CriterionNode(id: .init(rawValue: id), text: text, children: children)
  }
}
