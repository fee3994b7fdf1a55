import Curriculum
import TestSupport
import Testing

@testable import BankFormats

struct SheetReaderTests {
  private let known: Set = [CriterionID(rawValue: "U1.KE1"), CriterionID(rawValue: "U1.KE2")]

  private func way(_ jurisdiction: Jurisdiction = .general) -> BankImport {
    BankImport(
      topic: Topic(id: "t", title: "T", jurisdiction: jurisdiction), known: known,
      source: "From a.csv")
  }

  private func items(_ text: String, _ way: BankImport? = nil) throws -> [SheetItem] {
    var items: [SheetItem] = []
    try SheetReader.read(text, way ?? self.way()) { items.append($0) }
    return items
  }

  /// Reads rows below titles, as lines of text or what is wrong with them.
  private func told(_ text: String) throws -> [String] {
    try items(text).map { item in
      switch item.content {
      case .success(let question):
        "\(item.row) \(question.id.rawValue) \(question.key.type.rawValue)"
      case .failure(let fault): "\(item.row) \(fault.message)"
      }
    }
  }

  @Test func `A row needs type, question and answer; the rest has defaults`() throws {
    var way = way()
    way.criteria = [CriterionID(rawValue: "U1.KE2")]
    let text = "Type;Prompt;Key;Option A;Option B\nsingle choice;What's it?;b;one;two\n"
    let question = try #require(try items(text, way).first?.content.get())
    #expect(question.id.rawValue == "whats-it" && question.level == .remember)
    #expect(question.criteria.map(\.rawValue) == ["U1.KE2"] && question.sources == ["From a.csv"])
    #expect(question.explanation == "The right answer: two.")
    #expect(try items(text).first?.content.get().criteria == [])
  }

  @Test func `What spreadsheets make of values is read`() throws {
    var way = way(.unitedKingdom)
    way.asAt = "2026-01-02"
    let text = """
      id\ttype\tquestion\tanswer\tas at\tcriteria
      a\tTrue/False\tIs it?\tTRUE\t22/11/2026\tu1.ke1, U1.KE2
      b\tnumber\tHow many?\t12.50\t\tU1.KE1
      """
    let questions = try items(text, way).map { try $0.content.get() }
    #expect(questions[0].key == .trueFalse(.init(key: true)))
    #expect(questions[0].asAt == "2026-11-22" && questions[1].asAt == "2026-01-02")
    #expect(questions[0].criteria.map(\.rawValue) == ["U1.KE1", "U1.KE2"])
    #expect(questions[1].key == .numeric(.init(key: 12.5)))
  }

  @Test func `Each row that is wrong is named as the spreadsheet has it, with the column`() throws {
    let text = """
      id,type,question,answer,option A,option B,criteria,wrong answers

      a,single-choice,"Which
      one?",c,x,y,U1.KE1,
      b,quiz,Which?,a,,,U1.KE1,
      c,single-choice,Which?,a,x,x,U1.KE9,

      d,numeric,How many?,a lot,,,U1.KE1,
      e,short-answer,What?,it,,,U1.KE1,it => No
      f,true-false,Is it?,true,,,U1.KE1,,stray
      g,true-false,Is it?,true,,,U1.KE1,
      """
    let told = try told(text)
    #expect(told.map { String($0.prefix(1)) } == ["3", "4", "5", "7", "8", "9", "1"])
    for (line, words) in zip(
      told,
      [
        "3 “answer”: ", "4 “type”: ", "5 “criteria”: ", "7 “answer”: ", "8 “wrong answers”: ",
        "9 “I”: ", "10 g true-false",
      ])
    { #expect(line.hasPrefix(words), "\(line)") }
    #expect(told[2].contains("; “option B”: "), "\(told[2])")
  }

  @Test(arguments: [
    ("", "it has no column “type”"), ("id,question\n", "it has no column “type”"),
    ("type,question,colour\n", "column C has the title “colour”, which says nothing here"),
    ("type,question,Prompt\n", "two columns have the title “question”"),
    ("type,question\n\"a,b\n", "the quotation mark at line 2, column 1 has no other"),
    ("type,question\n\"a\"b,c\n", "at line 2, column 4, a cell goes on after the quotation mark"),
  ])
  func `What is no sheet is refused with the place`(text: String, words: String) {
    do throws(SheetReader.Fault) {
      try SheetReader.read(text, way()) { _ in }
      Issue.record("read \(text)")
    } catch {
      #expect(error.message.hasPrefix(words), "\(error.message)")
    }
  }

  @Test func `A sheet is recognised by its titles`() {
    func recognises(_ text: String) -> Bool { SheetReader.recognises(Array(text.utf8)) }
    #expect(recognises("id;type;question\n") && recognises("Question,Type"))
    #expect(
      !recognises("Which one?\nA) x\nANSWER: A\n") && !recognises("") && !recognises("id,name\n"))
  }

  @Test(.slow) func `Mutated sheets are read or refused, and stop nothing`() throws {
    let sound = Array(
      """
      id,type,question,answer,option A,option B,wrong answers,gaps,given
      a,single-choice,"Q ""x""?",a,x,y,,,
      b,cloze,Fill,,,,1: no => No,"a | b => c | a",n => 1 to 3
      c,numeric,Q,1,,,2 => No,,n => 1; 2
      """.utf8)
    let specials = [
      "\"", "\"\"", ",", "\r\n", "\t", ";", "=>", "|", "\\", "sep=;\n", "\u{FEFF}", "'=", "{1}",
      "given", "\0",
    ]
    var chance = SeededChance(state: 22)
    let way = way()
    for round in 0..<100_000 {
      var bytes = sound
      for _ in 0...Int.random(in: 0..<3, using: &chance) {
        bytes.change(by: &chance, with: specials, longest: 30)
      }
      // The rows are looked at by the bank's own reader, which has a test of its own; some are enough here.
      let text = String(decoding: round % 100 == 0 ? bytes[...] : bytes.prefix(60), as: UTF8.self)
      _ = SheetReader.recognises(bytes)
      do throws(SheetReader.Fault) {
        try SheetReader.read(text, way) { item in #expect(item.row > 0) }
      } catch { #expect(!error.message.isEmpty) }
    }
  }
}
