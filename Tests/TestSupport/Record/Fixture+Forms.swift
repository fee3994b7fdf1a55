package import Assessment
package import Curriculum
internal import Testing

extension Fixture {
  /// Returns values that no two fields share, but for those that offer a choice.
  package static func values(of kind: FormKind, unit: Unit = supportUnit) -> FormValues {
    var number = 0
    func value(_ field: FormKind.Field) -> String {
      number += 1
      return Fixture.value(of: field, number, unit)
    }
    var values = FormValues()
    for field in kind.fitting(unit).fields { values.fields[field.name] = value(field) }
    for table in kind.tables {
      values.tables[table.name] = firstCells(of: table, unit).map { first in
        var row = Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, value($0)) })
        if let first, let name = table.columns.first?.name { row[name] = first }
        return row
      }
    }
    return values
  }

  /// The criteria that rows begin with, or two rows that may begin with anything.
  private static func firstCells(of table: FormKind.Table, _ unit: Unit) -> [String?] {
    guard case .criteria(let kinds) = table.rows else { return [nil, nil] }
    return unit.criteria.filter { kinds.contains($0.kind) }.map(\.id.rawValue)
  }

  private static func value(of field: FormKind.Field, _ number: Int, _ unit: Unit) -> String {
    switch field.answer {
    case .line: "\(field.name) no. \(number)"
    case .text: "First line of \(field.name), no. \(number).\n\nThird line – “with signs”."
    case .date: "20\(10 + number)-11-22"
    case .time: "1\(number % 10):\(10 + number % 50)"
    case .yesNo, .choice: field.answer.choices[number % field.answer.choices.count]
    case .number: "\(number + 1)"
    case .fingerprint: String(repeating: "\(number % 10)", count: 64)
    case .criteria, .criterion: unit.criteria[number % unit.criteria.count].id.rawValue
    }
  }
}

extension FormKind: CustomTestStringConvertible {
  /// The name under which a test tells of the form.
  public var testDescription: String { id }
}
