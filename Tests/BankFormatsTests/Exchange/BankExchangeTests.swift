import Curriculum
import Testing

@testable import BankFormats

/// From a bank to another program, and back.
struct BankExchangeTests {
  typealias Text = ExchangeQuestion.Text
  typealias Answer = ExchangeQuestion.Answer

  private static let topic = Topic(id: "t", title: "T", jurisdiction: .general)
  private static let way = BankImport(topic: topic, known: testCriteria, source: "Book")

  private static func imported(
    _ key: ExchangeQuestion.Key, tags: [String] = [], feedback: String = ""
  ) throws -> (question: Question, remarks: [BankImport.Remark]) {
    try way.question(
      ExchangeQuestion(tags: tags, prompt: Text("What?"), key: key, feedback: Text(feedback)),
      id: Question.ID(rawValue: "q"))
  }

  private static func refusal(_ key: ExchangeQuestion.Key) -> BankImport.Refusal? {
    do {
      _ = try imported(key)
      return nil
    } catch { return error as? BankImport.Refusal }
  }

  @Test func `All shipped questions that GIFT can carry come back as they were`() throws {
    var count = 0
    for bank in try YAMLBankWriterTests.shipped() {
      let known = Set(bank.questions.flatMap(\.criteria))
      let way = BankImport(topic: bank.topic, known: known, source: "s")
      for question in bank.questions {
        guard let export = try? BankExport(question, title: "A/B"), question.keyPoints.isEmpty
        else {
          continue
        }
        var writer = GIFTWriter()
        writer.add(export.question)
        let item = try #require(GIFTReaderTests.items(writer.text).first)
        let read = try item.content.get()
        // Whatever was written is read again; numbers of the other program are ours to choose.
        var written = export.question
        written.number = 0
        #expect(read == written, "\(question.id)")
        let (again, remarks) = try way.question(read, id: question.id)
        #expect(again == question.without(export.losses), "\(question.id)")
        #expect(remarks.isEmpty, "\(question.id): \(remarks)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test func `All shipped questions that Moodle XML can carry come back as they were`() throws {
    var (count, open) = (0, 0)
    for bank in try YAMLBankWriterTests.shipped() {
      let known = Set(bank.questions.flatMap(\.criteria))
      let way = BankImport(topic: bank.topic, known: known, source: "s")
      for question in bank.questions {
        guard let export = try? BankExport(question, title: "A/B", format: .moodleXML) else {
          continue
        }
        for usesPatterns in [false, true] {
          var writer = MoodleXMLWriter(usesPatterns: usesPatterns)
          writer.add(export.question)
          let item = try #require(MoodleXMLReaderTests.items(writer.text).first)
          let (again, remarks) = try way.question(item.content.get(), id: question.id)
          #expect(again == question.without(export.losses), "\(question.id)")
          #expect(remarks.isEmpty, "\(question.id): \(remarks)")
        }
        count += 1
        if case .explain = question.key { open += 1 }
      }
    }
    #expect(count > 500 && open > 100)
  }

  @Test func `Tags say what a question is about`() throws {
    let (question, remarks) = try Self.imported(
      .trueFalse(true, wrong: Text(""), right: Text("")),
      tags: [
        "u1.ke2.1", "level:analyse", "kind:case", "asAt:2026-11-22", "week 3", "level:hard",
        "U9.KE1",
      ])
    #expect(question.criteria.map(\.rawValue) == ["U1.KE2.1"])
    #expect(question.level == .analyse && question.kind == .application)
    #expect(question.asAt == "2026-11-22")
    #expect(remarks == [.tag("week 3"), .tag("level:hard"), .tag("U9.KE1")])
  }

  @Test func `Without tags it has the criteria that were given, or none`() throws {
    let key = ExchangeQuestion.Key.trueFalse(false, wrong: Text("No."), right: Text("Yes."))
    var way = Self.way
    way.criteria = [CriterionID(rawValue: "U1.KE1")]
    let exchange = ExchangeQuestion(prompt: Text("So?"), key: key)
    let id = Question.ID(rawValue: "q")
    #expect(try way.question(exchange, id: id).question.criteria.map(\.rawValue) == ["U1.KE1"])
    let (question, _) = try Self.imported(key)
    #expect(question.criteria.isEmpty && question.sources == ["Book"])
    #expect(question.key == .trueFalse(.init(key: false, feedback: "No.")))
    #expect(question.explanation == "Yes.")
    #expect(try Self.imported(key, feedback: "<p>Because.</p>").question.explanation == "Because.")
  }

  @Test func `Law needs its date`() throws {
    var way = Self.way
    way.topic.jurisdiction = .australia
    let exchange = ExchangeQuestion(
      prompt: Text("So?"), key: .short([Answer(Text("x"), percent: 100)]))
    #expect(throws: BankImport.Refusal.noDate) {
      try way.question(exchange, id: Question.ID(rawValue: "q"))
    }
    way.asAt = "2026-11-22"
    #expect(
      try way.question(exchange, id: Question.ID(rawValue: "q")).question.asAt == "2026-11-22")
  }

