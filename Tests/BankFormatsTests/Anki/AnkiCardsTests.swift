import Curriculum
import Testing

@testable import BankFormats

struct AnkiCardsTests {
  private typealias Field = AnkiNote.Field

  private static func note(
    _ fields: [(String, String)], type: String = "", tags: [String] = [],
    templates: [AnkiNote.Template] = [], cards: [AnkiNote.Card]? = nil
  ) -> AnkiNote {
    AnkiNote(
      type: type, tags: tags,
      fields: zip(1..., fields).map { Field(name: $1.0, number: $0, text: .init($1.1, .html)) },
      templates: templates, cards: cards)
  }

  private static func cards(
    _ note: AnkiNote, _ fields: AnkiFields? = nil, usual: AnkiFields? = nil
  ) -> [AnkiCard] {
    var cards: [AnkiCard] = []
    AnkiCard.read([(7, .success(note))], fields: fields, usual: usual) { cards.append($0) }
    return cards
  }

  private static func question(_ note: AnkiNote, _ fields: AnkiFields? = nil) throws
    -> ExchangeQuestion
  {
    try #require(cards(note, fields).first).item.content.get()
  }

  private static func fault(_ note: AnkiNote, _ fields: AnkiFields? = nil) -> ExchangeFault? {
    guard case .failure(let fault)? = cards(note, fields).first?.item.content else { return nil }
    return fault
  }

  @Test func `Prompt, answer and explanation are told by names`() throws {
    let question = try Self.question(
      Self.note([
        ("Extra", "Because."), ("Back", "Canberra"), ("Front", "Capital?"), ("Id", "aus-1"),
      ]))
    #expect(question.prompt.plain == "Capital?" && question.feedback.plain == "Because.")
    #expect(question.key == .own(.shortAnswer(.init(key: "Canberra"))) && question.id == "aus-1")
  }

  @Test func `Without names the first is the prompt, and what is said goes before both`() throws {
    let note = Self.note([("", "Capital?"), ("", "Canberra"), ("", "Why")])
    #expect(try Self.question(note).feedback.plain == "Why")
    let other = try Self.question(note, AnkiFields(["prompt=3", "answer=1"]))
    #expect(other.prompt.plain == "Why" && other.key == .own(.shortAnswer(.init(key: "Capital?"))))
    let four = Self.note([("", "a"), ("", "b"), ("", "c"), ("", "d")])
    #expect(Self.fault(four) == .fields(4) && AnkiFields.mustBeSaid(of: four, usual: nil))
    let kept = try #require(AnkiFields(["prompt=2", "answer=4"]))
    #expect(!AnkiFields.mustBeSaid(of: four, usual: kept))
    let question = try #require(Self.cards(four, usual: kept).first).item.content.get()
    #expect(question.prompt.plain == "b" && question.key == .own(.shortAnswer(.init(key: "d"))))
    #expect(Self.fault(note, AnkiFields(["prompt=9", "answer=1"])) == .noField("prompt"))
  }

  @Test(arguments: [
    (["prompt=1", "answer=Back Extra"], true), (["PROMPT=1"], true), ([], false),
    (["answer=1"], false), (["prompt=1", "prompt=2"], false), (["front=1"], false),
    (["prompt"], false), (["prompt=1", "colour=2"], false),
  ])
  func `A mapping names a field for each role`(words: [String], isOne: Bool) {
    #expect((AnkiFields(words) != nil) == isOne)
  }

