import Curriculum
import Testing

@testable import BankFormats

struct BankFileTests {
  private static func question(_ id: String, criteria: [String] = ["U1.KE1"]) -> Question {
    Question(
      id: Question.ID(rawValue: id), topic: "t",
      criteria: criteria.map(CriterionID.init(rawValue:)), level: .remember,
      prompt: "Is \(id) so?", key: .trueFalse(.init(key: true)), explanation: "So.",
      sources: ["Book"])
  }

  private static func read(_ text: String) -> BankFile? {
    BankFile.read(Array(text.utf8), file: "f", known: testCriteria).value
  }

  private static func added(_ questions: [Question], to text: String) throws -> String? {
    do {
      return String(decoding: try #require(read(text)).adding(questions), as: UTF8.self)
    } catch is BankAddition.Unfit {
      return nil
    }
  }

  @Test func `A new file has what was added`() throws {
    let file = BankFile(new: Topic(id: "t", title: "T", jurisdiction: .general))
    let all = [Self.question("a"), Self.question("b", criteria: [])]
    let bytes = try file.adding(all)
    let again = try #require(Self.read(String(decoding: bytes, as: UTF8.self)))
    #expect(again.topic == file.topic && again.questions == all)
  }

  @Test(arguments: [
    bank("t", ids: ["x", "y"]), bank("t", ids: ["x"]) + "\n\n# The end.\n",
    bank("t", ids: ["x"]).trimmed,
    bank("t", ids: ["x"]).replacing("jurisdiction: general\n", with: "")
      + "jurisdiction: general\n",
    bank("t", ids: ["x"]).replacing("\n  ", with: "\n"),
    bank("t", ids: ["x"]).replacing(
      "explanation: So it is.", with: "explanation: >-\n        So\n\n        it is."),
    "# A comment.\n" + bank("t", ids: ["x"]).replacing("- id: x", with: "-\n    # one\n    id: x"),
  ])
  func `What is there stays as it is written`(text: String) throws {
    let added = try #require(
      try Self.added([Self.question("new"), Self.question("aside", criteria: [])], to: text))
    let block = added.split(separator: "\n").filter { !text.split(separator: "\n").contains($0) }
    #expect(block.contains { $0.contains("id: new") })
    for line in text.split(separator: "\n") { #expect(added.contains(line)) }
    let ids = try #require(Self.read(added)).questions.map(\.id.rawValue)
    #expect(ids.suffix(2) == ["new", "aside"])
    // And once more, where the last is one that is kept aside.
    let more = try #require(try Self.added([Self.question("more")], to: added))
    #expect(try #require(Self.read(more)).questions.map(\.id.rawValue) == ids + ["more"])
  }

  @Test func `However many are added, the file is the same`() throws {
    let all = (1...2500).map { Self.question("q\($0)", criteria: $0 % 3 == 0 ? [] : ["U1.KE1"]) }
    let file = BankFile(new: Topic(id: "t", title: "T", jurisdiction: .general))
    let whole = try file.adding(all)
    #expect(
      String(decoding: whole, as: UTF8.self) == YAMLBankWriter.text(file.topic, all))
    let text = bank("t", ids: ["x"]) + "\n# The end.\n"
    let added = try #require(try Self.added(all, to: text))
    #expect(added.hasSuffix("\n\n# The end.\n"))
    #expect(try #require(Self.read(added)).questions.map(\.id).suffix(2500) == all.map(\.id)[...])
  }

  @Test func `A list on one line can't be added to`() throws {
    let text = """
      format: viva-bank/1
      topic: t
      title: T
      jurisdiction: general
      questions: [{id: x, type: true-false, criteria: [U1.KE1], level: remember, prompt: So, key: true, explanation: So, sources: [B]}]

      """
    #expect(try Self.added([Self.question("new")], to: text) == nil)
  }

  @Test func `A file with errors is not read`() {
    #expect(Self.read("format: viva-bank/1\n") == nil)
  }
}

extension BankFile {
  /// Returns the file with more questions, as it is written part by part.
  func adding(_ added: [Question]) throws -> [UInt8] {
    var (addition, bytes) = (BankAddition(to: self, known: testCriteria), [UInt8]())
    for question in added { try addition.take(question) { bytes += $0 } }
    try addition.finish { bytes += $0 }
    return bytes
  }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop(while: \.isNewline).reversed()) }
}