  @Test func `A part of the mark, and feedback that has no place, are told`() throws {
    let (question, remarks) = try Self.imported(
      .short([
        Answer(Text("toad"), percent: 100, feedback: Text("Good!")),
        Answer(Text("frog"), percent: 100),
        Answer(Text("newt"), percent: 50, feedback: Text("Near.")),
        Answer(Text("dog"), percent: 0, feedback: Text("No.")),
        Answer(Text("*"), percent: 0, feedback: Text("Quite wrong.")),
        Answer(Text("5\\*"), percent: 100),
      ]))
    #expect(
      question.key
        == .shortAnswer(
          .init(
            key: "toad", variants: ["frog", "5*"],
            wrong: [
              .init(answer: "newt", feedback: "Near."), .init(answer: "dog", feedback: "No."),
            ])))
    #expect(
      remarks == [.feedback("Good!"), .partCredit("newt", percent: 50), .feedback("Quite wrong.")])
    #expect(question.explanation == "The right answer: toad.")
    #expect(remarks.allSatisfy { !$0.message.isEmpty })
  }

  @Test(arguments: [
    (ExchangeQuestion.Key.description, BankImport.Refusal.noQuestion), (.essay, .noBenchmark),
    (.choice(isSingle: true, [Answer(Text("a"), percent: 100)]), .optionCount(1)),
    (
      .choice(isSingle: true, [Answer(Text("a"), percent: 0), Answer(Text("b"), percent: 50)]),
      .noneRight
    ),
    (
      .choice(isSingle: true, [Answer(Text("a"), percent: 100), Answer(Text("b"), percent: 100)]),
      .severalRight
    ),
    (
      .choice(isSingle: false, [Answer(Text("a"), percent: 100), Answer(Text("a"), percent: 0)]),
      .optionTwice("a")
    ),
    (
      .choice(isSingle: true, [Answer(Text("<br>"), percent: 100), Answer(Text("a"), percent: 0)]),
      .emptyOption
    ),
    (.short([Answer(Text("a*b"), percent: 100)]), .wildcard("a*b")),
    (.short([Answer(Text("a"), percent: 50)]), .noneRight),
    (.numeric([.init("1", percent: 100), .init("2", percent: 100)]), .severalNumbers),
    (.numeric([.init(nil, percent: 0)]), .noneRight),
    (.matching([.init(Text("a"), "b"), .init(Text(""), "c")]), .pairCount(1)),
    (.matching([.init(Text("a"), "b"), .init(Text("a"), "c")]), .leftTwice("a")),
  ])
  func `What no bank can ask is refused`(key: ExchangeQuestion.Key, refusal: BankImport.Refusal) {
    #expect(Self.refusal(key) == refusal)
    #expect(!refusal.message.isEmpty && !refusal.message.hasSuffix("."))
  }

  @Test func `Images are listed`() throws {
    let exchange = ExchangeQuestion(
      prompt: Text("<img src=\"a.png\">What?", .html),
      key: .trueFalse(true, wrong: Text(""), right: Text("")))
    let (question, remarks) = try Self.way.question(exchange, id: Question.ID(rawValue: "q"))
    #expect(question.prompt == "What?" && remarks == [.media("a.png")])
  }
}

extension Question {
  /// The question without what does not go to other programs, as it comes back.
  fileprivate func without(_ losses: [BankExport.Loss]) -> Question {
    var question = self
    question.sources = ["s"]
    if losses.contains(.hints) { question.hints = [] }
    (question.policies, question.after) = ([], [])
    (question.follows, question.notes, question.recheck) = (nil, nil, nil)
    (question.isAboutWorkplace, question.turns) = (false, [])
    if !turns.isEmpty { question.prompt = ([prompt] + turns).joined(separator: " ") }
    switch key {
    case .singleChoice(let choice): question.key = .singleChoice(choice.relabelled)
    case .multipleChoice(let choice): question.key = .multipleChoice(choice.relabelled)
    case .shortAnswer(var short):
      short.overlook = nil
      if losses.contains(.strict) { short.strict = nil }
      short.wrong = short.wrong.map { wrong in
        wrong.flatMap { one in one.wordings.map { .init(answer: $0, feedback: one.feedback) } }
      }
      question.key = .shortAnswer(short)
    case .numeric(var numeric):
      numeric.unit = nil
      question.key = .numeric(numeric)
    default: break
    }
    return question
  }
}

extension AnswerKey.Choice {
  /// The options with the letters from a on.
  fileprivate var relabelled: AnswerKey.Choice {
    let labels = "abcdefgh".map(String.init)
    let new = Dictionary(uniqueKeysWithValues: zip(options.map(\.label), labels))
    return .init(
      options: options.map {
        .init(label: new[$0.label] ?? "", text: $0.text, feedback: $0.feedback)
      },
      key: options.map(\.label).filter(key.contains).compactMap { new[$0] })
  }
}
