internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

/// Shows where all candidates stand.
struct CohortCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Show where all candidates stand, what needs doing first on top.",
    discussion: """
      A row for each candidate and each unit that somebody of the same group has begun, or that \
      --unit names. First come reassessments that are late, then what is open, what is to be asked \
      again, discussed, decided, observed, not begun; then what need not be kept any more. “Complete” \
      names methods by which nothing is open or to be gone through again, and of questioning how many of \
      the unit's criteria were asked about, “Days” is how long nothing \
      was put on record. “candidate import” takes groups and planned ends from a class list. With \
      --output or --format it is a document; a template of its own is cohort.mustache.
      """)

  @Argument(
    help: ArgumentHelp("The group; everybody, if not said.", valueName: "group"))
  var group: String?

  @Option(
    help: ArgumentHelp(
      "This unit, whoever has begun it; can be given several times.", valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: [String] = []

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @Flag(help: ArgumentHelp("Write CSV for a spreadsheet."))
  var csv = false

  @OptionGroup var document: FormOutput
  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard [json, csv, document.isAskedFor].count(where: \.self) <= 1 else {
      throw ValidationError("Give one of --json, --csv, and a document with --output or --format.")
    }
  }

  func run(in workspace: Workspace) throws {
    let units = try unit.isEmpty ? nil : unit.map { try workspace.unit($0) }
    let members = try workspace.members(of: group)
    guard !members.isEmpty else {
      return workspace.console.line(
        "There are no candidates yet. “candidate add” or “candidate import” adds some.")
    }
    let today = try workspace.clock().now().date
    let cohort = try workspace.cohort(members, units: units, today: today)
    if json || csv {
      let table = CohortTable(cohort, group: group, date: today)
      return try json
        ? workspace.console.json(table) : workspace.console.write(csvText(table.cells))
    }
    guard !document.isAskedFor else {
      return try document.write(form(of: cohort, workspace), in: workspace)
    }
    CohortPage(cohort: cohort, group: group, console: workspace.console).show()
  }

  private func form(of cohort: Cohort, _ workspace: Workspace) throws -> FormDocument {
    let made = try workspace.clock().now()
    let circumstances = FormDocument.Circumstances(
      unit: nil, program: Program.name, made: made.description)
    return FormDocument(
      Cohort.kind, CohortPage.values(of: cohort, group: group, date: made.date), circumstances)
  }
}
