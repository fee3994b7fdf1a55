package import Assessment
package import Curriculum
package import Terminal
internal import Text

/// Fills a form in with a person, field by field.
///
/// Enter keeps what stands in square brackets; `/back` goes to the field before, `/skip` leaves the
/// rest of a part, `/stop` stops. Each answer is kept before the next prompt is shown.
package struct FormConversation {
  let unit: Unit
  /// What asks.
  package let lines: Dialogue<FormSlashCommand>
  private let days: FormDays
  private let keep: (FormValues) -> Void
  /// Works out the SHA-256 of a file, by its path; `nil` where there is no such file.
  package var fingerprint: (String) -> String? = { _ in nil }
  /// What is on the form, fields that are empty left out.
  package private(set) var values: FormValues
  /// What was entered, by this person or before; an empty text where a field was emptied.
  package private(set) var entered: FormValues

  /// Begins to fill a form in.
  ///
  /// - Parameters:
  ///   - unit: The unit whose criteria may be named.
  ///   - lines: Where prompts are shown and lines are typed.
  ///   - values: What stands on the form already.
  ///   - entered: What was entered of it before.
  ///   - days: The days that bound its dates.
  ///   - keep: Keeps what was entered so far; called after each answer, also within a row and a text.
  package init(
    unit: Unit, lines: Dialogue<FormSlashCommand>, values: FormValues,
    entered: FormValues = FormValues(), days: FormDays,
    keep: @escaping (FormValues) -> Void = { _ in }
  ) {
    self.unit = unit
    self.lines = lines
    self.values = FormValues(
      fields: values.fields.filter { !$0.value.isEmpty }, tables: values.tables)
    self.entered = entered
    self.days = days
    self.keep = keep
  }

  /// What became of a prompt or a part.
  enum Step {
    case done, back, skipPart, stopped
  }

  /// Fills parts of a form in.
  ///
  /// - Parameter sections: The parts.
  /// - Returns: Whether all of it was gone through; `false` where the person stopped.
  /// - Throws: `LineEditorError`.
  package mutating func fill(_ sections: [FormKind.Section]) throws -> Bool {
    try fill(sections.flatMap(Part.parts))
  }

  /// Fills parts of a form in, some of which stand already.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - isBack: Whether somebody comes back to the last of them.
  /// - Returns: Whether all of it was gone through; `false` where the person stopped.
  /// - Throws: `LineEditorError`.
  package mutating func fill(_ parts: [Part], fromEnd isBack: Bool = false) throws -> Bool {
    var isBack = isBack
    while true {
      switch try goThrough(parts, fromEnd: isBack) {
      case .whole: return true
      case .stopped: return false
      case .back: isBack = false
      }
    }
  }

  /// How a way through some parts ended.
  package enum Ending {
    case whole
    /// What was asked before these parts is wanted.
    case back
    case stopped
  }

  /// Goes through parts of a form, which others come before.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - isBack: Whether somebody comes back to the last of them.
  /// - Returns: How it ended.
  /// - Throws: `LineEditorError`.
  package mutating func goThrough(_ parts: [Part], fromEnd isBack: Bool = false) throws -> Ending {
    var isBack = isBack && !parts.isEmpty
    var place = isBack ? parts.count - 1 : 0
    while place < parts.count {
      let part = parts[place]
      if !isBack, let heading = part.heading {
        lines.console.line()
        lines.console.heading(heading)
      }
      let step =
        try part.table.map { try fill($0) } ?? part.pick.map { try fill($0) }
        ?? fill(part.fields, from: isBack ? part.fields.count - 1 : 0)
      if step == .stopped { return .stopped }
      if step == .back, place == 0 { return .back }
      isBack = step == .back
      place += isBack ? -1 : 1
    }
    return .whole
  }

  /// The fields of a section, one of its tables, or what stands already.
  package struct Part {
    /// The heading of the section, in its first part.
    var heading: String?
    var fields: [FormKind.Field] = []
    var table: FormKind.Table?
    var pick: Pick?

    /// Returns the parts of a section.
    package static func parts(_ section: FormKind.Section) -> [Part] {
      var parts = section.tables.map { Part(table: $0) }
      if !section.fields.isEmpty { parts.insert(Part(fields: section.fields), at: 0) }
      if !parts.isEmpty { parts[0].heading = section.title }
      return parts
    }

    /// Returns a part of which only that is asked for that is named by its number.
    package static func picked(_ pick: Pick) -> Part {
      Part(heading: pick.title.isEmpty ? nil : pick.title, pick: pick)
    }
  }

  mutating func fill(_ fields: [FormKind.Field], from first: Int) throws -> Step {
    var place = first
    // Whoever comes back comes to what was asked last.
    if first > 0, fields[first].isMoot(beside: values.fields) {
      place = self.place(before: first, in: fields) ?? first
    }
    while place < fields.count {
      let field = fields[place]
      if field.isMoot(beside: values.fields) {
        if values.fields[field.name] != nil { enter(nil, in: field) }
        place += 1
        continue
      }
      let (step, value) = try ask(field, standing: values.fields[field.name]) {
        $0.enter($1, in: field)
      }
      switch step {
      case .done:
        enter(value, in: field)
        place += 1
      case .back:
        guard let before = self.place(before: place, in: fields) else { return .back }
        place = before
      case .skipPart, .stopped: return step
      }
    }
    return .done
  }

  /// The place of the field that was asked for before.
  private func place(before place: Int, in fields: [FormKind.Field]) -> Int? {
    fields.indices.prefix(place).last { !fields[$0].isMoot(beside: values.fields) }
  }

  mutating func enter(_ value: String?, in field: FormKind.Field) {
    values.fields[field.name] = value
    entered.fields[field.name] = value ?? ""
    keep(entered)
  }
}

