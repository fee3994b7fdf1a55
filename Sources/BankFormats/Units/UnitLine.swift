internal import Curriculum

/// A line of a unit before it has a name: how deep it lies, and what it says.
struct UnitLine: Equatable, Sendable {
  /// How many lines it lies below; 0 for a line of its own.
  var depth: Int
  var text: String
  /// Where it stands, as an offset in bytes.
  var offset: Int
}

extension [UnitLine] {
  /// The lines as a tree, each named after its place: `KE1`, `KE1.1`.
  ///
  /// A line that lies deeper than the next outer one allows is right below that one.
  ///
  /// - Parameter name: What the names begin with, such as `SIRXCEG006.KE`.
  /// - Returns: The outermost lines, with those below them.
  func tree(named name: String) -> [CriterionNode] { self[...].tree(named: name, isTop: true) }
}

extension ArraySlice<UnitLine> {
  fileprivate func tree(named name: String, isTop: Bool) -> [CriterionNode] {
    var nodes: [CriterionNode] = []
    var rest = self
    while let line = rest.popFirst() {
      let below = rest.prefix { $0.depth > line.depth }
      rest = rest.dropFirst(below.count)
      let id = name + (isTop ? "" : ".") + String(nodes.count + 1)
      nodes.append(
        CriterionNode(
          id: CriterionID(rawValue: id), text: line.text,
          children: below.tree(named: id, isTop: false)))
    }
    return nodes
  }
}
