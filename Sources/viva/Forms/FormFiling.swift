internal import Files
internal import Assessment
internal import Curriculum
internal import Text
internal import FoundationEssentials
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal

/// Fills a form in, and puts it on record.
struct FormFiling {
  let workspace: Workspace
  let unit: Unit
  let kind: FormKind
  /// The entry to correct, and why; `nil` for a new form.
  var correction: (entry: Int, reason: String)?
  /// The command that fills this form in, without the options that follow it.
  let command: String
  /// The options that name record and banks, each with a space before it.
  let options: String

  /// Fills the form in from a file, or with a person where there is none.
  ///
  /// - Parameters:
  ///   - values: What stands in it already; what the record says is taken from here alone.
  ///   - path: The file.
  /// - Throws: `StoreError`, `LineEditorError`, or `Problem` that names the field of the file.
  func fill(from values: FormValues, file path: String?) throws {
    guard let path else { return try converse(from: values) }
    var read = try self.values(from: path)
    for field in kind.fields where field.source == .record {
      read.fields[field.name] = values.fields[field.name]
    }
    if correction == nil {
      read.fields.merge(values.fields) { first, _ in first }
      read.tables.merge(values.tables) { first, _ in first }
    }
    if let missing = missingField(read) {
      throw Problem(
        "\(path.visible()): the field “\(missing)” is needed.", exitCode: .badData)
    }
    let departures = try departures(read)
    guard departures.isEmpty || read.fields[FormKind.Field.departure.name] != nil else {
      throw Problem(
        "\(path.visible()): " + departures.joined(separator: " ")
          + " That is yours to decide; say why in the field “\(FormKind.Field.departure.name)”.",
        exitCode: .badData)
    }
    try file(read)
  }

  /// Fills the form in with a person, and puts it on record once all of it was gone through.
  private func converse(from values: FormValues) throws {
    try workspace.mayAsk("The fields", else: "Give them with --from.")
    let console = workspace.console
    let draft = FormDraft(kind: kind, unit: unit, correcting: correction?.entry, workspace)
    var start = try withDefaults(values)
    let kept = try draft.values()
    if let kept {
      console.line("Resuming the draft of the \(kind.title.lowercased()).")
      start.fields.merge(kept.fields) { $1 }
      start.tables.merge(kept.tables) { $1 }
    }
    introduce(start)
    var conversation = FormConversation(
      unit: unit, lines: TypedLines(console: console, input: workspace.sessionInput()),
      values: start, entered: kept ?? FormValues(), keep: keeper(draft))
    guard try conversation.fill(asked), try askWhy(&conversation) else {
      return console.paragraph(
        "Not on record yet. “\(command)\(options)” resumes with what was entered.")
    }
    if let missing = missingField(conversation.values) {
      throw Problem(
        "“\(missing)” is needed before this can go on record. “\(command)\(options)” resumes with "
          + "what was entered.", exitCode: .badData)
    }
    try file(conversation.values)
    draft.drop()
  }

  /// Shows what the form is, and what the record says in it by itself.
  private func introduce(_ values: FormValues) {
    let console = workspace.console
    console.paragraph("\(kind.title). \(kind.purpose)")
    console.paragraph(kind.statement)
    for field in kind.fields where field.source == .record {
      console.paragraph(
        "\(field.label): \(values.fields[field.name] ?? "none"). What "
          + "the document prints here is worked out from the record.")
    }
  }

  /// The parts that a person fills in.
  private var asked: [FormKind.Section] {
    kind.fitting(unit).sections.map { section in
      var section = section
      section.fields.removeAll { $0.source == .record }
      return section
    }
  }

  /// Returns what keeps the draft, and complains once where it can't be kept.
  private func keeper(_ draft: FormDraft) -> (FormValues) -> Void {
    var isTold = false
    return { entered in
      do { try draft.keep(entered) } catch {
        if !isTold {
          workspace.console.complain(
            "What is entered is not kept as a draft: " + Problem(error).sentence)
        }
        isTold = true
      }
    }
  }

  /// Asks for the reason where the form departs from what is recorded; `false` where they stop.
  private func askWhy(_ conversation: inout FormConversation) throws -> Bool {
    let sentences = try departures(conversation.values)
    guard !sentences.isEmpty else { return true }
    var field = FormKind.Field.departure
    field.isRequired = true
    repeat {
      workspace.console.line()
      for sentence in sentences { workspace.console.paragraph(sentence) }
      workspace.console.paragraph(
        "That is yours to decide. The document shows both, with your reason; /stop keeps what was "
          + "entered, so that you can change it.")
      guard try conversation.fill([.init("Departure", fields: [field])]) else {
        return false
      }
    } while conversation.values.fields[field.name] == nil
    return true
  }

