package import Curriculum

// What a unit wants seen rather than told.
//
// Unit CG219 has two such outcomes, 2 and 3, and adds that the candidate is to be observed over time.
extension Unit {
  /// The lines that need observation: the `observedOutcomes`, and what is below them and their guidance.
  package var observedCriteria: Set<CriterionID> {
    observedOutcomes.reduce(into: []) { $0.formUnion(ids(within: $1.node.id)) }
  }

  /// The remark that some outcomes need observation; `nil` for a unit without such outcomes.
  package var observationRemark: String? {
    let its = observedOutcomes.count == 1 ? "its" : "their"
    return observedInWords.map {
      "\($0) and can't be met by questioning. Answers on \(its) criteria show knowledge only."
    }
  }

  /// The sentence that some outcomes need observation, and no more; `nil` for a unit without such
  /// outcomes.
  var observationNeed: String? { observedInWords.map { $0 + "." } }

  private var observedInWords: String? {
    let observed = observedOutcomes
    guard !observed.isEmpty else { return nil }
    let numbers = observed.map { $0.node.number ?? $0.node.id.local }.joined(separator: " and ")
    let isOne = observed.count == 1
    return "Outcome\(isOne ? "" : "s") \(numbers) of unit \(code) need\(isOne ? "s" : "") "
      + "observation of the candidate at work"
  }

  /// The criteria that have to be done and not only told, in the unit's order.
  var performedCriteria: [CriterionID] {
    let observed = observedCriteria
    return criteria.filter { criterion in
      criterion.kind == .performanceEvidence
        || criterion.kind == .assessmentCriterion && observed.contains(criterion.id)
    }.map(\.id)
  }

  /// Whether a criterion is a line of the unit, or stands below it in the unit's tree: `PC1.1` is
  /// below `E1`, which its name does not tell.
  func holds(_ criterion: CriterionID, below line: CriterionID) -> Bool {
    nodes.contains { $0.id == line && criterion.isBelow($0) }
  }
}

extension CriterionID {
  fileprivate func isBelow(_ node: CriterionNode) -> Bool {
    node.id == self || node.children.contains { isBelow($0) }
  }
}
