internal import ArgumentParser
internal import Terminal

/// Checks what the program rests on.
struct DoctorCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check locale, terminal, folders, banks, record and programs; say how to mend them.",
    discussion: """
      Nothing is changed. The exit code is 0 where there is no problem, and 78 where there is one; \
      advice is no problem.
      """)

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    let page = DoctorPage(Doctor(workspace).findings())
    if json { try workspace.console.json(page) } else { page.write(workspace.console) }
    if page.problems > 0 { throw ExitCode(Problem.ExitCode.configuration.rawValue) }
  }
}
