import Curriculum
import Testing

@testable import BankFormats

struct AnkiWriterTests {
  private static func question(_ key: AnswerKey, prompt: String = "Which is it?") -> Question {
    Question(
      id: Question.ID(rawValue: "q"), topic: "t", criteria: [CriterionID(rawValue: "U1.KE1")],
      level: .remember, prompt: prompt, key: key, explanation: "Because <it> is & was.",
      sources: ["s"])
  }

  private static func row(_ question: Question) throws -> [String] {
    var writer = AnkiWriter()
    _ = try writer.add(question, title: "T")
    return try #require(writer.text.rows.first).cells
  }

  @Test func `The first field is the question's own id, and HTML is escaped`() throws {
    #expect(
      try Self.row(Self.question(.shortAnswer(.init(key: "a < b", variants: ["c", "d"]))))
        == [
          "Viva", "T", "q", "Which is it?", "a &lt; b", "c<br>d",
          "Because &lt;it&gt; is &amp; was.",
          "U1.KE1 level:remember type:short-answer",
        ])
    var writer = AnkiWriter()
    _ = try writer.add(Self.question(.trueFalse(.init(key: true))), title: "T")
    #expect(
      writer.text.text.hasPrefix(
        "#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:8\n"
          + "#columns:Note type\tDeck\tId\tPrompt\tAnswer\tAlso right\tExplanation\tTags\nViva\t"))
    #expect(ExchangeFormat.recognised(in: Array(writer.text.text.utf8)) == .anki)
  }

  @Test(arguments: [
    (
      AnswerKey.cloze(
        .init(text: "A {1} {2}.", gaps: [.init(key: "b"), .init(key: "c", options: ["c", "d"])])),
      "Which is it?", "A {{c1::b}} {{c1::c::c / d}}."
    ),
    (
      .singleChoice(
        .init(options: [.init(label: "x", text: "a"), .init(label: "y", text: "b")], key: ["y"])),
      "Which is it?<ol type=\"A\"><li>a</li><li>b</li></ol>", "b"
    ),
    (
      .ordering(.init(items: ["c", "a", "b"])),
      "Which is it?<ul><li>a</li><li>b</li><li>c</li></ul>",
      "<ol><li>c</li><li>a</li><li>b</li></ol>"
    ),
    (.numeric(.init(key: 2.5, tolerance: 0.5, unit: "km")), "Which is it?", "2.5 ± 0.5 km"),
    (
      .matching(.init(pairs: [.init(left: "l", right: "r"), .init(left: "m", right: "s")])),
      "Which is it?<ul><li>l</li><li>m</li></ul><ul><li>r</li><li>s</li></ul>",
      "<ul><li>l – r</li><li>m – s</li></ul>"
    ),
    (
      .explain(
        .init(benchmark: "So.", keyPoints: [.init(text: "a"), .init(text: "b")], minimum: 2)),
      "Which is it?", "So.<ul><li>a</li><li>b</li></ul>"
    ),
    (.trueFalse(.init(key: false, feedback: "No & no")), "Which is it?", "False"),
  ])
  func `Every type has its card`(key: AnswerKey, front: String, back: String) throws {
    let row = try Self.row(Self.question(key))
    #expect(row[3] == front && row[4] == back)
    #expect(row[0] == (key.type == .cloze ? "Viva cloze" : "Viva"))
  }

  @Test(arguments: ["a::b", "a}}", "a}", "{{a"])
  func `A gap with signs of Anki's own is refused`(key: String) {
    let cloze = AnswerKey.cloze(.init(text: "{1}", gaps: [.init(key: key)]))
    #expect(throws: AnkiWriter.Refusal.gapMarks) { try Self.row(Self.question(cloze)) }
  }

  @Test func `All shipped questions go out, and come back but for what is told`() throws {
    var (count, written): (Int, Int) = (0, 0)
    for bank in try YAMLBankWriterTests.shipped() {
      let known = Set(bank.questions.flatMap(\.criteria))
      let way = BankImport(topic: bank.topic, known: known, source: "s")
      for question in bank.questions {
        var writer = AnkiWriter()
        guard let losses = try? writer.add(question, title: bank.topic.title) else { continue }
        written += 1
        let read = AnkiText(Array(writer.text.text.utf8))
        try #require(read.head == writer.text.head, "\(question.id)")
        try #require(read.rows.map(\.cells) == writer.text.rows.map(\.cells), "\(question.id)")
        guard !losses.contains(.pairs) else { continue }
        var items: [ExchangeItem] = []
        AnkiCard.read(read.notes) { items.append($0.item) }
        try #require(items.count == 1, "\(question.id)")
        let (again, remarks) = try way.question(try items[0].content.get(), id: question.id)
        try #require(again == question.onCard, "\(question.id)")
        try #require(remarks.isEmpty, "\(question.id): \(remarks)")
        count += 1
      }
    }
    #expect(written > 1250 && count > 1200)
  }
}

extension Question {
  /// The question as it comes back from a card.
  fileprivate var onCard: Question {
    var question = self
    question.sources = ["s"]
    (question.hints, question.policies, question.after) = ([], [], [])
    (question.follows, question.notes, question.recheck) = (nil, nil, nil)
    (question.isAboutWorkplace, question.turns) = (false, [])
    if !turns.isEmpty { question.prompt = ([prompt] + turns).joined(separator: " ") }
    question.key = key.onCard
    return question
  }
}

extension AnswerKey {
  fileprivate var onCard: AnswerKey {
    switch self {
    case .singleChoice(let choice): .singleChoice(choice.onCard)
    case .multipleChoice(let choice): .multipleChoice(choice.onCard)
    case .shortAnswer(let key): .shortAnswer(.init(key: key.key, variants: key.variants))
    case .list(let list):
      .list(.init(members: list.members.map { .init(key: $0.key) }, wanted: list.wanted))
    case .cloze(let cloze):
      .cloze(
        .init(
          text: cloze.text, gaps: cloze.gaps.map { .init(key: $0.key, options: $0.options) }))
    case .numeric(let key):
      .numeric(.init(key: key.key, tolerance: key.tolerance, unit: key.unit))
    case .explain(let key):
      .explain(
        .init(
          benchmark: key.benchmark, keyPoints: key.keyPoints.map { .init(text: $0.text) },
          minimum: key.minimum))
    case .trueFalse, .matching, .ordering: self
    }
  }
}

extension AnswerKey.Choice {
  /// The options with the letters from a on, and nothing said to them.
  fileprivate var onCard: AnswerKey.Choice {
    let labels = "abcdefgh".map(String.init)
    let new = Dictionary(uniqueKeysWithValues: zip(options.map(\.label), labels))
    return .init(
      options: options.map { .init(label: new[$0.label] ?? "", text: $0.text) },
      key: options.map(\.label).filter(key.contains).compactMap { new[$0] })
  }
}
