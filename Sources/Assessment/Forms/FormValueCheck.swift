package import Curriculum
internal import Text

/// A value that does not go into a form.
package struct FormValueFault: Error, Equatable {
  /// What is wrong with it.
  package enum Fault: Equatable, Sendable {
    /// The form has nothing of that name; the nearest that it has, if one is near enough.
    case unknown(nearest: String?)
    /// The record says it, and nobody fills it in.
    case ofRecord
    /// The field takes something else.
    case refused(FieldReading.Refusal)
    /// No document would show the row: the form has rows on other criteria, from the first to the last.
    case notPrinted(first: String?, last: String?)
  }

  /// The field or table, by its name; the criterion that a row is on, where the row is at fault.
  package let name: String
  /// The table that the row is in, if it is in one.
  package var table: String?
  /// The row, from 1, if it is in one.
  package var row: Int?
  /// Whether a table is meant, and no field.
  package var isTable = false
  /// What is wrong.
  package let fault: Fault
}

extension FormKind {
  /// Checks values that come from a file.
  ///
  /// - Parameters:
  ///   - values: What was read.
  ///   - unit: The unit that the form is about.
  ///   - days: The days that bound its dates.
  /// - Returns: Each value as its field takes it; empty ones are left out.
  /// - Throws: `FormValueFault` for a name that the form does not have or a value that it does not take.
  package func checked(
    _ values: FormValues, of unit: Unit, _ days: FormDays
  ) throws(FormValueFault) -> FormValues {
    var checked = FormValues()
    checked.fields = try Self.row(values.fields, fitting(unit).fields + [.departure], of: unit)
    for field in fields {
      let date = checked.fields[field.name] ?? ""
      if let refusal = field.refusal(of: date, beside: checked.fields, days) {
        throw FormValueFault(name: field.name, fault: .refused(refusal))
      }
    }
    for (name, rows) in values.tables {
      guard let table = tables.first(where: { $0.name == name }) else {
        let nearest = nearestName(to: name, among: tables.map(\.name))
        throw FormValueFault(name: name, isTable: true, fault: .unknown(nearest: nearest))
      }
      var read: [[String: String]] = []
      for (number, values) in zip(1..., rows) {
        read.append(try Self.row(values, number, of: table, of: unit))
      }
      checked.tables[name] = read
    }
    return checked
  }

  /// Refuses a row on a criterion for which the form has none, beside what a row is refused for.
  private static func row(
    _ values: [String: String], _ number: Int, of table: Table, of unit: Unit
  ) throws(FormValueFault) -> [String: String] {
    let row = try row(values, table.columns, of: unit, table: table.name, number)
    guard case .criteria(let kinds) = table.rows, let key = table.columns.first?.name else {
      return row
    }
    let listed = unit.criteria.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
    guard listed.contains(row[key] ?? "") else {
      throw FormValueFault(
        name: row[key] ?? "", table: table.name, row: number,
        fault: .notPrinted(first: listed.first, last: listed.last))
    }
    return row
  }

  private static func row(
    _ values: [String: String], _ fields: [Field], of unit: Unit, table: String? = nil,
    _ number: Int? = nil
  ) throws(FormValueFault) -> [String: String] {
    var checked: [String: String] = [:]
    for (name, text) in values.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      func fault(_ fault: FormValueFault.Fault) -> FormValueFault {
        FormValueFault(name: name, table: table, row: number, fault: fault)
      }
      guard let field = fields.first(where: { $0.name == name }) else {
        throw fault(.unknown(nearest: nearestName(to: name, among: fields.map(\.name))))
      }
      guard field.source == .person else { throw fault(.ofRecord) }
      switch FieldReading(text, for: field, of: unit) {
      case .value(let value): checked[name] = value.isEmpty ? nil : value
      case .refused(let refusal): throw fault(.refused(refusal))
      }
    }
    return checked
  }
}
