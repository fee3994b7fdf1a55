internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord

extension FormCommand {
  /// Fills a form in, and puts it on record.
  struct Fill: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "fill",
      abstract: "Fill a form in, field by field, and put it on record.",
      discussion: """
        Enter keeps what is in square brackets. A line that ends with a backslash continues on the \
        next. /back, /clear, /skip and /stop work at every field; what was entered before /stop is \
        kept as a draft, and the next “form fill” resumes it.

        A witness status list, assessment plan, unit declaration or summary of achievement begins with \
        what is on record: /skip keeps the rest of a part as it stands. A plan and a list continue from the \
        latest of their kind for the unit, so that a review or a witness is added by filling one in again.
        """)

    @Argument(
      help: ArgumentHelp("The form.", valueName: "form-to-fill"),
      completion: ValueKind.formToFill.completion)
    var toFill: FormToFill

    @Argument(
      help: ArgumentHelp("The unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String

    @Option(
      help: ArgumentHelp(
        "JSON with “fields” and “tables” instead of asking.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var from: String?

    @Option(help: ArgumentHelp("The entry to correct.", valueName: "number"))
    var correct: Int?

    @Option(help: ArgumentHelp("The reason for the correction.", valueName: "text"))
    var reason: String?

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      let other = [
        "questioning-record": "“question” makes it",
        "evidence-index": "“form write” makes it",
        "discussion-record": "“discuss record” makes it",
      ][toFill.kind.id]
      if let other, correct == nil || toFill.kind.id != "discussion-record" {
        throw ValidationError("“\(toFill.kind.id)” is not filled in by hand: \(other).")
      }
      guard (correct == nil) == (reason == nil) else {
        throw ValidationError("A correction needs both --correct and --reason.")
      }
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(unit)
      let correction = correct.flatMap { entry in reason.map { (entry: entry, reason: $0) } }
      let hint = correction.map { " --correct \($0.entry) --reason \(shellWord($0.reason))" } ?? ""
      // A file may have either word for the result of a task, as what is on record has.
      let form = from == nil ? toFill.kind.namingResults(in: workspace) : toFill.kind
      let filing = FormFiling(
        workspace: workspace, unit: unit, kind: form, correction: correction,
        command: "form fill \(form.id) \(unit.code)\(hint)", options: places.typedAgain)
      let start =
        try correct.map { try filing.standing($0).values } ?? workspace.offered(form, of: unit)
      try filing.fill(from: start, file: from)
    }
  }
}

/// A form that is filled in field by field.
struct FormToFill: ExpressibleByArgument {
  let kind: FormKind

  /// Reads the id of a form; that of one which is made otherwise too, so that it can be told how.
  init?(argument: String) {
    guard let kind = FormKind(argument: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { offered.map(\.id) }

  /// The forms that nothing else makes.
  static let offered = FormKind.all.filter {
    ![FormKind.questioningRecord.id, FormKind.discussionRecord.id].contains($0.id)
  }
}

extension Workspace {
  /// Returns what the record says on a new form.
  fileprivate func offered(_ kind: FormKind, of unit: Unit) throws -> FormValues {
    guard kind.isPortfolioPaper else { return FormValues() }
    let entries = try entriesOnRecord(FactKind.ofForms.union(FactKind.ofOwner))
    return kind.offered(by: entries, of: unit) { try? self.unit($0).title }
  }
}

extension FormKind {
  /// Returns the form with the word for the result of a task that is set.
  func namingResults(in workspace: Workspace) -> FormKind {
    namingTaskResults(workspace.setting("task-result") ?? "satisfactory")
  }
}
