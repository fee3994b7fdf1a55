internal import ArgumentParser
internal import Curriculum
internal import Evidence
internal import FoundationEssentials
internal import LearnerRecord
internal import LearnerRecordStore

extension FormCommand {
  /// Fills a form in, and puts it on record.
  struct Fill: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "fill",
      abstract: localized("Fill a form in, field by field, and put it on record."),
      discussion: localized(
        """
        Enter keeps what stands in square brackets. A line that ends with a backslash goes on in the \
        next. /back, /clear, /skip and /stop work at every field; what was entered before /stop is \
        kept as a draft, and the next “form fill” goes on with it.
        """))

    @Argument(help: ArgumentHelp(localized("The form.")), completion: ValueKind.form.completion)
    var form: FormKind

    @Argument(
      help: ArgumentHelp(localized("The unit."), valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String

    @Option(
      help: ArgumentHelp(
        localized("JSON with “fields” and “tables” instead of asking."), valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @Option(help: ArgumentHelp(localized("The entry to correct."), valueName: "number"))
    var correct: Int?

    @Option(help: ArgumentHelp(localized("Why it is corrected."), valueName: "text"))
    var reason: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      let other = [
        "questioning-record": localized("“question” makes it"),
        "evidence-index": localized("“form write” makes it"),
        "discussion-record": localized("“discuss record” makes it"),
      ][form.id]
      if let other, correct == nil || form.id != "discussion-record" {
        throw ValidationError(localized("“\(form.id)” is not filled in by hand: \(other)."))
      }
      guard (correct == nil) == (reason == nil) else {
        throw ValidationError(localized("A correction needs both --correct and --reason."))
      }
    }

    func run(in workspace: Workspace) throws {
      let filing = FormFiling(workspace: workspace, unit: try workspace.unit(unit))
      let start = try correct.map { try filing.standing($0, form).values } ?? FormValues()
      let correction = correct.flatMap { entry in reason.map { (entry, $0) } }
      if let from {
        try filing.file(form, try filing.values(from: from, for: form), correcting: correction)
      } else {
        try filing.converse(form, from: start, correcting: correction)
      }
    }
  }
}

/// Fills forms of one unit in, and puts them on record.
struct FormFiling {
  let workspace: Workspace
  let unit: Unit

  /// Fills a form in from a file, or with a person where there is none.
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - values: What stands in it already; what the program knows by itself stays as it is.
  ///   - path: The file.
  /// - Throws: `StoreError`, `LineEditorError`, or `Problem` that names the field of the file.
  func fill(_ kind: FormKind, from values: FormValues, file path: String?) throws {
    guard let path else { return try converse(kind, from: values) }
    let read = try self.values(from: path, for: kind)
    try file(
      kind,
      FormValues(
        fields: read.fields.merging(values.fields.filter { Self.known.contains($0.key) }) { $1 }
          .merging(values.fields) { first, _ in first },
        tables: values.tables.merging(read.tables) { $1 }))
  }

  /// The fields that only the program fills in.
  private static let known = ["plan"]

  /// Fills a form in with a person, and puts it on record once all of it was gone through.
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - values: What stands in it already.
  ///   - correction: The entry to correct, and why.
  /// - Throws: `StoreError` and `LineEditorError`; a draft of what was entered is kept.
  func converse(
    _ kind: FormKind, from values: FormValues, correcting correction: (Int, String)? = nil
  ) throws {
    try workspace.mayAsk(localized("The fields"), else: localized("Give them with --from."))
    let draft = FormDraft(kind: kind, unit: unit, workspace.places)
    var start = values
    if correction == nil, let kept = draft.values {
      workspace.console.line(localized("Going on with the draft of \(kind.title.lowercased())."))
      start = FormValues(
        fields: values.fields.merging(kept.fields) { $1 },
        tables: values.tables.merging(kept.tables) { $1 })
    }
    try addDefaults(to: &start, of: kind)
    let lines = TypedLines(console: workspace.console, input: workspace.sessionInput())
    var conversation = FormConversation(unit: unit, lines: lines, values: start) {
      if correction == nil { draft.keep($0) }
    }
    workspace.console.paragraph(
      "\(localized(english: kind.title)). \(localized(english: kind.purpose))")
    workspace.console.paragraph(localized(english: kind.statement))
    for field in kind.fields where Self.known.contains(field.name) {
      workspace.console.paragraph(
        "\(localized(english: field.label)): \(start.fields[field.name] ?? localized("none")).")
    }
    let asked = kind.sections.map { section in
      var section = section
      section.fields.removeAll { Self.known.contains($0.name) }
      return section
    }
    guard try conversation.fill(asked) else {
      return workspace.console.line(
        localized("Not on record yet; “form fill” goes on with what was entered."))
    }
    if let missing = missingFields(conversation.values, of: kind).first {
      draft.keep(conversation.values)
      throw Problem(
        localized("“\(missing)” is needed before this can go on record; “form fill” goes on."),
        exitCode: .badData)
    }
    try file(kind, conversation.values, correcting: correction)
    draft.drop()
  }

  /// Puts a form on record.
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - values: What is filled in.
  ///   - correction: The entry to correct, and why.
  /// - Throws: `StoreError`.
  func file(
    _ kind: FormKind, _ values: FormValues, correcting correction: (Int, String)? = nil
  ) throws {
    let fact = Fact.filed(
      .init(
        form: kind.id, unit: unit.code, fields: values.fields, tables: values.tables,
        supersedes: correction?.0, reason: correction?.1))
    let entry = try workspace.store(.adding).append([fact], at: workspace.clock().now())
    for remark in remarks(on: values, of: kind) {
      workspace.console.paragraph(localized("Note: ") + remark)
    }
    workspace.console.paragraph(
      localized(
        "On record as entry \(entry.last?.number ?? 0). “form write \(kind.id) \(unit.code)” makes the "
          + "document."))
  }

  /// Returns a form that stands.
  ///
  /// - Throws: `Problem` where the entry is none.
  func standing(_ entry: Int, _ kind: FormKind) throws -> FiledForm {
    let forms = FiledForm.all(in: try workspace.store(.reading).entries())
    guard
      let form = forms.first(where: {
        $0.entry == entry && $0.kind == kind && $0.unit == unit.code
      })
    else {
      throw Problem(
        localized(
          "Entry \(entry) is no \(kind.title.lowercased()) for \(unit.code) that stands. “form list” "
            + "shows what does."), exitCode: .usage)
    }
    return form
  }

  /// Reads values from a file, and checks each.
  ///
  /// - Throws: `Problem` that names the field.
  func values(from path: String, for kind: FormKind) throws -> FormValues {
    let bytes = try TextFile.bytes(path)
    let read: FormValues
    do {
      read = try JSONDecoder().decode(FormValues.self, from: Data(bytes))
    } catch {
      throw Problem(
        localized(
          "\(path.visible()) is not as it should be: JSON with “fields” (name and text) and “tables” "
            + "(name and a list of rows). “form fields \(kind.id)” lists the names."),
        exitCode: .badData)
    }
    let checked = try FormValueCheck(kind: kind, unit: unit).checked(read, in: path)
    if let missing = missingFields(checked, of: kind).first {
      throw Problem(
        localized("\(path.visible()): the field “\(missing)” is needed."), exitCode: .badData)
    }
    return checked
  }

  private func missingFields(_ values: FormValues, of kind: FormKind) -> [String] {
    kind.fields.filter { $0.isRequired && values.fields[$0.name] == nil }.map {
      localized(english: $0.label)
    }
  }

  /// Fills in what is known already: the person's name and today's date.
  private func addDefaults(to values: inout FormValues, of kind: FormKind) throws {
    let names = kind.fields.map(\.name)
    let entries = (try? workspace.store(.reading).entries()) ?? []
    for name in ["learner", "candidate"] where names.contains(name) {
      values.fields[name] = values.fields[name] ?? entries.learnerName
    }
    for name in ["date", "plan-date"] where names.contains(name) {
      values.fields[name] = try values.fields[name] ?? workspace.clock().now().date
    }
  }

  /// What somebody should look at again, though it is on record.
  private func remarks(on values: FormValues, of kind: FormKind) -> [String] {
    guard kind == .reflectiveAccount else { return [] }
    let text = ["context", "action", "reasons"].compactMap { values.fields[$0] }
      .joined(separator: " ").lowercased()
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    let isFirstPerson = !words.isDisjoint(with: ["i", "my", "me", "we"])
    return
      (words.isDisjoint(with: ["would", "might"])
      ? []
      : [
        localized("an account says what was done; “would” and “might” read as what might be done.")
      ])
      + (isFirstPerson ? [] : [localized("an account is told in the first person: “I …”.")])
  }
}

/// What was entered on a form that is not on record yet.
private struct FormDraft {
  private let path: String

  init(kind: FormKind, unit: Unit, _ places: Places) {
    let record = places.record.split(separator: "/").last ?? "record"
    path = "\(places.drafts)/\(record)-\(kind.id)-\(unit.code).json"
  }

  var values: FormValues? {
    guard TextFile.exists(path), let bytes = try? TextFile.bytes(path) else { return nil }
    return try? JSONDecoder().decode(FormValues.self, from: Data(bytes))
  }

  func keep(_ values: FormValues) {
    guard let json = try? JSONEncoder().encode(values) else { return }
    try? Folders.make(forFile: path)
    try? TextFile.write(Array(json), to: path)
  }

  func drop() {
    _ = try? FileManager.default.removeItem(atPath: path)
  }
}

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
    checked.fields = try row(values.fields, kind.fields, localized("the form"), path)
    for (name, rows) in values.tables {
      guard let table = kind.tables.first(where: { $0.name == name }) else {
        throw unknown(name, among: kind.tables.map(\.name), what: "table", path)
      }
      checked.tables[name] = try zip(1..., rows).map { number, values in
        try row(values, table.columns, localized("row \(number) of “\(name)”"), path)
      }
    }
    return checked
  }

  private func row(
    _ values: [String: String], _ fields: [FormKind.Field], _ place: String, _ path: String
  ) throws -> [String: String] {
    var checked: [String: String] = [:]
    for (name, text) in values.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      guard let field = fields.first(where: { $0.name == name }) else {
        throw unknown(name, among: fields.map(\.name), what: "field", path)
      }
      switch FieldReading(text, for: field, of: unit) {
      case .value(let value): checked[name] = value
      case .refused(let sentence):
        throw Problem(
          localized("\(path.visible()): “\(name.visible())” in \(place): \(sentence)"),
          exitCode: .badData)
      }
    }
    return checked
  }

  private func unknown(
    _ name: String, among names: [String], what: String, _ path: String
  ) -> Problem {
    let hint =
      nearestName(to: name, among: names).map { localized("Did you mean “\($0)”?") }
      ?? localized("“form fields \(kind.id)” lists them.")
    return Problem(
      localized("\(path.visible()): the form has no \(what) “\(name.visible())”. \(hint)"),
      exitCode: .badData)
  }
}
