internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal
internal import Text

extension UnitCommand {
  /// Writes a unit in another format.
  struct Export: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write a unit in another format.",
      discussion: """
        “case” is CASE 1.0, which competency frameworks exchange, and “mahara” a framework for \
        Mahara's SmartEvidence; “yaml” is a file of this program. What a format has no place for is \
        listed. The wording belongs to whoever publishes the unit.
        """)

    @Argument(
      help: ArgumentHelp("The unit's code.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var code: String

    @Option(help: ArgumentHelp("The format.", valueName: "format"))
    var format: Format

    @Option(
      help: ArgumentHelp(
        "The file to write; by default named after the unit, “-” is standard output.",
        valueName: "path"),
      completion: .file())
    var output: String?

    @OptionGroup var existing: ReplaceOption

    @OptionGroup var places: PlaceOptions

    /// The formats that units go out to.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case yaml
      case `case`
      case mahara
    }

    func run(in workspace: Workspace) throws {
      let unit = try workspace.unit(code)
      let now = try workspace.clock().now().description
      guard let format = UnitFormat(rawValue: format.rawValue),
        let page = UnitExchange.write(unit, as: format, changed: now)
      else { throw Problem("Units are not written as \(format.rawValue).", exitCode: .usage) }
      let file = OutputFile(
        output, else: "\(unit.code).\(format.ending)", replacing: existing.replace)
      try file.write(page.text, in: workspace)
      if !page.left.isEmpty {
        workspace.console.complain(
          "Left out, since \(format.words) has no place for it: \(page.left.joined(separator: ", "))."
        )
      }
      guard file.path != "-" else { return }
      workspace.console.line("Wrote \(workspace.console.link(toFile: file.path)).")
    }
  }
}
