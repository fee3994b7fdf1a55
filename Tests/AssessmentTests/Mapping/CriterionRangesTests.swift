import Curriculum
import TestSupport
import Testing

@testable import Assessment

struct CriterionRangesTests {
  /// A unit with these lines of knowledge evidence and of performance evidence.
  private func unit(_ knowledge: [String], _ performance: [String] = []) -> Unit {
    func list(_ ids: [String]) -> Unit.EvidenceList {
      .init(items: ids.map { CriterionNode(id: .init(rawValue: "EX1.\($0)"), text: $0) })
    }
    return Unit(
      code: "EX1", title: "Example", jurisdiction: .general, release: "1",
      performanceEvidence: list(performance), knowledgeEvidence: list(knowledge))
  }

  private func ids(_ locals: String) -> [CriterionID] {
    locals.split(separator: " ").map { CriterionID(rawValue: "EX1.\($0)") }
  }

  private static let lines = (1...12).map { "KE\($0)" }

  @Test(arguments: [
    ("", ""), ("KE3", "KE3"), ("KE1 KE2", "KE1, KE2"), ("KE1 KE2 KE3", "KE1–3"),
    ("KE3 KE1 KE2", "KE1–3"), ("KE1 KE3 KE4", "KE1, KE3, KE4"),
    ("KE1 KE3 KE4 KE5 KE12", "KE1, KE3–5, KE12"), ("KE9 KE10 KE11", "KE9–11"),
    ("KE2 KE2 KE2", "KE2"), ("KE99 PC1.1", ""), ("KE1 KE99 KE2 KE3", "KE1–3"),
  ])
  func `Three or more in a row are a range, in the unit's order`(locals: String, words: String) {
    #expect(unit(Self.lines).inRanges(ids(locals)) == words)
  }

  @Test func `A range ends where another kind of line begins`() {
    let unit = unit(["KE1", "KE2", "KE3"], ["PE1", "PE2"])
    #expect(unit.inRanges(unit.criteria.map(\.id)) == "PE1, PE2, KE1–3")
  }

  @Test func `Lines of several levels are named whole at both ends`() {
    let deep = unit(["KE1", "KE2.1", "KE2.2", "KE3"])
    #expect(deep.inRanges(deep.criteria.map(\.id)) == "KE1–3")
    #expect(deep.inRanges(ids("KE1 KE2.1 KE2.2")) == "KE1–KE2.2")
    #expect(deep.inRanges(ids("KE2.1 KE2.2 KE3")) == "KE2.1–KE3")
  }

  /// The ids that words such as `KE1, KE3–5` name among some lines.
  private func named(_ words: String) -> [String] {
    words.split(separator: ", ").flatMap { part -> [String] in
      let ends = part.split(separator: "–").map(String.init)
      let first = Self.lines.firstIndex(of: ends[0]) ?? 0
      let last = ends.count > 1 ? Self.lines.firstIndex(of: "KE\(ends[1])") ?? 0 : first
      return Array(Self.lines[first...last])
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `The words name just the lines that were given`(seed: UInt64) {
    var chance = SeededChance(state: seed)
    let wanted = Self.lines.filter { _ in chance.next() % 3 != 0 }
    let shuffled = wanted.shuffled(using: &chance)
    let words = unit(Self.lines).inRanges(shuffled.map { CriterionID(rawValue: "EX1.\($0)") })
    #expect(named(words) == wanted)
  }

  @Test func `Criteria are written as people write them`() {
    let unit = Fixture.supportUnit
    let all = unit.criteria.filter { $0.kind == .assessmentCriterion }.map(\.id)
    #expect(unit.inRanges(all) == "AC1.1–3.2")
    #expect(unit.inRanges([all[0], all[1]]) == "AC1.1, AC1.3")
    #expect(unit.inRanges([]) == "")
    var deep = Fixture.performedUnit
    deep.performanceEvidence.items[0].children = ["PE1.1", "PE1.2"].map {
      CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.\($0)"), text: $0)
    }
    #expect(deep.inRanges(deep.performedCriteria) == "PE1.1–PE3")
  }
}
