import Curriculum
import TestSupport
import Testing

@testable import Assessment

/// What a unit wants seen rather than told.
struct UnitObservationTests {
  /// The unit with an outcome for each list of evidence, with two criteria each.
  private func unit(_ evidence: [[String]]) -> Unit {
    func node(_ id: String, _ children: [CriterionNode] = []) -> CriterionNode {
      CriterionNode(id: .init(rawValue: "EX1.\(id)"), text: id, children: children)
    }
    return Unit(
      code: "EX1", title: "Example", jurisdiction: .unitedKingdom, release: "1",
      learningOutcomes: zip(1..., evidence).map { number, evidence in
        .init(
          node: node("LO\(number)", [node("AC\(number).1"), node("AC\(number).2")]),
          guidance: [node("G\(number).1", [node("G\(number).1.1")])],
          evidence: evidence.map { .init(text: $0, starred: false) })
      })
  }

  @Test(
    arguments: [
      ([["questioning"]], [], nil),
      (
        [["questioning"], ["observation"]], ["AC2.1", "AC2.2"],
        "Outcome LO2 of unit EX1 needs observation of the candidate at work"
      ),
      (
        [["observation", "questioning"], [], ["observation"]],
        ["AC1.1", "AC1.2", "AC3.1", "AC3.2"],
        "Outcomes LO1 and LO3 of unit EX1 need observation of the candidate at work"
      ),
    ] as [([[String]], [String], String?)])
  func `Outcomes with observation among their evidence are named`(
    evidence: [[String]], performed: [String], words: String?
  ) {
    let unit = unit(evidence)
    #expect(unit.performedCriteria.map(\.local) == performed)
    #expect(unit.observationNeed == words.map { $0 + "." })
    let its = words?.hasPrefix("Outcomes") == true ? "their" : "its"
    #expect(
      unit.observationRemark
        == words.map {
          "\($0) and can't be met by questioning. Answers on \(its) criteria show knowledge only."
        })
  }

  @Test func `What is observed takes in the lines below an outcome and its guidance`() {
    let observed = unit([["questioning"], ["observation"]]).observedCriteria
    #expect(
      observed.map(\.local).sorted() == ["AC2.1", "AC2.2", "G2.1", "G2.1.1", "LO2"])
    #expect(unit([]).observedCriteria.isEmpty && unit([["Observation"]]).observedCriteria.isEmpty)
  }

  @Test func `Performance evidence is performed, its lines in the unit's order`() {
    var unit = Fixture.performedUnit
    unit.learningOutcomes = Fixture.supportUnit.learningOutcomes
    #expect(
      unit.performedCriteria.map(\.local) == ["PE1", "PE2", "PE3", "AC2.1", "AC2.2", "AC3.2"])
    #expect(Fixture.serviceUnit.performedCriteria.isEmpty)
  }

  @Test(arguments: [
    ("PC1.1", "E1", true), ("E1", "E1", true), ("KE1.2", "KE1", true), ("KE1", "KE1.2", false),
    ("PC1.1", "KE1", false), ("PC1", "E1", false), ("PC1.1", "E9", false),
  ])
  func `A line holds what stands below it in the tree, whatever its name says`(
    criterion: String, line: String, isHeld: Bool
  ) {
    func id(_ local: String) -> CriterionID { CriterionID(rawValue: "SIRXCEG006.\(local)") }
    #expect(Fixture.serviceUnit.holds(id(criterion), below: id(line)) == isHeld)
  }
}
