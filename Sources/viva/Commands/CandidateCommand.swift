internal import Files
internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal

/// Looks after the people who are assessed.
struct CandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate", abstract: "Look after the people you assess.",
    discussion: """
      Each candidate has a record of their own. Most commands take --candidate and then work on that \
      record; only a name is kept, and what the forms ask for.
      """,
    subcommands: [
      List.self, Show.self, Status.self, Add.self, Import.self, Change.self, Receive.self,
      Forget.self,
    ])
}

extension CandidateCommand {
  /// Lists the candidates.
  struct List: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the candidates.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let (candidates, unreadable) =
        CandidateFolder(path: workspace.places.candidates).contents()
      let faults = unreadable.map {
        Row(id: $0.id, entries: 0, problem: Problem($0.fault).sentence)
      }
      let rows = candidates.map(Row.init) + faults
      guard !json else { return try workspace.console.json(rows) }
      guard !rows.isEmpty else {
        return workspace.console.line("There are no candidates yet. “candidate add” adds one.")
      }
      let listsGroups = rows.contains { $0.group != nil || $0.learnerID != nil }
      var table = Table(
        [("Id", Table.Alignment.left), ("Name", .left)]
          + (listsGroups ? [("Learner ID", .left), ("Group", .left)] : []) + [("Entries", .right)])
      for row in rows {
        let name = row.problem == nil ? "(name withdrawn)" : "(can't be read)"
        table.add(
          [row.id, row.name ?? name]
            + (listsGroups ? [row.learnerID ?? "", row.group ?? ""] : [])
            + [row.problem == nil ? String(row.entries) : "–"])
      }
      workspace.console.draw(table.lines(width:))
      for fault in faults.compactMap(\.problem) { workspace.console.complain(fault) }
    }

    private struct Row: Encodable {
      var id: String
      var name: String?
      var learnerID: String?
      var group: String?
      /// The day on which the course is planned to end, as `yyyy-mm-dd`.
      var plannedEnd: String?
      var entries: Int
      /// Why the record can't be read, if so.
      var problem: String?

      init(_ candidate: Candidate) {
        (id, name, entries) = (candidate.id, candidate.name, candidate.entries)
        (learnerID, group) = (candidate.listing.learnerID, candidate.listing.group)
        plannedEnd = candidate.listing.plannedEnd
      }

      init(id: String, entries: Int, problem: String) {
        (self.id, self.entries, self.problem) = (id, entries, problem)
      }
    }
  }

  /// Shows what is on record about one candidate.
  struct Show: ReportCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show what is on record about a candidate.")

    @Argument(
      help: ArgumentHelp("The candidate.", valueName: "name|id"),
      completion: ValueKind.candidate.completion)
    var name: String

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let candidate = try CandidateFolder(path: workspace.places.candidates).only(name)
      let entries = try LearnerRecordStore(path: candidate.path, access: .reading).entries()
      let forms = FiledForm.all(in: entries)
      if json { return try workspace.console.json(forms.map(FormRow.init)) }
      workspace.console.heading(candidate.name?.visible() ?? "(name withdrawn)")
      workspace.console.line(
        "\(candidate.inWords), \(counted(candidate.entries, "entry", "entries")), in "
          + candidate.path.visible())
      FormRow.report(forms, workspace.console)
      for said in VerifierRow.all(in: entries, id: candidate.id) {
        workspace.console.paragraph(said.inWords, first: "Verifier: ", rest: 4)
      }
      let today = try workspace.clock().now().date
      for reminder in try RetentionReminder.all(for: entries, in: workspace) {
        workspace.console.paragraph(
          "\(reminder.sentence(today: today)) Nothing is deleted by itself; “candidate forget” "
            + "erases.")
      }
    }
  }
}

/// A form on record, as a list shows it.
struct FormRow: Encodable {
  var entry: Int
  var form: String
  var unit: String
  var date: String
  /// Whether there is something left to do before it is whole.
  var open: Bool
  /// How often it was corrected.
  var corrections: Int
  /// What was decided, in the form's words; `nil` where the form decides nothing, or nobody has yet.
  var result: String?
  /// The day of a reassessment, as `yyyy-mm-dd`; `nil` where none was agreed.
  var reassessment: String?

  init(_ form: FiledForm) {
    entry = form.entry
    self.form = form.kind.id
    unit = form.unit
    date = form.at.date
    open = form.isOpen
    corrections = form.corrections.count
    result = form.values.fields["overall"] ?? form.values.fields["result"]
    reassessment = form.values.fields["reassessment"]
  }

  /// Writes forms as a table.
  static func report(_ forms: [FiledForm], _ console: Console) {
    guard !forms.isEmpty else { return console.line("No forms are on record.") }
    var table = Table([
      ("Entry", .right), ("Form", .left), ("Unit", .left),
      ("Date", .left), ("Result", .left), ("", .left),
    ])
    for row in forms.map(FormRow.init) {
      let state = [
        row.open ? "open" : "", row.corrections > 0 ? "corrected" : "",
      ]
      table.add([
        String(row.entry), row.form, row.unit, row.date, row.result ?? "",
        state.filter { !$0.isEmpty }.joined(separator: ", "),
      ])
    }
    console.draw(table.lines(width:))
    for row in forms.map(FormRow.init) {
      guard let day = row.reassessment else { continue }
      console.line("Entry \(row.entry): reassessment on \(day.visible()).")
    }
  }
}
