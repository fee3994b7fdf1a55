internal import Curriculum

extension Unit {
  /// The unit under another code, which the names of all its lines have too.
  func coded(_ code: String) -> Unit {
    func named(_ node: CriterionNode) -> CriterionNode {
      var node = node
      node.id = CriterionID(rawValue: code + "." + node.id.local)
      node.children = node.children.map(named)
      return node
    }
    func all(_ list: EvidenceList) -> EvidenceList {
      EvidenceList(lead: list.lead, items: list.items.map(named))
    }
    var unit = self
    unit.code = code
    unit.elements = elements.map(named)
    unit.performanceEvidence = all(performanceEvidence)
    unit.knowledgeEvidence = all(knowledgeEvidence)
    unit.assessmentConditions = all(assessmentConditions)
    unit.learningOutcomes = learningOutcomes.map {
      LearningOutcome(node: named($0.node), guidance: $0.guidance.map(named), evidence: $0.evidence)
    }
    return unit
  }
}
