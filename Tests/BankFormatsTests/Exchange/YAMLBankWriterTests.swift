import Curriculum
import Files
import Foundation
import Testing

@testable import BankFormats

struct YAMLBankWriterTests {
  static let units = repository + "/QuestionBanks/Units"

  static func shipped() throws -> [QuestionBank] {
    let manager = FileManager.default
    let known = Set(
      try manager.contentsOfDirectory(atPath: units).sorted().compactMap { name in
        YAMLUnitReader.read(try File.bytes("\(units)/\(name)"), file: name).value
      }.flatMap(\.criteria).map(\.id))
    let topics = repository + "/QuestionBanks/Topics"
    return try manager.contentsOfDirectory(atPath: topics).sorted().map { name in
      try #require(
        YAMLBankReader.read(
          try File.bytes("\(topics)/\(name)"), file: name, knownCriteria: known
        ).value)
    }
  }

  @Test func `The banks that come with the program are written and read again`() throws {
    let banks = try Self.shipped()
    #expect(banks.count > 10)
    for bank in banks {
      let known = Set(bank.questions.flatMap(\.criteria))
      let text = YAMLBankWriter.text(bank.topic, bank.questions)
      let reading = YAMLBankReader.read(Array(text.utf8), file: "f", knownCriteria: known)
      #expect(reading.value == bank, "\(bank.topic.id): \(reading.diagnostics.prefix(2))")
      // Nothing is written in a way that is warned of.
      #expect(reading.diagnostics.isEmpty, "\(bank.topic.id): \(reading.diagnostics.prefix(2))")
    }
  }

  @Test(arguments: [
    "yes", "No", "null", "~", "y", "1", "1e3", "2026-11-22", "a: b", "a #b", "a:", "- a", "? a",
    "'a'", "\"a\" b",
    "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "| a", "> a", "\\n \\", "x\u{0300}", "é ü",
    "日本", "a\u{7F}b",
    "true", "\u{1F600}", "…",
  ])
  func `Any text comes back as it is`(text: String) throws {
    let question = Question(
      id: Question.ID(rawValue: "q"), topic: "t", criteria: [CriterionID(rawValue: "U1.KE1")],
      level: .remember, prompt: text,
      key: .singleChoice(
        .init(
          options: [
            .init(label: "n", text: text), .init(label: "y", text: "other", feedback: text),
          ], key: ["n"])),
      explanation: String(repeating: "word \(text) ", count: 30) + "end", sources: [text],
      hints: [text])
    let topic = Topic(id: "t", title: text, jurisdiction: .general, about: text)
    let written = YAMLBankWriter.text(topic, [question])
    let reading = readBank(written)
    let folded = question.explanation.oneLine
    #expect(reading.value?.topic == topic, "\(written)")
    let read = try #require(reading.value?.questions.first, "\(reading.diagnostics)\n\(written)")
    #expect(read.prompt == text && read.sources == [text] && read.hints == [text])
    #expect(read.explanation == folded && read.key == question.key)
  }

  @Test func `A question without criteria is kept aside`() {
    let question = Question(
      id: Question.ID(rawValue: "q"), topic: "t", criteria: [], level: .apply, prompt: "So?",
      key: .trueFalse(.init(key: true)), explanation: "So.", sources: ["Book"])
    let text = YAMLBankWriter.text(Topic(id: "t", title: "T", jurisdiction: .general), [question])
    #expect(text.contains("    aside: true\n") && !text.contains("criteria"))
    let reading = readBank(text)
    #expect(reading.value?.questions.isEmpty == true)
    #expect(
      reading.diagnostics.map(\.message) == [
        "the question `q` is kept aside and not asked; give it criteria, then delete this line"
      ])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
  }
}
