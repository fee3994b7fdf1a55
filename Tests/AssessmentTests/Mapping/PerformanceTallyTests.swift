import Curriculum
import TestSupport
import Testing

@testable import Assessment

/// How often performance evidence was shown, beside what the unit wants.
struct PerformanceTallyTests {
  private static func node(_ id: String, _ text: String, _ children: [CriterionNode] = [])
    -> CriterionNode
  {
    CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.\(id)"), text: text, children: children)
  }

  private static var unit: Unit {
    var unit = Fixture.serviceUnit
    unit.performanceEvidence = .init(
      lead: "Evidence of:",
      items: [
        node("PE1", "serve customers, across Four different online interactions"),
        node("PE2", "resolve:", [node("PE2.1", "a complaint"), node("PE2.2", "two difficulties")]),
        node("PE3", "one report for someone often"),
      ])
    return unit
  }

  private func tally(_ shown: [[String]], isProduct: Bool = false, of unit: Unit = unit)
    -> [String]
  {
    let occasions = zip(1..., shown).map { entry, lines in
      PerformanceOccasion(
        entry: entry, day: "2026-11-01",
        lines: lines.map { CriterionID(rawValue: "SIRXCEG006.\($0)") }, isProduct: isProduct)
    }
    return PerformanceTally(occasions, of: CriterionTree(unit)).lines.map {
      "\(String(repeating: " ", count: $0.depth))\($0.id.local) \($0.entries.count)/\($0.needed)"
    }
  }

  @Test func `A unit says in words how often a line is wanted`() {
    #expect(tally([]) == ["PE1 0/4", "PE2 0/1", " PE2.1 0/1", " PE2.2 0/2", "PE3 0/1"])
  }

  @Test func `A line takes in the lines below it, and those the line above`() {
    let shown = tally([["PE1", "PE2.1"], ["PE1"], ["PE2"], ["PC1.1"], ["PE1", "PE1"]])
    #expect(shown == ["PE1 3/4", "PE2 2/1", " PE2.1 2/1", " PE2.2 1/2", "PE3 0/1"])
  }

  @Test func `A line with parts is shown when each of them is`() {
    func line(_ shown: [String], _ id: String = "PE2") -> PerformanceTally.Line? {
      let occasions = zip(1..., shown).map { entry, line in
        PerformanceOccasion(
          entry: entry, day: "2026-11-01", lines: [CriterionID(rawValue: "SIRXCEG006.\(line)")])
      }
      let lines = PerformanceTally(occasions, of: CriterionTree(Self.unit)).lines
      return lines.first { $0.id.local == id }
    }
    let one = line(["PE2.1"])
    #expect(one?.missing.map(\.local) == ["PE2.2"] && one?.isEnough == false)
    #expect(line(["PE2.1", "PE2.2"])?.missing.map(\.local) == ["PE2.2"])
    #expect(line(["PE2.1", "PE2.2", "PE2.2"])?.isEnough == true)
    #expect(line(["PE2", "PE2"])?.isEnough == true)
    #expect(one?.lacksOccasions == false && line([])?.lacksOccasions == false)
  }

  @Test func `A line that is wanted often says how many occasions are lacking`() {
    let occasions = (1...2).map {
      PerformanceOccasion(
        entry: $0, day: "2026-11-01", lines: [CriterionID(rawValue: "SIRXCEG006.PE1")])
    }
    let tally = PerformanceTally(occasions, of: CriterionTree(Self.unit))
    #expect(tally.shortInWords == ["PE1 was shown on 2 of 4 occasions."])
  }

  @Test(
    arguments: [
      ("review standards across a three-month period, and adjust them", 1),
      ("over two weeks, serve four different customers", 4),
      ("resolve two escalated customer complaints.", 2), ("serve customers for ten days", 1),
      ("two", 2),
    ])
  func `How long something takes is no number of occasions`(text: String, needed: Int) {
    var unit = Self.unit
    unit.performanceEvidence.items = [Self.node("PE1", text)]
    #expect(PerformanceTally([], of: CriterionTree(unit)).lines.first?.needed == needed)
  }

  @Test func `A product counts in Australia alone`() {
    var british = Self.unit
    british.jurisdiction = .unitedKingdom
    #expect(tally([["PE3"]], isProduct: true).last == "PE3 1/1")
    #expect(tally([["PE3"]], isProduct: true, of: british).last == "PE3 0/1")
  }

  @Test func `What is short is named`() {
    let tally = PerformanceTally([], of: CriterionTree(Self.unit))
    #expect(tally.lacking.count == 5)
    #expect(
      tally.lines.filter(\.lacksOccasions).map(\.id.local) == ["PE1", "PE2.1", "PE2.2", "PE3"])
    #expect(PerformanceTally([], of: CriterionTree(Fixture.supportUnit)).lines.isEmpty)
  }
}
