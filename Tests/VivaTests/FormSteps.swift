internal import Assessment
import Curriculum
import Evidence
import ScriptedTerminal

/// What a person types to fill a form in, prompt by prompt, and what stands on the form after each.
struct FormSteps {
  /// One field or cell; the lines that are typed for it, one per prompt.
  struct Step {
    var lines: [String]
    /// What stands there once all lines are typed; `nil` for the line that ends a table.
    var value: String?
    /// Where it stands: a field, or a table with row and column.
    var place: (table: String?, row: Int, name: String)
  }

  private(set) var steps: [Step] = []
  private var number = 0
  private let criteria: [String]

  /// - Parameters:
  ///   - kind: The form.
  ///   - criteria: The criteria of the unit, with its code.
  ///   - hasPerformance: Whether the unit has performance evidence, which some forms ask for.
  init(_ kind: FormKind, criteria: [String], hasPerformance: Bool = false) {
    self.criteria = criteria
    for section in kind.namingTaskResults("satisfactory").sections {
      for field in section.fields where field.source == .person {
        if hasPerformance || field.name != "performance" { add(field, nil, 0) }
      }
      for table in section.tables { add(table, criteria) }
    }
  }

  private mutating func add(_ table: FormKind.Table, _ criteria: [String]) {
    if case .criteria = table.rows {
      for (row, criterion) in criteria.enumerated() {
        for column in table.columns.dropFirst() { add(column, table.name, row) }
        steps[steps.count - table.columns.count + 1].place.name += "|\(criterion)"
      }
      return
    }
    for row in 0..<2 { for column in table.columns { add(column, table.name, row) } }
    steps.append(Step(lines: [""], value: nil, place: (table.name, 2, "")))
  }

  private mutating func add(_ field: FormKind.Field, _ table: String?, _ row: Int) {
    number += 1
    let (lines, value) = typed(field)
    steps.append(Step(lines: lines, value: value, place: (table, row, field.name)))
  }

  private func typed(_ field: FormKind.Field) -> (lines: [String], value: String) {
    let two = number < 10 ? "0\(number)" : "\(number % 50 + 10)"
    switch field.answer {
    case .line: return (["Line \(number)"], "Line \(number)")
    case .text: return (["Text \(number)\\", "and more"], "Text \(number)\nand more")
    case .date: return (["20\(two)-03-04"], "20\(two)-03-04")
    case .time: return (["9:\(two)"], "09:\(two)")
    case .yesNo: return (["y"], "yes")
    case .choice(let choices): return (["1"], choices[0])
    case .criteria, .criterion:
      let criterion = criteria[number % criteria.count]
      return ([criterion.drop { $0 != "." }.dropFirst().lowercased()], criterion)
    case .number: return (["\(number)"], "\(number)")
    case .fingerprint:
      let digits = String(repeating: "\(number % 10)", count: 64)
      return ([digits], digits)
    }
  }

  /// Every line, in order.
  var lines: [String] { steps.flatMap(\.lines) }

  /// What stands on the form after some lines.
  func values(after count: Int) -> FormValues {
    var values = FormValues()
    var left = count
    for step in steps {
      guard left > 0 else { break }
      let typed = step.lines.prefix(left)
      left -= typed.count
      guard let value = step.value else { continue }
      let part = typed.count == step.lines.count ? value : String(typed[0].dropLast())
      let name = step.place.name.split(separator: "|").map(String.init)
      guard let table = step.place.table else {
        values.fields[name[0]] = part
        continue
      }
      if name.count == 2 { values.tables[table, default: []].append(["criterion": name[1]]) }
      if step.place.row == values.tables[table]?.count ?? 0 {
        values.tables[table, default: []].append([:])
      }
      values.tables[table]?[step.place.row][name[0]] = part
    }
    return values
  }

  /// What is typed to go on after some lines: Enter where something whole stands, else the lines.
  func resuming(after count: Int) -> [String] {
    var left = count
    return steps.flatMap { step -> [String] in
      let isWhole = left >= step.lines.count
      left -= min(left, step.lines.count)
      return isWhole ? [""] : step.lines
    }
  }
}
