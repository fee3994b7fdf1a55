internal import Conversations
internal import Files
internal import Assessment
internal import Curriculum
internal import FoundationEssentials
internal import Scheduling
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

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
    let (given, ids) = try self.values(from: path)
    var read = given.completed(from: values, on: kind, isNew: correction == nil)
    if let missing = kind.missingField(read) {
      throw Problem(
        "\(path.visible()): the field “\(missing)” is needed.", exitCode: .badData)
    }
    try tellApart(&read, by: ids, in: path)
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
      unit: unit, lines: workspace.dialogue(),
      values: start, entered: kept ?? FormValues(), days: try workspace.formDays(),
      keep: keeper(draft))
    conversation.fingerprint = sha256(ofFile:)
    guard try fill(&conversation) else {
      return console.paragraph(
        "Not on record yet. “\(command)\(options)” resumes with what was entered.")
    }
    if let missing = kind.missingField(conversation.values) {
      throw Problem(
        "“\(missing)” is needed before this can go on record. “\(command)\(options)” resumes with "
          + "what was entered.", exitCode: .badData)
    }
    try file(conversation.values.withoutEmptyRows)
    draft.drop()
    if workspace.places.record != workspace.ownRecord {
      try? QuestioningHeadingFile(forms: workspace.places).keep(
        .init(
          conversation.values.fields.filter { ["assessor", "assessor-id"].contains($0.key) },
          on: try workspace.today().description))
    }
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
    if kind.isPortfolioPaper, !values.tables.isEmpty {
      console.paragraph(
        "What is on record stands in it already: Enter keeps it, /skip keeps the rest of a part.")
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

  /// Asks for the fields, then for what can't be so and for what needs a reason; `false` where they stop.
  private func fill(_ conversation: inout FormConversation) throws -> Bool {
    let parts = kind.sectionsToFill(of: unit).flatMap(FormConversation.Part.parts)
    var isBack = false
    while true {
      guard try conversation.fill(parts, fromEnd: isBack) else { return false }
      switch try askAgain(&conversation) {
      case .whole: return true
      case .stopped: return false
      case .back: isBack = true
      }
    }
  }

  /// Asks again for what contradicts itself, then why the form departs from what is recorded.
  private func askAgain(
    _ conversation: inout FormConversation
  ) throws -> FormConversation.Ending {
    func ask(_ section: FormKind.Section) throws -> FormConversation.Ending {
      try conversation.goThrough(FormConversation.Part.parts(section))
    }
    var areTwoPeople = false
    while let found = FormContradiction(
      in: conversation.values, of: kind.sections, areTwoPeople: areTwoPeople)
    {
      workspace.console.paragraph(found.sentence)
      if found.isTwoPeople, try conversation.lines.areTwoPeople() {
        areTwoPeople = true
        continue
      }
      let ending = try ask(found.section)
      guard ending == .whole else { return ending }
    }
    let sentences = try departures(conversation.values)
    guard !sentences.isEmpty else { return .whole }
    var field = FormKind.Field.departure
    field.isRequired = true
    repeat {
      workspace.console.line()
      for sentence in sentences { workspace.console.paragraph(sentence) }
      workspace.console.paragraph(
        "That is yours to decide. The document shows both, with your reason; /back changes what was entered, and "
          + "/stop keeps it.")
      let ending = try ask(.init("Departure", fields: [field]))
      guard ending == .whole else { return ending }
    } while conversation.values.fields[field.name] == nil
    return .whole
  }

  private func departures(_ values: FormValues) throws -> [String] {
    let before = try workspace.entriesOnRecord(FactKind.ofForms.union(FactKind.ofOwner))
    return Departures(values, of: kind, unit: unit, before: before).sentences
  }

  /// Puts the form on record.
  private func file(_ filled: FormValues) throws {
    let fact = Fact.Filed(
      kind, filled, of: unit, departs: try !departures(filled).isEmpty, correcting: correction)
    let store = try workspace.store(.adding)
    let entry = try store.append([.filed(fact)], at: workspace.clock().now()).last?.number ?? 0
    let console = workspace.console
    for remark in kind.accountRemarks(on: filled) {
      console.paragraph("Note: " + remark.sentence)
    }
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
  /// - Throws: `Problem` where the entry is not a form.
  func standing(_ entry: Int) throws -> FiledForm {
    let entries = try workspace.store(.reading).entries(of: FactKind.ofForms)
    switch FiledForm.find(entry, kind, of: unit, in: entries) {
    case .current(let form): return form
    case .superseded(let later):
      throw Problem(
        "Entry \(entry) was corrected already: entry \(later) replaces it. Correct that one.",
        exitCode: .usage)
    case .none:
      throw Problem(
        "Entry \(entry) is no \(kind.title.lowercased()) for \(unit.code). “form list\(options)” "
          + "shows what is on record.", exitCode: .usage)
    }
  }

  /// Refuses what can't be so, but for an assessor with the name of the person who is assessed where a file gives the
  /// ids of both: the name then goes on record with the id.
  private func tellApart(
    _ read: inout FormValues, by ids: [String: String], in path: String
  ) throws {
    var told = read
    told.fields.merge(ids) { first, _ in first }
    if told.fields["learner-id"] == nil {
      told.fields["learner-id"] = try workspace.entriesOnRecord(FactKind.ofOwner).listing.learnerID
    }
    let assessorID = told.fields["assessor-id"]
    if let found = FormContradiction(
      in: told, of: kind.sections, areTwoPeople: assessorID != nil)
    {
      var hint = ""
      if case .ownName(let name) = found.kind, name == read.fields["assessor"] {
        hint = " In a file these are the fields “learner-id” and “assessor-id”."
      }
      throw Problem("\(path.visible()): \(found.sentence)\(hint)", exitCode: .badData)
    }
    if let name = read.fields["assessor"], let assessorID, ids["assessor-id"] != nil {
      read.fields["assessor"] = "\(name) (\(assessorID))"
    }
  }

  /// Reads values from a file, and checks each; and the ids for which the form has no field, of an assessor who has the
  /// name of the person who is assessed.
  private func values(
    from path: String
  ) throws -> (values: FormValues, ids: [String: String]) {
    let bytes = try File.bytes(path)
    var read: FormValues
    do {
      read = try JSONDecoder().decode(FormValues.self, from: Data(bytes))
    } catch {
      throw Problem(
        "\(path.visible()) is not as it should be: JSON with “fields” (name and text) and “tables” "
          + "(name and a list of rows). “form fields \(kind.id)” lists the names.",
        exitCode: .badData)
    }
    var ids: [String: String] = [:]
    if RecordOwner.likeness(read.fields["learner"], read.fields["assessor"]) == .same {
      for name in ["learner-id", "assessor-id"]
      where !kind.fields.contains(where: { $0.name == name }) {
        ids[name] = read.fields.removeValue(forKey: name)
      }
    }
    let days = try workspace.formDays()
    do throws(FormValueFault) { return (try kind.checked(read, of: unit, days), ids) } catch {
      throw Problem(error.sentence(in: path, of: kind.id), exitCode: .badData)
    }
  }

  /// Fills in what is known already: the person's name and learner id, and today's date.
  private func withDefaults(_ values: FormValues) throws -> FormValues {
    var values = values
    let names = kind.fields.map(\.name)
    let owner = try workspace.entriesOnRecord(FactKind.ofOwner)
    var known = ["learner": owner.learnerName, "learner-id": owner.listing.learnerID]
    if correction == nil, workspace.places.record != workspace.ownRecord {
      // Whoever assessed before on this day; the date says so of nobody else.
      let heading = QuestioningHeadingFile.ofToday(in: workspace)
      for name in ["assessor", "assessor-id"] { known[name] = heading[name] }
    }
    for (name, value) in known where names.contains(name) && values.fields[name] == nil {
      values.fields[name] = value
    }
    for name in ["date", "plan-date"] where names.contains(name) && correction == nil {
      values.fields[name] = try values.fields[name] ?? workspace.clock().now().date
    }
    return values
  }
}

extension Workspace {
  /// Returns the days that bound what is entered on a form today.
  ///
  /// - Parameter held: The day of what is recorded, where the form itself does not have it.
  /// - Returns: The days.
  /// - Throws: `Problem` where the clock is set to no time.
  func formDays(held: String? = nil) throws -> FormDays {
    FormDays(today: try clock().current.date, held: held)
  }
}

extension AccountRemark {
  /// The remark as the end of a sentence.
  fileprivate var sentence: String {
    switch self {
    case .saysWhatMightBe:
      "an account says what was done; “would” and “might” read as what might be done."
    case .isNotFirstPerson: "an account is written in the first person: “I …”."
    }
  }
}
