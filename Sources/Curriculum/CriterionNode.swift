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
