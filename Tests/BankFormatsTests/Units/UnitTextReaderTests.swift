import Curriculum
import Testing

@testable import BankFormats

struct UnitTextReaderTests {
  private func read(_ text: String, code: String? = nil) -> Reading<Unit> {
    UnitExchange.read(Array(text.utf8), file: "f.txt", as: .text, code: code).unit
  }

  private func messages(_ reading: Reading<Unit>) -> [String] { reading.diagnostics.map(\.message) }

  @Test(arguments: ShippedUnit.australian, UnitTextFile.Lists.allCases)
  func `The text of a unit of competency is that unit`(
    shipped: ShippedUnit, lists: UnitTextFile.Lists
  ) {
    let unit = shipped.unit.withoutRemarks
    let text = UnitTextFile(lists: lists).text(of: unit)
    let reading = read(text)
    #expect(reading.value == unit)
    #expect(UnitExchange.read(Array(text.utf8), file: "f").format == .text)
    let below = unit.nodes.count - unit.elements.count * 2
    let inferred = messages(reading).filter { $0.hasPrefix("inferred") }
    #expect(lists == .flat ? (1...below).contains(inferred.count) : inferred.isEmpty)
  }

  @Test func `Each line that was placed by its words is told, with its place`() {
    let text = UnitTextFile().text(of: ShippedUnit.all[2].unit.withoutRemarks)
    let found = read(text).diagnostics.first { $0.message.contains("“copyright”") }
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(
      of: "copyright")
    #expect(
      found?.message
        == "inferred: “copyright” is part of “key legal and ethical considerations as…”")
    #expect(found?.position.line == line.map { $0 + 1 })
  }

  @Test func `The text of a unit of learning outcomes is that unit`() {
    var unit = ShippedUnit.all[3].unit.withoutRemarks
    let reading = read(UnitTextFile().text(of: unit), code: "CG219")
    unit.code = "CG219"
    #expect(reading.value == unit)
    #expect(messages(reading).allSatisfy { $0.hasPrefix("passed over: “eg”") })
    #expect(read(UnitTextFile().text(of: unit)).value?.code == "U219")
  }

  @Test func `Numbers that are not there are inferred and told`() throws {
    let text = """
      Unit 7 Greet people
      Learning outcome
      The learner will:
       greet
      Assessment criteria
       say hello
      1.2 wave
      Evidence may be supplied by:
      - questioning
      """
    let reading = read(text)
    let outcome = try #require(reading.value?.learningOutcomes.first)
    #expect(outcome.node.number == "1" && outcome.node.children.map(\.number) == ["1.1", "1.2"])
    #expect(
      messages(reading) == [
        "inferred: the code U7; --code gives another", "inferred: the number 1 of the outcome",
        "inferred: the number 1.1 of the criterion",
      ])
  }

  /// A unit with one list of knowledge.
  private func knowledge(_ lines: String) -> [String] {
    let text = "ABC101 - Do\n\n1. Do\n\n1.1 Do it\n\nKnowledge Evidence\n\n\(lines)\n"
    func all(_ node: CriterionNode) -> [String] {
      ["\(node.id.local) \(node.text)"] + node.children.flatMap(all)
    }
    return read(text).value?.knowledgeEvidence.items.flatMap(all) ?? []
  }

  @Test(arguments: [
    ("one\ntwo", ["KE1 one", "KE2 two"]),
    ("Know:\na:\nb\nc\nd:\ne", ["KE1 a:", "KE1.1 b", "KE1.2 c", "KE2 d:", "KE2.1 e"]),
    ("x\na:\nb\nc.\nd", ["KE1 x", "KE2 a:", "KE2.1 b", "KE2.2 c.", "KE3 d"]),
    (
      "x\na:\nbuying things\nselling things\nlaws on trade",
      ["KE1 x", "KE2 a:", "KE2.1 buying things", "KE2.2 selling things", "KE3 laws on trade"]
    ),
    (
      "x\na:\nlaw\nprinciples of customer service and their application in an online shop",
      [
        "KE1 x", "KE2 a:", "KE2.1 law",
        "KE3 principles of customer service and their application in an online shop",
      ]
    ), ("• a\n  o b\n  o c\n• d", ["KE1 a", "KE1.1 b", "KE1.2 c", "KE2 d"]),
    ("a\n    b\n        c\n    d\ne", ["KE1 a", "KE1.1 b", "KE1.1.1 c", "KE1.2 d", "KE2 e"]),
    ("- a\n- b", ["KE1 a", "KE2 b"]),
  ])
  func `Lists end where their words or their marks say so`(text: String, lines: [String]) {
    #expect(knowledge(text) == lines)
  }

  @Test func `What is missing is told`() {
    let reading = read("ABC101 - Do\n1. Do\n1.1 Do it")
    #expect(
      messages(reading) == [
        "missing: the release", "missing: performance evidence", "missing: knowledge evidence",
        "missing: assessment conditions",
      ])
    #expect(
      messages(read("performance criteria")).contains(
        "the unit's code (--code gives one) is missing"))
    #expect(messages(read("hello", code: "X1")).contains("there is no criterion in it"))
  }

  @Test func `Length is bounded`() {
    let text = String(repeating: "line\n", count: 20_001)
    #expect(messages(read(text, code: "X1")) == ["a unit has at most 20000 lines"])
  }
}
