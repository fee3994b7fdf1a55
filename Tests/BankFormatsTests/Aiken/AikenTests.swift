import Testing

@testable import BankFormats

/// Cases of Moodle's tests of its Aiken format, written anew.
struct AikenTests {
  private static func items(_ text: String) -> [ExchangeItem] {
    var items: [ExchangeItem] = []
    AikenReader.read(Array(text.utf8)) { items.append($0) }
    return items
  }

  private static func choice(_ prompt: String, _ options: [String], _ right: Int)
    -> ExchangeQuestion
  {
    ExchangeQuestion(
      prompt: .init(prompt, .plain),
      key: .choice(
        isSingle: true,
        options.enumerated().map {
          .init(.init($1, .plain), percent: $0 == right ? 100 : 0, feedback: .init("", .plain))
        }), feedback: .init("", .plain))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `A question, its options and its answer`(end: String) throws {
    let text = [
      "Which is a fruit?", "A) leek", "B. plum", "C)salt", "ANSWER: B", "", "x", "Two?", "A) a",
      "B) b",
      "ANSWER: A",
    ].joined(separator: end)
    let items = Self.items(text)
    #expect(
      try items.map { try $0.content.get() } == [
        Self.choice("Which is a fruit?", ["leek", "plum", "salt"], 1),
        Self.choice("Two?", ["a", "b"], 0),
      ])
    #expect(items.map(\.line) == [1, 8])
  }

  @Test(arguments: [
    ("A) a", [1: ExchangeFault.notStarted]), ("ANSWER: A", [1: .notStarted]),
    ("One?\nA) a\nANSWER: A", [3: .tooFewAnswers(least: 2, found: 1)]),
    ("One?\nA) a\nTwo?\nA) a\nB) b\nANSWER: B", [3: .notComplete]),
    ("One?\nA) a\nB) b\nANSWER: C", [4: .noSuchOption("C")]),
    ("One?\nA) a\nB) b\nANSWER:", [4: .noSuchOption("")]), ("One?\nA) a\nB) b", [1: .fileEnds]),
  ])
  func `What is not whole is refused, with the line`(text: String, faults: [Int: ExchangeFault]) {
    let found = Self.items(text).compactMap { item -> (Int, ExchangeFault)? in
      if case .failure(let fault) = item.content { (item.line, fault) } else { nil }
    }
    #expect(Dictionary(uniqueKeysWithValues: found) == faults)
  }

  @Test func `What is written is read again, and other questions are not written`() throws {
    var writer = AikenWriter()
    let questions = [
      Self.choice("Which one?", (1...26).map { "option \($0)" }, 25),
      Self.choice("2?", ["a b", "c"], 0),
    ]
    let added = questions.map { writer.add($0) }
    #expect(added == [true, true])
    let text = writer.text
    #expect(try Self.items(text).map { try $0.content.get() } == questions)
    let others = [
      ExchangeQuestion(prompt: .init("x"), key: .essay),
      Self.choice("27?", (1...27).map { "\($0)" }, 0),
    ].map { writer.add($0) }
    #expect(others == [false, false])
    #expect(writer.text == text)
  }
}