  private func departures(_ values: FormValues) throws -> [String] {
    let before = try workspace.entriesOnRecord(FactKind.ofForms.union(FactKind.ofOwner))
    return Departures(values, of: kind, unit: unit, before: before).sentences
  }

  /// Puts the form on record.
  private func file(_ filled: FormValues) throws {
    var values = filled.withoutConclusions(of: kind)
    if try departures(values).isEmpty { values.fields[FormKind.Field.departure.name] = nil }
    let fact = Fact.filed(
      .init(
        form: kind.id, unit: unit.code, fields: values.fields, tables: values.tables,
        supersedes: correction?.entry, reason: correction?.reason))
    let store = try workspace.store(.adding)
    let entry = try store.append([fact], at: workspace.clock().now()).last?.number ?? 0
    let console = workspace.console
    for remark in accountRemarks(on: values) { console.paragraph("Note: " + remark) }
    let forms = FiledForm.all(in: try store.entries(of: FactKind.ofForms))
    if let filed = forms.first(where: { $0.entry == entry }) {
      for field in kind.fields where field.source == .record {
        console.paragraph("\(field.label): \(filed.values.fields[field.name] ?? "–").")
      }
    }
    console.paragraph(
      "On record as entry \(entry). “form write \(kind.id) \(unit.code)\(options)” makes the "
        + "document.")
  }
}

// What goes in.
extension FormFiling {
  /// Returns a form that stands.
  ///
  /// - Throws: `Problem` where the entry is none.
  func standing(_ entry: Int) throws -> FiledForm {
    let entries = try workspace.store(.reading).entries(of: FactKind.ofForms)
    func isIt(_ form: FiledForm) -> Bool {
      form.entry == entry && form.kind.id == kind.id && form.unit == unit.code
    }
    if let form = FiledForm.all(in: entries).first(where: isIt) { return form }
    let later = FiledForm.superseded(in: entries).first(where: isIt)?.supersededBy
    throw Problem(
      later.map {
        "Entry \(entry) was corrected already: entry \($0) replaces it. Correct that one."
      }
        ?? ("Entry \(entry) is no \(kind.title.lowercased()) for \(unit.code). “form list\(options)” "
          + "shows what is on record."),
      exitCode: .usage)
  }

  /// Reads values from a file, and checks each.
  private func values(from path: String) throws -> FormValues {
    let bytes = try File.bytes(path)
    let read: FormValues
    do {
      read = try JSONDecoder().decode(FormValues.self, from: Data(bytes))
    } catch {
      throw Problem(
        "\(path.visible()) is not as it should be: JSON with “fields” (name and text) and “tables” "
          + "(name and a list of rows). “form fields \(kind.id)” lists the names.",
        exitCode: .badData)
    }
    return try FormValueCheck(kind: kind, unit: unit).checked(read, in: path)
  }

  /// Returns the label of the first field that is needed and empty.
  private func missingField(_ values: FormValues) -> String? {
    kind.fields.first { $0.isRequired && values.fields[$0.name] == nil }.map {
      $0.label
    }
  }

  /// Fills in what is known already: the person's name and today's date.
  private func withDefaults(_ values: FormValues) throws -> FormValues {
    var values = values
    let names = kind.fields.map(\.name)
    if names.contains("learner"), values.fields["learner"] == nil {
      values.fields["learner"] = try workspace.entriesOnRecord([.named]).learnerName
    }
    for name in ["date", "plan-date"] where names.contains(name) && correction == nil {
      values.fields[name] = try values.fields[name] ?? workspace.clock().now().date
    }
    return values
  }

  /// What somebody should look at again, though it is on record.
  private func accountRemarks(on values: FormValues) -> [String] {
    guard kind == .reflectiveAccount else { return [] }
    let text = ["context", "action", "reasons"].compactMap { values.fields[$0] }
      .joined(separator: " ").lowercased()
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    let isFirstPerson = !words.isDisjoint(with: ["i", "my", "me", "we"])
    return
      (words.isDisjoint(with: ["would", "might"])
      ? []
      : [
        "an account says what was done; “would” and “might” read as what might be done."
      ])
      + (isFirstPerson ? [] : ["an account is written in the first person: “I …”."])
  }
}
