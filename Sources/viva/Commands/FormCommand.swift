internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Evidence
internal import FoundationEssentials
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Fills in, prints and lists the forms that are filed.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Fill in and write the forms that assessors file.",
    discussion: """
      Without --candidate the form goes into your own record. What is on record is never changed: a \
      correction is a new entry, and the document says so.
      """,
    subcommands: [Kinds.self, Fields.self, Blank.self, Fill.self, List.self, Write.self])
}

extension FormKind: ExpressibleByArgument {
  /// Reads the id of a form.
  public init?(argument: String) {
    guard let kind = FormKind.printed.first(where: { $0.id == argument.lowercased() }) else {
      return nil
    }
    self = kind
  }

  /// The ids of the forms.
  public static var allValueStrings: [String] { printed.map(\.id) }

  /// Every form that can be printed: those that are filled in, and those made from a record.
  static let printed = all + [.evidenceIndex]
}

extension FormCommand {
  /// Lists the kinds of form.
  struct Kinds: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "kinds", abstract: "List the kinds of form.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let kinds = FormKind.printed
      guard !json else {
        return try workspace.console.json(
          kinds.map { ["form": $0.id, "title": $0.title, "purpose": $0.purpose] })
      }
      for kind in kinds {
        workspace.console.entry(kind.id, kind.purpose, column: 23)
      }
    }
  }

  /// Shows the fields of a form.
  struct Fields: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "fields",
      abstract: "Show the names of a form's fields, for --from and for templates.")

    @Argument(help: ArgumentHelp("The form."), completion: ValueKind.form.completion)
    var form: FormKind

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let console = workspace.console
      if json { return try console.json(form.sections.flatMap(FieldRow.rows)) }
      for section in form.sections {
        console.heading(section.title)
        for field in section.fields { report(field, indent: "  ", console) }
        for table in section.tables {
          console.paragraph(
            "\(table.name): \(table.caption)", first: "  ", rest: 4)
          for column in table.columns { report(column, indent: "    ", console) }
        }
      }
    }

    private func report(_ field: FormKind.Field, indent: String, _ console: Console) {
      let needed = field.isRequired ? ["needed"] : []
      let takes = needed + (field.answer.choices.isEmpty ? [] : field.answer.choices)
      let note = takes.isEmpty ? "" : " (\(takes.joined(separator: "; ")))"
      console.entry(
        indent + field.name, field.label + note, column: indent.count + 20)
    }
  }

  /// A field of a form, as JSON.
  private struct FieldRow: Encodable {
    var section: String
    /// The table that the field is a column of, if so.
    var table: String?
    var name: String
    var label: String
    var isRequired: Bool
    var choices: [String]

    init(_ field: FormKind.Field, in section: String, table: String? = nil) {
      self.section = section
      self.table = table
      (name, label, isRequired) = (field.name, field.label, field.isRequired)
      choices = field.answer.choices
    }

    static func rows(_ section: FormKind.Section) -> [FieldRow] {
      section.fields.map { FieldRow($0, in: section.title) }
        + section.tables.flatMap { table in
          table.columns.map { FieldRow($0, in: section.title, table: table.name) }
        }
    }
  }

  /// Prints a form with lines to write on.
  struct Blank: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "blank",
      abstract: "Write a blank form, with lines to write on.")

    @Argument(help: ArgumentHelp("The form."), completion: ValueKind.form.completion)
    var form: FormKind

    @Argument(
      help: ArgumentHelp("The unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @OptionGroup var document: FormOutput
    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let unit = try unit.map(workspace.unit)
      let circumstances = FormDocument.Circumstances(
        unit: unit, program: Program.name, made: try workspace.clock().now().description)
      try document.write(
        FormDocument(form.namingResults(in: workspace), nil, circumstances), in: workspace)
    }
  }

  /// Lists the forms on record.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the forms on record.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let forms = FiledForm.all(
        in: try workspace.store(.reading).entries(of: FactKind.ofForms))
      guard !json else { return try workspace.console.json(forms.map(FormRow.init)) }
      FormRow.report(forms, workspace.console)
    }
  }

  /// Writes a form that is on record as a document.
  struct Write: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Write a form on record, the latest of its kind, or the evidence index.",
      discussion: """
        With --entry, an entry that was corrected since is written as it was filed, and says which \
        entry replaces it. A questioning record has no benchmarks, and of key points those that were \
        credited, so that the candidate can have it; --with-benchmarks writes all, as portfolios and sealed \
        files do.
        """)

    @Argument(help: ArgumentHelp("The form."), completion: ValueKind.form.completion)
    var form: FormKind

    @Argument(
      help: ArgumentHelp("The unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String

    @Option(help: ArgumentHelp("The entry, if not the latest.", valueName: "number"))
    var entry: Int?

    @Flag(
      help: ArgumentHelp("Write benchmarks and key points of a questioning too, for the assessor."))
    var withBenchmarks = false

    @OptionGroup var document: FormOutput
    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !withBenchmarks || form.id == FormKind.questioningRecord.id else {
        throw ValidationError("--with-benchmarks goes with questioning-record.")
      }
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(unit)
      let entries = try workspace.store(.reading)
        .entries(of: FactKind.ofForms.union(FactKind.ofOwner))
      let (forms, head) = (FiledForm.all(in: entries), try workspace.checkpoint())
      if form.id == FormKind.evidenceIndex.id {
        let index = EvidenceIndex(forms, of: unit)
        let circumstances = try workspace.circumstances(
          unit: unit, remarks: index.remarks, head: head)
        return try document.write(
          FormDocument(form, index.values, circumstances), in: workspace)
      }
      let found = try chosen(forms, FiledForm.superseded(in: entries), of: unit)
      let kind = withBenchmarks ? found.kind : found.kind.withoutExpectations
      try document.write(
        FormDocument(
          kind.namingResults(in: workspace), found.values,
          try workspace.circumstances(unit: unit, of: found, in: entries, head: head)),
        in: workspace)
    }

    /// Returns the form to write: the latest that stands, or the one of an entry, corrected or not.
    private func chosen(
      _ standing: [FiledForm], _ superseded: [FiledForm], of unit: Unit
    ) throws -> FiledForm {
      func ofThisKind(_ forms: [FiledForm]) -> [FiledForm] {
        forms.filter { $0.kind.id == form.id && $0.unit == unit.code }
      }
      let matching = ofThisKind(standing)
      let title = form.title.lowercased()
      guard let entry else {
        if let last = matching.last { return last }
        throw Problem(
          "No \(title) for \(unit.code) is on record. “form list\(places.typedAgain)” shows what is.",
          exitCode: .noInput)
      }
      let all = (matching + ofThisKind(superseded)).sorted { $0.entry < $1.entry }
      if let found = all.first(where: { $0.entry == entry }) { return found }
      let entries = all.map { String($0.entry) }.joined(separator: ", ")
      throw Problem(
        "Entry \(entry) is no \(title) for \(unit.code)."
          + (entries.isEmpty ? "" : " There is: \(entries)."), exitCode: .usage)
    }
  }
}

extension Console {
  /// Writes a name with the words that say what it is: beside it, or below it where lines are short.
  fileprivate func entry(_ name: String, _ words: String, column: Int) {
    guard width >= 2 * column else {
      line(name)
      return paragraph(words, first: "    ", rest: 4)
    }
    paragraph(words, first: name.padded(to: column), rest: column)
  }
}
