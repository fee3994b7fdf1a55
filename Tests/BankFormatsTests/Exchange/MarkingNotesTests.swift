import Curriculum
import Testing

@testable import BankFormats

struct MarkingNotesTests {
  private typealias Key = AnswerKey.Explain
  private static let key = Key(
    benchmark: "Half right: a full answer.",
    keyPoints: [
      .init(text: "1. It says who", accept: ["Required.", "the boss"], required: true),
      .init(text: "Accept: it says why"), .init(text: "Probe: and when", accept: ["x"]),
    ],
    minimum: 2, halfRight: ["It says “who” only", "2. Nothing"], probe: "Benchmark: and then?")

  private static func key(_ text: String, _ markup: ExchangeQuestion.Markup = .moodle) -> Key? {
    MarkingNotes.key(in: .init(text, markup))
  }

  @Test func `A key comes back from its notes, whatever its words`() throws {
    let text = try #require(MarkingNotes.text(of: .explain(Self.key)))
    #expect(Self.key(text) == Self.key && Self.key(text, .plain) == Self.key)
    // An editor of HTML has made paragraphs or lines of it.
    let lines = text.split(separator: "\n")
    #expect(Self.key("<p>" + lines.joined(separator: "</p><p>") + "</p>", .html) == Self.key)
    #expect(Self.key(lines.joined(separator: "<br />"), .html) == Self.key)
    #expect(MarkingNotes.text(of: .trueFalse(.init(key: true))) == nil)
  }

  @Test func `All shipped keys come back from their notes`() throws {
    var count = 0
    for bank in try YAMLBankWriterTests.shipped() {
      for question in bank.questions {
        guard let text = MarkingNotes.text(of: question.key) else { continue }
        #expect(Self.key(text, .plain).map(AnswerKey.explain) == question.key, "\(question.id)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: [
    ("A full answer:<ul><li>one</li><li>two</li></ul>", ExchangeQuestion.Markup.html),
    ("<p>A full answer:</p>\n<ol>\n<li><p>one</p></li>\n<li>two</li></ol>", .html),
    ("A full answer:\n- one\n- two", .moodle), ("A full answer:\n1. one\n2) two", .plain),
    ("A full\nanswer:\n\n* one\n* two\n", .markdown),
  ])
  func `A plain list is the key points, and what comes before it the benchmark`(
    text: String, markup: ExchangeQuestion.Markup
  ) {
    #expect(
      Self.key(text, markup)
        == Key(
          benchmark: "A full answer:", keyPoints: [.init(text: "one"), .init(text: "two")],
          minimum: 2))
  }

  @Test func `A list alone is its own benchmark`() {
    #expect(Self.key("• one\n• two")?.benchmark == "one; two")
  }

  @Test func `Notes from which a point was taken out still say a key`() {
    let key = Self.key("Benchmark: a\nKey points, at least 3 of 3:\n1. b\n2. c")
    #expect(key?.minimum == 2 && key?.keyPoints.map(\.text) == ["b", "c"])
  }

  @Test(arguments: [
    "", "Mark generously!", "- one", "A:\n- one\n- two\nand no more", "- one\n- one",
    "- 1\n- 2\n- 3\n- 4\n- 5\n- 6\n- 7\n- 8\n- 9",
    "Benchmark: a\nKey points, at least 1 of 2:\n1. b",
    "Benchmark: a\nKey points, at least 1 of 2:\n1. b\n2. c\nMore",
    "Benchmark: a\nKey points, at least 9999999999999999999999 of 2:\nb",
  ])
  func `Other notes say no key`(text: String) {
    #expect(Self.key(text) == nil)
  }
}
