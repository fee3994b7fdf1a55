import Testing

@testable import Curriculum

struct BankExtentTests {
  private func leaf(_ id: String) -> CriterionNode {
    CriterionNode(id: CriterionID(rawValue: id), text: "line")
  }

  private func outline(
    _ number: Int, on criterion: String, _ type: QuestionType = .singleChoice,
    kind: Question.Kind = .knowledge
  ) -> QuestionOutline {
    QuestionOutline(
      id: .init(rawValue: "q\(number)"), topic: "t", type: type, level: .apply,
      criteria: [CriterionID(rawValue: criterion)], kind: kind)
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
    let known = BankExtent.Target(questions: 8, recall: 4, lists: 1, oral: 2, options: 2)
    let applied = BankExtent.Target(cases: 3)
    let rows = BankExtent(of: unit, []).rows
    #expect(rows.map(\.criterion.local) == ["PC1", "KE1", "AC1.1", "G1.1", "AC2.1"])
    #expect(rows.map(\.target) == [applied, known, known, known, applied])
  }

  @Test
  func `What is missing is told in words`() throws {
    let outlines =
      (0..<6).map { outline($0, on: "U.KE1") } + [outline(6, on: "U.KE1", .explain)]
      + [outline(7, on: "U.PC1", .matching), outline(8, on: "U.PC1", .numeric, kind: .application)]
    let extent = BankExtent(of: unit, outlines)
    #expect(!extent.isFull)
    #expect(extent.rows[0].missing == ["2 cases"])
    #expect(
      extent.rows[1].missing
        == ["1 knowledge question", "4 recall questions", "1 list", "1 oral question"])
  }

  @Test
  func `Of questions with options more than one is said in the plural`() {
    func missing(_ options: Int) -> [String] {
      BankExtent.Row(
        criterion: .init(rawValue: "U.KE1"), found: .init(), target: .init(options: options)
      ).missing
    }
    #expect(missing(1) == ["1 question with options"])
    #expect(missing(2) == ["2 questions with options"])
  }

  @Test
  func `A question counts for each of its criteria, and for none of another unit`() {
    var wide = outline(1, on: "U.KE1", .explain)
    wide.criteria += [.init(rawValue: "U.AC1.1"), .init(rawValue: "V.KE1")]
    let extent = BankExtent(of: unit, [wide, outline(2, on: "V.KE1"), outline(3, on: "U.PE1")])
    #expect(extent.unit == "U")
    let one = BankExtent.Target(questions: 1, oral: 1)
    let none = BankExtent.Target()
    #expect(extent.rows.map(\.found) == [none, one, one, none, none])
  }

  @Test(arguments: QuestionType.allCases)
  func `Each type is counted for what it asks of a learner, and a case for none of it`(
    type: QuestionType
  ) {
    let found = BankExtent(of: unit, [outline(1, on: "U.KE1", type)]).rows[1].found
    #expect(found.questions == 1 && found.cases == 0)
    #expect(found.recall == ([.shortAnswer, .list, .cloze, .numeric].contains(type) ? 1 : 0))
    #expect(found.lists == (type == .list ? 1 : 0) && found.oral == (type == .explain ? 1 : 0))
    #expect(found.options == ([.singleChoice, .multipleChoice, .matching].contains(type) ? 1 : 0))
    let applied = BankExtent(of: unit, [outline(1, on: "U.KE1", type, kind: .application)])
    #expect(applied.rows[1].found == BankExtent.Target(cases: 1))
  }

  @Test
  func `A unit whose targets are reached is full`() {
    let types: [QuestionType] = [
      .list, .cloze, .numeric, .shortAnswer, .explain, .explain, .matching, .singleChoice,
    ]
    let outlines = BankExtent(of: unit, []).rows.flatMap { row in
      types.indices.map { outline($0, on: row.criterion.rawValue, types[$0]) }
        + (0..<3).map { outline($0, on: row.criterion.rawValue, kind: .application) }
    }
    #expect(BankExtent(of: unit, outlines).isFull)
  }
}
