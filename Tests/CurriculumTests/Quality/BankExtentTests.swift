import Testing

@testable import Curriculum

struct BankExtentTests {
  private func leaf(_ id: String) -> CriterionNode {
    CriterionNode(id: CriterionID(rawValue: id), text: "line")
  }

  private func outline(
    _ number: Int, on criterion: String, _ type: QuestionType = .singleChoice,
    _ level: Question.Level = .remember
  ) -> QuestionOutline {
    QuestionOutline(
      id: .init(rawValue: "q\(number)"), topic: "t", type: type, level: level,
      criteria: [CriterionID(rawValue: criterion)])
  }

  private var unit: Unit {
    let outcomes = ["1": "questioning", "2": "observation"].sorted { $0.key < $1.key }.map {
      number, evidence in
      Unit.LearningOutcome(
        node: CriterionNode(
          id: .init(rawValue: "U.LO\(number)"), text: "o", children: [leaf("U.AC\(number).1")]),
        guidance: [
          CriterionNode(
            id: .init(rawValue: "U.G\(number)"), text: "g", children: [leaf("U.G\(number).1")])
        ],
        evidence: [Unit.EvidenceType(text: evidence, starred: false)])
    }
    return Unit(
      code: "U", title: "Unit", jurisdiction: .general, release: "1", elements: [leaf("U.PC1")],
      performanceEvidence: .init(items: [leaf("U.PE1")]),
      knowledgeEvidence: .init(items: [leaf("U.KE1")]), learningOutcomes: outcomes)
  }

  @Test
  func `Each kind of criterion has its own target, evidence of performance none`() {
    let targets = BankExtent(of: unit, []).rows.map {
      [$0.target.questions, $0.target.types, $0.target.explain, $0.target.applied]
    }
    #expect(
      targets == [
        [0, 0, 0, 3], [10, 4, 2, 2], [12, 0, 3, 0], [12, 0, 3, 0], [6, 0, 0, 0], [3, 0, 0, 0],
      ])
  }

  @Test
  func `What is missing is told in words`() throws {
    let outlines =
      (0..<8).map { outline($0, on: "U.KE1") } + [outline(8, on: "U.KE1", .explain, .apply)]
      + [outline(9, on: "U.PC1", .matching, .analyse), outline(10, on: "U.PC1", .numeric)]
    let extent = BankExtent(of: unit, outlines)
    #expect(!extent.isFull)
    #expect(extent.rows[0].missing == ["2 applied questions"])
    #expect(
      extent.rows[1].missing == ["1 question", "2 types", "1 open question", "1 applied question"])
  }

  @Test
  func `A unit whose targets are reached is full`() {
    let types: [QuestionType] = [.explain, .matching, .numeric, .ordering]
    let outlines = BankExtent(of: unit, []).rows.flatMap { row in
      (0..<12).map { outline($0, on: row.criterion.rawValue, types[$0 % 4], .apply) }
    }
    #expect(BankExtent(of: unit, outlines).isFull)
  }
}
