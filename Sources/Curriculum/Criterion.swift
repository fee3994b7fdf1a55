/// A leaf of a unit's tree: something that evidence can be mapped to.
package struct Criterion: Equatable, Sendable {
  /// The part of a unit that a criterion stands in.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case performanceCriterion
    case performanceEvidence
    case knowledgeEvidence
    case assessmentCondition
    case assessmentCriterion
    case guidance
  }

  /// The name that questions and documents refer to it by.
  package var id: CriterionID
  /// The part of the unit that it comes from.
  package var kind: Kind
  /// The lines above the criterion, outermost first, in the unit's wording.
  package var context: [String]
  /// The criterion's own line, in the unit's wording.
  package var text: String
  /// The unit's remark on the line; `nil` for none.
  package var note: String?

  /// The criterion in words that stand alone: the line that leads into it, then its own.
  ///
  /// The element or outcome above a performance or assessment criterion is left out: such a
  /// criterion is a whole sentence.
  package var words: String {
    switch kind {
    case .performanceCriterion, .assessmentCriterion: text.withoutEmphasis
    default: (context + [text]).joined(separator: " ").withoutEmphasis
    }
  }
}

extension Unit {
  /// Every criterion of the unit, in the unit's order.
  package var criteria: [Criterion] {
    elements.flatMap { leaves(of: $0, kind: .performanceCriterion) }
      + performanceEvidence.items.flatMap { leaves(of: $0, kind: .performanceEvidence) }
      + knowledgeEvidence.items.flatMap { leaves(of: $0, kind: .knowledgeEvidence) }
      + learningOutcomes.flatMap { outcome in
        leaves(of: outcome.node, kind: .assessmentCriterion)
          + outcome.guidance.flatMap { leaves(of: $0, kind: .guidance) }
      }
      + assessmentConditions.items.flatMap { leaves(of: $0, kind: .assessmentCondition) }
  }

  /// The criteria that a question can be about: all but the conditions of assessment.
  package var askableCriteria: [Criterion] {
    criteria.filter { $0.kind != .assessmentCondition }
  }

  /// Every line of the unit's trees, leaf or not, outer lines before inner ones.
  package var nodes: [CriterionNode] {
    func withDescendants(_ node: CriterionNode) -> [CriterionNode] {
      [node] + node.children.flatMap(withDescendants)
    }
    let roots =
      elements + performanceEvidence.items + knowledgeEvidence.items
      + learningOutcomes.flatMap { [$0.node] + $0.guidance } + assessmentConditions.items
    return roots.flatMap(withDescendants)
  }

  private func leaves(
    of node: CriterionNode, kind: Criterion.Kind, context: [String] = []
  ) -> [Criterion] {
    guard !node.children.isEmpty else {
      return [
        Criterion(id: node.id, kind: kind, context: context, text: node.text, note: node.note)
      ]
    }
    return node.children.flatMap { leaves(of: $0, kind: kind, context: context + [node.text]) }
  }
}

extension String {
  /// The text without the double asterisks that one unit document has around bold words.
  package var withoutEmphasis: String {
    split(separator: "**", omittingEmptySubsequences: false).joined()
  }
}

/// A line of a unit's tree, with the lines below it; a line with nothing below it is a criterion.
package struct CriterionNode: Codable, Equatable, Sendable {
  /// The name of the line, whether it is a criterion or leads into others.
  package var id: CriterionID
  /// The number that the unit prints before the line, such as `1.4`; `nil` where it prints none.
  package var number: String?
  /// The unit's own wording, typing errors included.
  package var text: String
  /// What we say about the wording, such as a known typing error.
  package var note: String?
  /// The lines below, in the unit's order; empty for a criterion.
  package var children: [CriterionNode]

  /// Creates a line of a unit's tree.
  package init(
    id: CriterionID, number: String? = nil, text: String, note: String? = nil,
    children: [CriterionNode] = []
  ) {
    self.id = id
    self.number = number
    self.text = text
    self.note = note
    self.children = children
  }
}
