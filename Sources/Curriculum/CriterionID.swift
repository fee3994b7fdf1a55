/// The name of a criterion, unique among all units, such as `SIRXCEG006.KE1.1` or `CG219.AC1.3`.
package struct CriterionID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
  /// The unit's code, a full stop, and the place within the unit.
  package let rawValue: String

  /// Creates a name from its text, which is not checked against any unit.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The code of the unit that the criterion belongs to: the text before the first full stop.
  package var unitCode: String {
    String(rawValue.prefix { $0 != "." })
  }

  /// The name without its unit, such as `KE1.1`; the whole name where it has no full stop.
  package var local: String {
    guard let stop = rawValue.firstIndex(of: ".") else { return rawValue }
    return String(rawValue[rawValue.index(after: stop)...])
  }

  /// Whether an id is before another, letter by letter; the order of a unit is that of its tree.
  package static func < (left: CriterionID, right: CriterionID) -> Bool {
    left.rawValue < right.rawValue
  }
}
