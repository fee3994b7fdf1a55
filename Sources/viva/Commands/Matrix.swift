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
    abstract: "Write a unit's assessment matrix, delivery guide or assessment tool.",
    discussion: """
      Tasks come from a YAML file: “format: viva-tasks/1”, then “tasks”, each with id, title, type, \
      and if need be due, criteria (such as PC1.1, or KE1 for all below it), questions, and a brief: \
      how, when, where, conditions, resources, howWell. Under “delivery” it can say what the guide \
      and the tool print of version, qualification, target group and so on; FORMAT.md lists it all. \
      Without a file the matrix has the questions of the banks as its only task, and guide and tool \
      have room to write.
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

  @Flag(help: ArgumentHelp("Write the assessment tool instead: tasks, checklists and forms."))
  var tool = false

  @OptionGroup var document: FormOutput
  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard !(guide && tool) else {
      throw ValidationError("--guide and --tool are two documents; ask for one at a time.")
    }
  }

  func run(in workspace: Workspace) throws {
    let unit = try workspace.unit(unit)
    let curriculum = try workspace.curriculum()
    let file = try tasks.map { try read($0, unit, curriculum, workspace) }
    let (delivery, tasks) = (file?.delivery ?? UnitDelivery(), file?.tasks)
    let made = try workspace.clock().now()
    let word = workspace.setting("task-result") ?? "satisfactory"
    var circumstances = FormDocument.Circumstances(
      unit: unit, program: Program.name, made: made.description)
    let form: FormDocument
    if guide {
      let guide = DeliveryGuide(
        unit: unit, delivery: delivery, tasks: tasks ?? [], outlines: curriculum.outlines,
        result: word)
      form = FormDocument(guide.kind, guide.values, circumstances, leavesRoom: true)
    } else if tool {
      let tool = AssessmentTool(
        unit: unit, delivery: delivery, tasks: tasks ?? [], outlines: curriculum.outlines,
        result: word)
      circumstances.remarks = tool.remarks
      form = FormDocument(tool.kind, tool.values, circumstances, leavesRoom: true)
    } else {
      let matrix = AssessmentMatrix(
        unit: unit, tasks: tasks ?? [bankTask(of: unit, curriculum)], outlines: curriculum.outlines)
      circumstances.remarks = matrix.remarks
      let values = matrix.values(date: made.date, delivery: delivery)
      form = FormDocument(matrix.kind, values, circumstances)
    }
    try document.write(form, in: workspace)
    if document.output != "-" {
      for remark in circumstances.remarks { workspace.console.paragraph(remark) }
    }
  }

  private func read(
    _ path: String, _ unit: Unit, _ curriculum: Curriculum, _ workspace: Workspace
  ) throws -> TaskFile {
    let known = Set(curriculum.outlines.map(\.id))
    let file = TaskFile(try File.bytes(path), file: path, unit: unit, questions: known)
    for diagnostic in file.diagnostics { workspace.console.complain(diagnostic.rendered) }
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Problem(
        "The tasks in \(path.visible()) can't be used as they are.", exitCode: .badData)
    }
    return file
  }

  private func bankTask(of unit: Unit, _ curriculum: Curriculum) -> AssessmentTask {
    AssessmentTask(
      id: "questions", title: "Questions of the banks", kind: .questioning,
      questions: curriculum.positions(matching: [.unit(unit.code)])
        .map { curriculum.outlines[$0].id })
  }
}
