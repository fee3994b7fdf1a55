internal import Assessment
internal import Curriculum
internal import Text

/// Checks values that come from a file against a form.
struct FormValueCheck {
  let kind: FormKind
  let unit: Unit

  /// Returns the values as the record keeps them.
  ///
  /// - Parameters:
  ///   - values: What was read.
  ///   - path: The file, for messages.
  /// - Returns: Each value as its field takes it; empty ones are left out.
  /// - Throws: `Problem` for a name that the form does not have or a value that it does not take.
  func checked(_ values: FormValues, in path: String) throws -> FormValues {
    var checked = FormValues()
    let known = kind.fitting(unit).fields + [.departure]
    checked.fields = try row(values.fields, known, "the form", path)
    for (name, rows) in values.tables {
      guard let table = kind.tables.first(where: { $0.name == name }) else {
        throw unknown(name, among: kind.tables.map(\.name), what: "table", path)
      }
      checked.tables[name] = try zip(1..., rows).map { number, values in
        let place = "row \(number) of “\(name)”"
        let row = try row(values, table.columns, place, path)
        try checkIsPrinted(row, in: table, place, path)
        return row
      }
    }
    return checked
  }

  /// Refuses a row on a criterion for which the form has none: no document would show it.
  private func checkIsPrinted(
    _ row: [String: String], in table: FormKind.Table, _ place: String, _ path: String
  ) throws {
    guard case .criteria(let kinds) = table.rows, let key = table.columns.first?.name else {
      return
    }
    let listed = unit.criteria.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
    guard !listed.contains(row[key] ?? "") else { return }
    throw Problem(
      "\(path.visible()): \(place) is on “\((row[key] ?? "").visible())”. The form has rows for "
        + "\(listed.first ?? "nothing") to \(listed.last ?? "nothing").", exitCode: .badData)
  }

  private func row(
    _ values: [String: String], _ fields: [FormKind.Field], _ place: String, _ path: String
  ) throws -> [String: String] {
    var checked: [String: String] = [:]
    for (name, text) in values.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      guard let field = fields.first(where: { $0.name == name }) else {
        throw unknown(name, among: fields.map(\.name), what: "field", path)
      }
      guard field.source == .person else {
        throw Problem(
          "\(path.visible()): “\(name.visible())” in \(place) is worked out from the record. Leave "
            + "it out.", exitCode: .badData)
      }
      switch FieldReading(text, for: field, of: unit) {
      case .value(let value): checked[name] = value
      case .refused(let sentence):
        throw Problem(
          "\(path.visible()): “\(name.visible())” in \(place): \(sentence)",
          exitCode: .badData)
      }
    }
    return checked
  }

  private func unknown(
    _ name: String, among names: [String], what: String, _ path: String
  ) -> Problem {
    let hint =
      nearestName(to: name, among: names).map { "Did you mean “\($0)”?" }
      ?? "“form fields \(kind.id)” lists them."
    return Problem(
      "\(path.visible()): the form has no \(what) “\(name.visible())”. \(hint)",
      exitCode: .badData)
  }
}
