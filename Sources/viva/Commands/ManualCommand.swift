internal import LearnerRecordStore
internal import ArgumentParser
internal import Terminal
internal import LearnerRecord
internal import Text

/// Writes the manual page, for `make install`.
struct ManualCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the manual page viva(1), or that of a command, in mdoc(7).",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The command.", valueName: "command"))
  var command: String?

  @Flag(help: ArgumentHelp("List the commands that have a page."))
  var list = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    guard let grammar = Grammar.whole else {
      throw Problem("The parser does not describe itself.", exitCode: .software)
    }
    let date = try workspace.clock().now().date.split(separator: "-").compactMap { Int($0) }
    let day = "\(CalendarDate.monthNames[date[1] - 1]) \(date[2]), \(date[0])"
    let manual = ManualPage(grammar: grammar, day: day)
    if list {
      for page in manual.commands { workspace.console.line(page.commandName) }
      return
    }
    guard let command else { return workspace.console.write(manual.text) }
    guard let page = manual.commands.first(where: { $0.commandName == command }) else {
      throw Problem("There is no page on “\(command.visible())”.", exitCode: .usage)
    }
    workspace.console.write(manual.text(of: page))
  }
}
