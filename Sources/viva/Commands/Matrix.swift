internal import LearnerRecordStore
internal import Files
internal import ArgumentParser
internal import Assessment
internal import BankFormats
internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import Terminal
internal import Text

/// Shows which task addresses which criterion.
struct Matrix: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Write the assessment matrix of a unit, or its mapping and delivery guide.",
    discussion: """
      Tasks come from a YAML file: “format: viva-tasks/1”, then “tasks”, each with id, title, type, \
      and if need be due, conditions, criteria (such as PC1.1, or KE1 for all below it) and \
      questions. Without a file, the questions of the banks are the only task.
      """)

  @Argument(
    help: ArgumentHelp("The unit.", valueName: "unit"),
    completion: ValueKind.unit.completion)
  var unit: String

  @Option(
    help: ArgumentHelp("The file of the tasks.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var tasks: String?

  @Flag(help: ArgumentHelp("Write the mapping and delivery guide instead."))
  var guide = false

  @OptionGroup var document: FormOutput
  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let unit = try workspace.unit(unit)
    let curriculum = try workspace.curriculum()
    let tasks =
      try tasks.map { try read($0, unit, curriculum, workspace) }
      ?? [bankTask(of: unit, curriculum)]
    let made = try workspace.clock().now()
    let circumstances = FormDocument.Circumstances(
      unit: unit, program: Program.name, made: made.description)
    if guide {
      let guide = DeliveryGuide(unit: unit, tasks: tasks, outlines: curriculum.outlines)
      return try document.write(
        FormDocument(guide.kind, guide.values, circumstances, leavesRoom: true), in: workspace)
    }
    let matrix = AssessmentMatrix(unit: unit, tasks: tasks, outlines: curriculum.outlines)
    var remarked = circumstances
    remarked.remarks = matrix.remarks
    try document.write(
      FormDocument(matrix.kind, matrix.values(date: made.date), remarked), in: workspace)
    if document.output != "-" {
      for remark in matrix.remarks { workspace.console.paragraph(remark) }
    }
  }

  private func read(
    _ path: String, _ unit: Unit, _ curriculum: Curriculum, _ workspace: Workspace
  ) throws -> [AssessmentTask] {
    let file = TaskFile(try File.bytes(path), file: path, unit: unit)
    for diagnostic in file.diagnostics { workspace.console.complain(diagnostic.rendered) }
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Problem(
        "The tasks in \(path.visible()) can't be used as they are.", exitCode: .badData)
    }
    let ids = curriculum.outlines.map(\.id.rawValue)
    for name in file.tasks.flatMap(\.questions) where curriculum.position(of: name) == nil {
      let hint =
        nearestName(to: name.rawValue, among: ids).map { " Did you mean “\($0)”?" } ?? ""
      throw Problem(
        "\(path.visible()): no bank has the question “\(name.rawValue.visible())”.\(hint)",
        exitCode: .badData)
    }
    return file.tasks
  }

  private func bankTask(of unit: Unit, _ curriculum: Curriculum) -> AssessmentTask {
    AssessmentTask(
      id: "questions", title: "Questions of the banks", kind: .questioning,
      questions: curriculum.positions(matching: [.unit(unit.code)])
        .map { curriculum.outlines[$0].id })
  }
}
