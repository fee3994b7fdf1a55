import Files
import BankFormats
import Curriculum
import Testing

@testable import BankFormats

struct UnitReaderTests {
  /// How many criteria of each kind a unit has, as counted from its document.
  struct Counts: Sendable {
    let code: String
    let counts: [Criterion.Kind: Int]
  }

  @Test(arguments: [
    Counts(
      code: "SIRXCEG006",
      counts: [
        .performanceCriterion: 17, .performanceEvidence: 7, .knowledgeEvidence: 24,
        .assessmentCondition: 14,
      ]),
    Counts(
      code: "SIRXCEG007",
      counts: [
        .performanceCriterion: 18, .performanceEvidence: 5, .knowledgeEvidence: 14,
        .assessmentCondition: 6,
      ]),
    Counts(
      code: "SIRXCEG003",
      counts: [
        .performanceCriterion: 10, .performanceEvidence: 5, .knowledgeEvidence: 12,
        .assessmentCondition: 11,
      ]),
    Counts(code: "CG219", counts: [.assessmentCriterion: 11, .guidance: 23]),
  ])
  func `The units that we ship are read whole`(unit: Counts) throws {
    let path = repository + "/QuestionBanks/Units/\(unit.code).yaml"
    let reading = YAMLUnitReader.read(try File.stamped(path).bytes, file: path)
    #expect(reading.diagnostics.map(\.rendered) == [])
    let value = try #require(reading.value)
    #expect(value.code == unit.code)
    let counts = Dictionary(grouping: value.criteria, by: \.kind).mapValues(\.count)
    #expect(counts == unit.counts)
    #expect(Set(value.nodes.map(\.id)).count == value.nodes.count)
  }

  @Test func `A unit's texts are where they belong`() throws {
    let path = repository + "/QuestionBanks/Units/CG219.yaml"
    let unit = try #require(
      YAMLUnitReader.read(try File.stamped(path).bytes, file: path).value)
    #expect(unit.jurisdiction == .unitedKingdom)
    #expect(unit.details.first == Unit.Detail(label: "Unit", text: "Unit 219"))
    let outcome = try #require(unit.learningOutcomes.first)
    #expect(outcome.node.number == "1")
    #expect(outcome.node.children.map(\.id.rawValue).first == "CG219.AC1.1")
    #expect(
      outcome.evidence.last
        == Unit.EvidenceType(text: "organisational policies and procedures*", starred: true))
    #expect(unit.notes.count == 4)
  }

  @Test(arguments: [
    (
      "code: U1", "code: §u-1", "expected a unit's code: upper-case letters and digits, found `u-1`"
    ),
    ("release: First", "release: §[]", "expected text, found a list"),
    (
      "knowledgeEvidence:", "§knowlegeEvidence:",
      "unknown key `knowlegeEvidence`; did you mean `knowledgeEvidence`?"
    ),
    (
      "id: U1.KE1,", "id: §U2.KE1,",
      "`U2.KE1` can't be an id of this unit: expected `U1`, a full stop and a name"
    ),
    ("id: U1.KE2.2,", "id: §U1.KE1,", "the id `U1.KE1` is used twice; first at unit.yaml:8:12"),
    ("text: one}", "text: §''}", "the text is empty"),
    (
      "jurisdiction: general", "jurisdiction: §FR",
      "unknown jurisdiction `FR`; expected `AU`, `UK` or `general`"
    ),
    ("viva-unit/1", "§viva-bank/1", "unknown format `viva-bank/1`; expected `viva-unit/1`"),
  ])
  func `Problems of units have their places`(original: String, changed: String, message: String) {
    let marked = testUnit.replacingOnce(original, with: changed)
    let reading = YAMLUnitReader.read(
      Array(marked.replacingOnce("§", with: "").utf8), file: "unit.yaml")
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.first { $0.message == message }?.rendered
        == rendered(message, markedIn: marked, file: "unit.yaml"))
  }

  @Test func `Lines may lie thirty-two deep and no deeper`() {
    func unit(levels: Int) -> Reading<Unit> {
      var text =
        "format: viva-unit/1\ncode: U1\ntitle: T\njurisdiction: AU\nrelease: R\nelements:\n"
      for level in 1...levels {
        let indent = String(repeating: "  ", count: level)
        text += "\(indent)- id: U1.E\(level)\n\(indent)  text: t\n"
        if level < levels { text += "\(indent)  children:\n" }
      }
      return YAMLUnitReader.read(Array(text.utf8), file: "u")
    }
    #expect(unit(levels: 32).diagnostics.isEmpty)
    #expect(
      unit(levels: 33).diagnostics.map(\.message) == [
        "nested too deeply: at most 32 levels are read"
      ])
  }
}