  @Test func `Each number of a text with gaps is a card`() throws {
    let note = Self.note([
      ("Text", "{{c1::Canberra::city}} was <b>founded in {{c2::1913}}</b>, {{c1::not}} {2}."),
      ("Back Extra", "Look it up."),
    ])
    let keys = try Self.cards(note).map { try $0.item.content.get().key }
    #expect(
      keys == [
        .own(
          .cloze(
            .init(
              text: "{1} [city] was founded in 1913, {2} (2).",
              gaps: [.init(key: "Canberra"), .init(key: "not")]))),
        .own(
          .cloze(
            .init(text: "Canberra was founded in {1}, not (2).", gaps: [.init(key: "1913")]))),
      ])
    let first = try Self.question(note)
    #expect(first.prompt.plain == "Fill in the gaps." && first.feedback.plain == "Look it up.")
    #expect(first.name == "Canberra was founded in 1913, not {2}.")
  }

  @Test(arguments: [
    ("{{c1::a {{c2::b}} c}}", 1, "{1}", ["a b c"]), ("{{c1::a {{c2::b}} c}}", 2, "a {1} c", ["b"]),
    ("{{c1::b::a / b / c}}", 1, "{1}", ["b"]), ("{{c1::b::a / c}}", 1, "{1} [a / c]", ["b"]),
    ("x {{c1::y}} {{c3::z", 1, "x {1} {{c3::z", ["y"]), ("{{c01::a}}", 1, "{1}", ["a"]),
    ("}} {{c1::a}} &#123;1&#125;", 1, "}} {1} (1)", ["a"]),
  ])
  func `Gaps are read as Anki reads them`(
    text: String, number: Int, shown: String, gaps: [String]
  ) throws {
    let cloze = try #require(AnkiCloze(.init(text, .html)))
    let key = try cloze.key(number)
    #expect(key.text == shown && key.gaps.map(\.key) == gaps)
  }

  @Test(arguments: ["{{c1::a", "{{c::a}}", "{{c0::a}}", "{{1::a}}", "c1::a}}", "{{c1234::a}}", ""])
  func `What is no gap stays text`(text: String) {
    #expect(AnkiCloze(.init(text, .html)) == nil)
  }

  @Test func `A gap without words, or too many, is refused`() throws {
    let empty = try #require(AnkiCloze(.init("{{c1::<br>}}", .html)))
    #expect(throws: ExchangeFault.emptyGap) { try empty.key(1) }
    let many = try #require(
      AnkiCloze(.init(String(repeating: "{{c1::a}} ", count: 10), .html)))
    #expect(throws: ExchangeFault.gapCount(10)) { try many.key(1) }
    #expect(throws: ExchangeFault.gapCount(0)) { try many.key(2) }
  }

  @Test func `A card the other way round asks for the front`() throws {
    let templates = [
      AnkiNote.Template(front: ["Word"], back: ["Word", "Meaning", "Example"]),
      AnkiNote.Template(front: ["Meaning"], back: ["Meaning", "Word"]),
    ]
    let note = Self.note(
      [("Word", "chat"), ("Meaning", "cat"), ("Example", "Le chat.")], templates: templates,
      cards: [.init(id: 11, place: 0), .init(id: 12, place: 1)])
    let cards = Self.cards(note)
    #expect(cards.map(\.id) == [11, 12])
    let questions = try cards.map { try $0.item.content.get() }
    #expect(questions.map(\.prompt.plain) == ["chat", "cat"])
    #expect(questions[0].feedback.plain == "Le chat.")
    #expect(questions[1].key == .own(.shortAnswer(.init(key: "chat"))))
    // What is said of the fields holds for the card that shows them so.
    let said = Self.cards(note, AnkiFields(["prompt=Word", "answer=Meaning"]))
    #expect(try said.map { try $0.item.content.get().prompt.plain } == ["chat", "cat"])
  }

  @Test func `Images and recordings are listed`() throws {
    let question = try Self.question(
      Self.note([("Front", "Hear [sound:a.mp3]?"), ("Back", "yes <img src='b.png'>")]))
    #expect(question.prompt.plain == "Hear ?" && question.prompt.media == ["a.mp3"])
    #expect(question.media == ["b.png"])
  }

  @Test(
    arguments: [
      ("one", ["one"], nil), ("<p>One.</p>", ["One."], nil),
      ("<ul><li>a</li><li>b</li></ul>", ["a", "b"], 2), ("a<br>b<br>c", ["a", "b", "c"], 3),
      ("1. a<br>2. b", ["a", "b"], 2), ("- a<br>- b", ["a", "b"], 2),
      ("These are:<ul><li>a</li><li>b</li></ul>", ["a", "b"], 2), ("a<br>a", ["a"], nil),
    ] as [(String, [String], Int?)])
  func `Few words are a short answer, and lines a list`(
    answer: String, texts: [String], wanted: Int?
  ) throws {
    let key = try AnkiAnswer.key(.init(answer, .html), also: [])
    switch key {
    case .shortAnswer(let short): #expect(short.key == texts[0] && wanted == nil)
    case .list(let list): #expect(list.members.map(\.key) == texts && list.wanted == wanted)
    default: Issue.record("\(key)")
    }
  }

  @Test(arguments: [
    (
      "The first sentence says one thing here. The second says another, and that is enough.",
      ["The first sentence says one thing here.", "The second says another, and that is enough."]
    ),
    ("A duty<ul><li>to act</li><li>to tell</li></ul>", ["to act", "to tell"]),
    (
      "keep calm while they speak, listen to all of it, then say what you will do, and do it soon",
      [
        "keep calm while they speak", "listen to all of it", "then say what you will do",
        "and do it soon",
      ]
    ),
    ("red, green and blue<br>cyan", ["red, green and blue", "cyan"]),
  ])
  func `A longer answer is one in own words, point by point`(
    answer: String, points: [String]
  ) throws {
    guard case .explain(let key) = try AnkiAnswer.key(.init(answer, .html), also: []) else {
      Issue.record("no answer in own words")
      return
    }
    #expect(key.keyPoints.map(\.text) == points && key.minimum == points.count)
  }

  @Test(arguments: [
    ("", ExchangeFault.noAnswer), ("<img src=a>", .noAnswer),
    (
      "one two three four five six seven eight nine ten eleven twelve thirteen",
      .longAnswer(words: 13)
    ),
    ((1...21).map { "line \($0)" }.joined(separator: "<br>"), .pointCount(21)),
  ])
  func `What can't be asked for is refused`(answer: String, fault: ExchangeFault) {
    #expect(throws: fault) { try AnkiAnswer.key(.init(answer, .html), also: []) }
    #expect(!fault.message.isEmpty && !fault.message.hasSuffix("."))
  }
}
