import Files
import BankFormats
import Curriculum
import Testing

@testable import BankFormats

/// The format's own documentation, read by the reader that it documents.
struct FormatDocumentTests {
  private let document: String
  private let criteria: Set<CriterionID>

  init() throws {
    let bytes = try File.stamped(repository + "/QuestionBanks/FORMAT.md").bytes
    document = String(decoding: bytes, as: UTF8.self)
    let units = try ["SIRXCEG003", "SIRXCEG006", "SIRXCEG007", "CG219"].compactMap { code in
      let path = repository + "/QuestionBanks/Units/\(code).yaml"
      return YAMLUnitReader.read(try File.stamped(path).bytes, file: path).value
    }
    criteria = Set(units.flatMap(\.askableCriteria).map(\.id))
  }

  /// The fenced YAML blocks that hold a question.
  private var examples: [String] {
    document.split(separator: "```yaml\n").dropFirst()
      .map { $0.untilFence() }
      .filter { $0.hasPrefix("  - id: example-") }
  }

  @Test func `The examples of the format are sound, one for each type`() {
    let header = """
      format: viva-bank/1
      topic: examples
      title: Examples
      jurisdiction: AU
      questions:

      """
    // The general examples are not about law, so they are given a date here.
    let dated = examples.map { $0.contains("asAt:") ? $0 : $0 + "    asAt: 2026-11-22\n" }
    let text = header + dated.joined()
    let reading = YAMLBankReader.read(
      Array(text.utf8), file: "FORMAT.md", knownCriteria: criteria)
    #expect(reading.diagnostics.map(\.rendered) == [])
    // Numbers have two examples: one fixed, one drawn.
    let types = reading.value?.questions.map(\.key.type) ?? []
    #expect(
      types.indices.filter { $0 == 0 || types[$0] != types[$0 - 1] }.map { types[$0] }
        == QuestionType.allCases)
  }

  @Test func `The units of the format are sound, one of each shape`() throws {
    let texts = document.split(separator: "```yaml\n").map { $0.untilFence() }
      .filter { $0.hasPrefix("format: viva-unit/1") }
    let units = try texts.map { text in
      let reading = YAMLUnitReader.read(Array(text.utf8), file: "FORMAT.md")
      #expect(reading.diagnostics.map(\.rendered) == [])
      return try #require(reading.value)
    }
    #expect(units.map(\.elements.isEmpty) == [false, true])
    #expect(units.map(\.learningOutcomes.isEmpty) == [true, false])
  }

  @Test func `The instrument of the format is sound`() throws {
    let text = try #require(
      document.split(separator: "```yaml\n").map { $0.untilFence() }
        .first { $0.hasPrefix("format: viva-instrument/1") })
    let path = repository + "/QuestionBanks/Units/CG219.yaml"
    let unit = try #require(YAMLUnitReader.read(try File.stamped(path).bytes, file: path).value)
    let known = ["realtime-system-explain-one-tool", "realtime-system-hidden-card-fields"]
    let reading = YAMLInstrumentReader(
      units: [unit], questions: Set(known.map(Question.ID.init(rawValue:))),
      conditions: ["purpose": ["summative"], "book": ["closed book"], "resources": []]
    ).read(Array(text.utf8), file: "FORMAT.md")
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(reading.value?.choice == .named(known.map(Question.ID.init(rawValue:))))
  }

  @Test func `The instrument's own questions of the format are sound`() throws {
    let blocks = document.split(separator: "```yaml\n").map { $0.untilFence() }
    let whole = try #require(blocks.first { $0.hasPrefix("format: viva-instrument/1") })
    let own = try #require(blocks.first { $0.hasPrefix("own:") })
    let path = repository + "/QuestionBanks/Units/CG219.yaml"
    let unit = try #require(YAMLUnitReader.read(try File.stamped(path).bytes, file: path).value)
    let known = ["realtime-system-explain-one-tool", "realtime-system-hidden-card-fields"]
    let reading = YAMLInstrumentReader(
      units: [unit], questions: Set(known.map(Question.ID.init(rawValue:))),
      conditions: ["purpose": ["summative"], "book": ["closed book"], "resources": []]
    ).read(Array((whole + own).utf8), file: "FORMAT.md")
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(reading.value?.own.map(\.key.type) == [.explain, .shortAnswer])
  }

  @Test func `The tasks of the format are sound, and address every criterion`() throws {
    let text = try #require(
      document.split(separator: "```yaml\n").map { $0.untilFence() }
        .first { $0.hasPrefix("format: viva-tasks/1") })
    let path = repository + "/QuestionBanks/Units/SIRXCEG006.yaml"
    let unit = try #require(YAMLUnitReader.read(try File.stamped(path).bytes, file: path).value)
    let file = TaskFile(Array(text.utf8), file: "FORMAT.md", unit: unit)
    #expect(file.diagnostics.map(\.rendered) == [])
    // The example shows each key.
    #expect(Set(file.delivery.parts.keys) == Set(UnitDelivery.Part.allCases))
    #expect(file.tasks.contains { Set($0.brief.keys) == Set(AssessmentTask.BriefPart.allCases) })
    let addressed = file.tasks.flatMap(\.criteria).reduce(into: Set<CriterionID>()) {
      $0.formUnion(unit.ids(within: $1))
    }
    let asked = unit.criteria.filter { $0.kind != .assessmentCondition }.map(\.id)
    #expect(asked.filter { !addressed.contains($0) } == [])
  }

  @Test func `The header of the format is that of the reader`() {
    let header = document.split(separator: "```yaml\n").first { $0.hasPrefix("format:") } ?? ""
    let keys = header.untilFence().split(separator: "\n").filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: ":").first }
    let text = header.untilFence().replacingOnce("  - …", with: "  []")
    let reading = readBank(text)
    #expect(keys.last == "questions")
    #expect(reading.diagnostics.map(\.message) == ["expected at least 1 question, found 0"])
  }
}

extension Substring {
  /// The text before the fence that ends a block.
  fileprivate func untilFence() -> String {
    String(split(separator: "```", maxSplits: 1, omittingEmptySubsequences: false)[0])
  }
}
