internal import Curriculum
internal import Evidence

/// Fills a form in with a person, field by field.
///
/// Enter keeps what stands in square brackets; `/back` goes to the field before, `/skip` leaves the
/// rest of a part, `/stop` stops and keeps what was entered.
struct FormConversation {
  let unit: Unit
  let lines: TypedLines
  /// Keeps what was entered so far.
  let keep: (FormValues) -> Void
  private(set) var values: FormValues

  init(
    unit: Unit, lines: TypedLines, values: FormValues,
    keep: @escaping (FormValues) -> Void = { _ in }
  ) {
    self.unit = unit
    self.lines = lines
    self.values = values
    self.keep = keep
  }

  /// What became of a field.
  private enum Step {
    case done, back, skipPart, stopped
  }

  /// Fills parts of a form in.
  ///
  /// - Parameter sections: The parts.
  /// - Returns: Whether all of it was gone through; `false` where the person stopped.
  /// - Throws: `LineEditorError`.
  mutating func fill(_ sections: [FormKind.Section]) throws -> Bool {
    for section in sections where !(section.fields.isEmpty && section.tables.isEmpty) {
      lines.console.line()
      lines.console.heading(localized(english: section.title))
      if try fill(section.fields) == .stopped { return false }
      for table in section.tables where try fill(table) == .stopped { return false }
    }
    return true
  }

  private mutating func fill(_ fields: [FormKind.Field]) throws -> Step {
    var place = 0
    while place < fields.count {
      let field = fields[place]
      switch try ask(field, standing: values.fields[field.name]) {
      case (.done, let value):
        values.fields[field.name] = value
        keep(values)
        place += 1
      case (.back, _): place = max(0, place - 1)
      case (.skipPart, _): return .done
      case (.stopped, _): return .stopped
      }
    }
    return .done
  }

  private mutating func fill(_ table: FormKind.Table) throws -> Step {
    lines.console.line()
    lines.console.paragraph(table.caption + ":")
    switch table.rows {
    case .added: return try addRows(to: table)
    case .criteria(let kinds): return try fillRows(of: table, kinds)
    }
  }

  /// Goes through the rows that are there, then asks for more until the first column is left empty.
  private mutating func addRows(to table: FormKind.Table) throws -> Step {
    var place = 0
    while true {
      let rows = values.tables[table.name] ?? []
      let standing = place < rows.count ? rows[place] : nil
      let end = standing == nil ? localized("; an empty line ends the table") : ""
      lines.console.line(localized("  Row \(place + 1)\(end)."))
      var row: [String: String] = [:]
      for (number, column) in table.columns.enumerated() {
        switch try ask(column, standing: standing?[column.name]) {
        case (.done, let value):
          if number == 0, value == nil, standing == nil { return .done }
          row[column.name] = value
        case (.stopped, _): return .stopped
        case (.back, _), (.skipPart, _): return .done
        }
      }
      values.tables[table.name] =
        rows[..<min(place, rows.count)] + [row] + rows.dropFirst(place + 1)
      keep(values)
      place += 1
    }
  }

  private mutating func fillRows(
    of table: FormKind.Table, _ kinds: [Criterion.Kind]
  ) throws -> Step {
    guard let first = table.columns.first?.name else { return .done }
    for criterion in unit.criteria where kinds.contains(criterion.kind) {
      let id = criterion.id.rawValue
      lines.console.paragraph("\(criterion.id.local) \(criterion.words)")
      var rows = values.tables[table.name] ?? []
      let place = rows.firstIndex { $0[first] == id }
      var row = place.map { rows[$0] } ?? [first: id]
      for column in table.columns.dropFirst() {
        switch try ask(column, standing: row[column.name]) {
        case (.done, let value): row[column.name] = value
        case (.stopped, _): return .stopped
        case (.back, _), (.skipPart, _): return .done
        }
      }
      if let place { rows[place] = row } else { rows.append(row) }
      values.tables[table.name] = rows
      keep(values)
    }
    return .done
  }

  /// Asks for one field until it is sound; the value is `nil` where it is left empty.
  private func ask(
    _ field: FormKind.Field, standing: String?
  ) throws -> (step: Step, value: String?) {
    let console = lines.console
    if let guidance = field.guidance {
      console.paragraph(localized(english: guidance), first: "  ", rest: 2)
    }
    let choices = field.answer.choices
    if choices.count > 2 { console.paragraph(FieldReading.numbered(choices), first: "  ", rest: 2) }
    let short = choices.count == 2 ? " (\(choices.joined(separator: " or ")))" : ""
    let shown =
      standing.map { " [\($0.split(separator: "\n").first.map(String.init) ?? "")]" } ?? ""
    while true {
      switch try lines.ask("\(localized(english: field.label))\(short)\(shown): ".visible()) {
      case .leave, .command("stop", _): return (.stopped, nil)
      case .command("back", _): return (.back, nil)
      case .command("skip", _): return (.skipPart, nil)
      case .command("clear", _): return (.done, nil)
      case .command(let word, _):
        console.paragraph(
          localized(
            "There is no command “/\(word)”. /back goes to the field before, /clear empties it, /skip "
              + "leaves the rest of this part, /stop stops. A text that begins with “/” is typed “//”."
          )
        )
      case .text(let typed):
        let text = typed.trimmed.isEmpty ? standing ?? "" : typed
        switch FieldReading(text, for: field, of: unit) {
        case .value(let value): return (.done, value.isEmpty ? nil : value)
        case .refused(let sentence): console.paragraph(sentence)
        }
      }
    }
  }
}