// Tables.
extension FormConversation {
  private mutating func fill(_ table: FormKind.Table) throws -> Step {
    guard case .criteria(let kinds) = table.rows else {
      lines.console.line()
      lines.console.paragraph(table.caption + ":")
      return try addRows(to: table)
    }
    let criteria = unit.criteria.filter { kinds.contains($0.kind) }
    guard !criteria.isEmpty else { return .done }
    lines.console.line()
    lines.console.paragraph(table.caption + ":")
    return try fillRows(of: table, criteria)
  }

  /// Goes through the rows that are there, then asks for more until the first column is left empty.
  private mutating func addRows(to table: FormKind.Table) throws -> Step {
    var (place, column) = (0, 0)
    while true {
      let count = values.tables[table.name]?.count ?? 0
      if column == 0 {
        let end = place < count ? "" : "; an empty line ends the table"
        lines.console.line("  Row \(place + 1)\(end).")
      }
      let (step, value) = try askCell(table, place, column)
      switch step {
      case .done where column == 0 && place >= count && value == nil: return .done
      case .done:
        enter(value, in: table, place, column)
        (place, column) =
          column + 1 < table.columns.count ? (place, column + 1) : (place + 1, 0)
      case .back where column > 0: column -= 1
      case .back where place > 0: (place, column) = (place - 1, table.columns.count - 1)
      case .back, .stopped: return step
      case .skipPart: return .done
      }
    }
  }

  /// Goes through the criteria, one row each.
  private mutating func fillRows(
    of table: FormKind.Table, _ criteria: [Criterion]
  ) throws -> Step {
    var (place, column) = (0, 1)
    var isNew = true
    while place < criteria.count {
      let criterion = criteria[place]
      if isNew { lines.console.paragraph("\(criterion.id.local) \(criterion.words)") }
      isNew = false
      let row = row(of: criterion, in: table)
      let (step, value) = try askCell(table, row, column, of: criterion)
      switch step {
      case .done:
        if value != nil || row < values.tables[table.name]?.count ?? 0 {
          enter(value, in: table, row, column, of: criterion)
        }
        column += 1
      case .back where column > 1: column -= 1
      case .back where place > 0:
        (place, column, isNew) = (place - 1, table.columns.count - 1, true)
      case .back, .stopped: return step
      case .skipPart: return .done
      }
      if column >= table.columns.count { (place, column, isNew) = (place + 1, 1, true) }
    }
    return .done
  }

  /// The place of a criterion's row: where it is, or where it would be added.
  private func row(of criterion: Criterion, in table: FormKind.Table) -> Int {
    let rows = values.tables[table.name] ?? []
    let first = table.columns.first?.name ?? ""
    return rows.firstIndex { $0[first] == criterion.id.rawValue } ?? rows.count
  }

