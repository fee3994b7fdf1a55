internal import Assessment
internal import Curriculum

extension FormDocument.NamedCriterion {
  /// Returns the lines of a unit that values name where a form asks for criteria.
  ///
  /// - Parameters:
  ///   - values: What is filled in; `nil` for nothing.
  ///   - kind: The form.
  ///   - unit: The unit; `nil` for none.
  /// - Returns: The lines in the unit's order, each once.
  static func all(in values: FormValues?, of kind: FormKind, unit: Unit?) -> [Self] {
    guard let unit, let values else { return [] }
    func asksForCriteria(_ field: FormKind.Field) -> Bool {
      field.answer == .criteria || field.answer == .criterion
    }
    let fields = kind.fields.filter(asksForCriteria).compactMap { values.fields[$0.name] }
    let cells = kind.tables.flatMap { table in
      let columns = table.columns.filter(asksForCriteria)
      return (values.tables[table.name] ?? []).flatMap { row in
        columns.compactMap { row[$0.name] }
      }
    }
    let named = Set((fields + cells).flatMap(criterionNames))
    let leaves = Dictionary(unit.criteria.map { ($0.id, $0.words) }) { first, _ in first }
    return unit.nodes.filter { named.contains($0.id.rawValue) || named.contains($0.id.local) }
      .map { node in
        Self(id: node.id.rawValue, words: leaves[node.id] ?? node.text.withoutEmphasis)
      }
  }
}

/// Returns the names in a list of criteria, such as `KE1.1, KE2`.
func criterionNames(in text: String) -> [String] {
  text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
}
