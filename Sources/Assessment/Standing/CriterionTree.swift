package import Curriculum

/// A unit with what is above and below each of its lines, looked up once for many candidates.
package struct CriterionTree {
  /// The unit.
  package let unit: Unit
  /// The criteria that evidence can be for, in the unit's order: neither conditions nor guidance.
  let criteria: [Criterion]
  /// The criteria that have to be done and not only told, in the unit's order.
  let performed: [CriterionID]
  /// The criteria for which questions alone can be enough, since they don't have to be done, in the unit's order.
  let askable: [CriterionID]
  /// The lines of the performance evidence as nothing shows them yet, in the unit's order.
  private(set) var performanceLines: [PerformanceTally.Line] = []
  private var above: [CriterionID: [CriterionID]] = [:]
  private var below: [CriterionID: Set<CriterionID>] = [:]

  /// Looks through a unit.
  package init(_ unit: Unit) {
    self.unit = unit
    criteria = unit.criteria.filter { $0.kind != .assessmentCondition && $0.kind != .guidance }
    let performed = unit.performedCriteria
    self.performed = performed
    askable = criteria.filter { $0.kind != .performanceEvidence && !performed.contains($0.id) }
      .map(\.id)
    let roots =
      unit.elements + unit.performanceEvidence.items + unit.knowledgeEvidence.items
      + unit.learningOutcomes.map(\.node)
    for root in roots { walk(root, []) }
    func lines(_ node: CriterionNode, _ depth: Int) -> [PerformanceTally.Line] {
      [PerformanceTally.Line(node, depth: depth)] + node.children.flatMap { lines($0, depth + 1) }
    }
    performanceLines = unit.performanceEvidence.items.flatMap { lines($0, 0) }
  }

  /// Returns the fewest lines that stand for some criteria, in the unit's order.
  func lines(standingFor wanted: Set<CriterionID>) -> [CriterionID] {
    let known = Set(criteria.map(\.id))
    func lines(_ node: CriterionNode) -> [CriterionID] {
      let within = (below[node.id] ?? []).intersection(known)
      if !within.isEmpty, within.isSubset(of: wanted) { return [node.id] }
      return node.children.flatMap(lines)
    }
    let roots =
      unit.elements + unit.knowledgeEvidence.items + unit.learningOutcomes.map(\.node)
    return roots.flatMap(lines)
  }

  private mutating func walk(_ node: CriterionNode, _ path: [CriterionID]) {
    let whole = path + [node.id]
    above[node.id] = whole
    for id in whole { below[id, default: []].insert(node.id) }
    for child in node.children { walk(child, whole) }
  }

  /// Returns a line and the lines above it, outermost first.
  func path(to id: CriterionID) -> [CriterionID] { above[id] ?? [id] }

  /// Returns some lines and all lines below them; those that are not the unit's are left out.
  func lines(within ids: [CriterionID]) -> Set<CriterionID> {
    ids.reduce(into: []) { $0.formUnion(below[$1] ?? []) }
  }
}
