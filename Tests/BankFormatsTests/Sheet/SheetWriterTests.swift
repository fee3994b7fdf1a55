import Curriculum
import TestSupport
import Testing
import Text

@testable import BankFormats

struct SheetWriterTests {
  /// Writes rows as any program would: everything in quotes, with an apostrophe before what begins a formula.
  static func text(_ rows: [[String]], separator: String = ",", end: String = "\r\n") -> String {
    rows.map { row in
      row.map { cell in
        let acts = cell.first.map { "=+-@".contains($0) } == true && Double(cell) == nil
        return "\"" + (acts ? "'" : "") + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: separator) + end
    }.joined()
  }

  static func questions(_ text: String, _ topic: Topic, known: Set<CriterionID>) throws
    -> [Question]
  {
    var questions: [Question] = []
    try SheetReader.read(text, BankImport(topic: topic, known: known, source: "")) { item in
      switch item.content {
      case .success(let question): questions.append(question)
      case .failure(let fault): Issue.record("row \(item.row): \(fault.message)")
      }
    }
    return questions
  }

  @Test(.slow)
  func `Every question of the banks that come with the program goes out and comes back`() throws {
    for bank in try YAMLBankWriterTests.shipped() {
      let rows = try bank.questions.map { try SheetWriter.row($0, of: bank.topic) }
      let text = Self.text([SheetWriter.titles] + rows)
      let known = Set(bank.questions.flatMap(\.criteria))
      #expect(
        try Self.questions(text, bank.topic, known: known) == bank.questions, "\(bank.topic.id)")
    }
  }

  @Test func `The template has a question of each type, and comes back`() throws {
    let bank = try #require(SheetTemplate.bank)
    #expect(bank.questions.map(\.key.type) == QuestionType.allCases)
    let rows = try bank.questions.map { try SheetWriter.row($0, of: bank.topic) }
    let known = Set(bank.questions.flatMap(\.criteria))
    for (separator, end) in [(",", "\r\n"), (";", "\n"), ("\t", "\r\n")] {
      let text = "\u{FEFF}" + Self.text([SheetWriter.titles] + rows, separator: separator, end: end)
      #expect(try Self.questions(text, bank.topic, known: known) == bank.questions)
      let lines = Self.text([SheetWriter.titles] + rows.reversed(), separator: separator, end: end)
      #expect(try Self.questions(lines, bank.topic, known: known) == bank.questions.reversed())
    }
  }

  @Test func `What would come back otherwise is refused`() throws {
    let topic = Topic(id: "t", title: "T", jurisdiction: .general)
    func question(_ key: AnswerKey, _ prompt: String = "Why?") -> Question {
      Question(
        id: Question.ID(rawValue: "q"), topic: "t", criteria: [CriterionID(rawValue: "U1.KE1")],
        level: .apply, prompt: prompt, key: key, explanation: "E", sources: ["S"])
    }
    let options = ["x", "y"].map { AnswerKey.Choice.Option(label: $0, text: $0) }
    #expect(throws: SheetWriter.Refusal.notExact) {
      try SheetWriter.row(question(.singleChoice(.init(options: options, key: ["x"]))), of: topic)
    }
    for prompt in ["a\u{200B}b", " a", "a\u{1B}"] {
      #expect(throws: SheetWriter.Refusal.notExact) {
        try SheetWriter.row(question(.trueFalse(.init(key: true)), prompt), of: topic)
      }
    }
    #expect(
      try SheetWriter.row(question(.trueFalse(.init(key: true)), "'=a"), of: topic).contains("''=a")
    )
  }
}