  private mutating func askCell(
    _ table: FormKind.Table, _ place: Int, _ column: Int, of criterion: Criterion? = nil
  ) throws -> (step: Step, value: String?) {
    let rows = values.tables[table.name] ?? []
    let field = table.columns[column]
    let standing = place < rows.count ? rows[place][field.name] : nil
    return try ask(field, standing: standing) {
      $0.enter($1, in: table, place, column, of: criterion)
    }
  }

  /// Puts a value in a row; a new row of a criterion begins with it.
  private mutating func enter(
    _ value: String?, in table: FormKind.Table, _ place: Int, _ column: Int,
    of criterion: Criterion? = nil
  ) {
    var rows = values.tables[table.name] ?? []
    if place == rows.count {
      let first = criterion.map { [table.columns[0].name: $0.id.rawValue] }
      rows.append(first ?? [:])
    }
    rows[place][table.columns[column].name] = value
    values.tables[table.name] = rows
    entered.tables[table.name] = rows
    keep(entered)
  }
}

// Prompts.
extension FormConversation {
  /// Asks for one field until it is sound.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - standing: What stands there.
  ///   - take: Takes a text of which a line is still to come.
  /// - Returns: What became of it, and the value; `nil` where it is left empty.
  /// - Throws: `LineEditorError`.
  private mutating func ask(
    _ field: FormKind.Field, standing: String?,
    taking take: (inout FormConversation, String) -> Void
  ) throws -> (step: Step, value: String?) {
    let lines = lines
    let console = lines.console
    if let guidance = field.guidance {
      console.paragraph(guidance, first: "  ", rest: 2)
    }
    let choices = field.answer.choices
    if choices.count > 2 { console.paragraph(numbered(choices), first: "  ", rest: 2) }
    let short = choices.count == 2 ? " (\(choices.joined(separator: " or ")))" : ""
    let prompt = "\(field.label)\(short)\(shown(standing)): ".visible()
    let mayGoOn = field.answer == .text || field.answer == .line
    while true {
      switch try lines.ask(prompt, keeping: { if mayGoOn { take(&self, $0) } }) {
      case .leave, .command(.stop, _): return (.stopped, nil)
      case .command(.back, _): return (.back, nil)
      case .command(.skip, _): return (.skipPart, nil)
      case .command(.clear, _): return (.done, nil)
      case .command(.help, _):
        console.paragraph(
          "Enter keeps what is in square brackets. A line that ends with a backslash continues on "
            + "the next.")
        lines.listCommands()
      case .text(let typed), .timeUp(let typed):
        let text = typed.trimmed.isEmpty ? standing ?? "" : ofFile(typed, field) ?? typed
        switch FieldReading(text, for: field, of: unit) {
        case .value(let value):
          guard let refusal = field.refusal(of: value, beside: values.fields, days) else {
            return (.done, value.isEmpty ? nil : value)
          }
          console.paragraph(refusal.sentence)
        case .refused(let refusal): console.paragraph(refusal.sentence)
        }
      }
    }
  }

  /// Returns the SHA-256 of a file that is named where one is asked for, and shows it.
  private func ofFile(_ typed: String, _ field: FormKind.Field) -> String? {
    guard field.answer == .fingerprint, let found = fingerprint(typed.trimmed) else { return nil }
    lines.console.paragraph("The SHA-256 of \(typed.trimmed.visible()) is \(found).")
    return found
  }

  /// Returns what stands in a field as a prompt shows it; what is too long for one is shown before it.
  private func shown(_ standing: String?) -> String {
    guard let standing else { return "" }
    let line = standing.split(separator: "\n").first.map(String.init) ?? ""
    guard line != standing || line.displayWidth > 40 else { return " [\(line)]" }
    for line in standing.split(separator: "\n") {
      lines.console.paragraph(String(line), first: "  ", rest: 2)
    }
    return " [Enter keeps the text above]"
  }
}

/// The commands that work while a form is filled in.
package enum FormSlashCommand: String, DialogueCommand {
  case back, clear, skip, stop, help

  /// What the command does, in a few words.
  package var meaning: String {
    switch self {
    case .back: "go to the field before"
    case .clear: "empty this field"
    case .skip: "leave the rest of this part"
    case .stop: "stop; what was entered is kept"
    case .help: "this list"
    }
  }
}
