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
  func `A question counts for each of its criteria, and for none of another unit`() {
    var wide = outline(1, on: "U.KE1", .explain, .apply)
    wide.criteria += [.init(rawValue: "U.PC1"), .init(rawValue: "V.KE1")]
    let extent = BankExtent(of: unit, [wide, outline(2, on: "V.KE1"), outline(3, on: "U.PE1")])
    #expect(extent.unit == "U")
    #expect(
      extent.rows.map(\.criterion.local) == ["PC1", "KE1", "AC1.1", "G1.1", "AC2.1", "G2.1"])
    let one = BankExtent.Target(questions: 1, types: 1, explain: 1, applied: 1)
    let none = BankExtent.Target()
    #expect(extent.rows.map(\.found) == [one, one, none, none, none, none])
  }

  @Test(
    arguments: [
      (0, ["6 questions"]), (5, ["1 question"]), (6, []), (7, []),
    ] as [(Int, [String])])
  func `What is observed is talked about, in six questions of any kind`(
    count: Int, missing: [String]
  ) {
    let extent = BankExtent(of: unit, (0..<count).map { outline($0, on: "U.AC2.1") })
    #expect(extent.rows[4].missing == missing)
  }

  @Test(arguments: Question.Level.allCases)
  func `What is applied or analysed is applied`(level: Question.Level) {
    let found = BankExtent(of: unit, [outline(1, on: "U.PC1", .cloze, level)]).rows[0].found
    #expect(found.applied == (level == .apply || level == .analyse ? 1 : 0))
    #expect(found.questions == 1 && found.types == 1 && found.explain == 0)
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
