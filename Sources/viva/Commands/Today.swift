internal import ArgumentParser
internal import Terminal

/// Shows what there is to do today.
struct Today: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show today's work on one screen, or in one line.",
    discussion: """
      What is due and new, in minutes; whether your goals hold; the weakest criteria; on how many \
      of the last 14 days you studied; what is open; and what to do next. Minutes rest on the time \
      that your answers took, and at first on 40 to 60 seconds a question.

      --line is for a shell's prompt, tmux or a reminder: it writes what is due and new, reads \
      no bank, and ends with exit code 1 where nothing is due.
      """)

  @Flag(help: ArgumentHelp("One line, and exit code 1 where nothing is due."))
  var line = false

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard !(line && json) else { throw ValidationError("Give --line or --json, not both.") }
  }

  func run(in workspace: Workspace) throws {
    let report = TodayReport(workspace: workspace)
    if json { return try report.writeJSON() }
    guard line else { return try report.writePage() }
    if try !report.writeLine() { throw Self.nothingDue }
  }

  /// What ends the program where nothing is due.
  private static let nothingDue = ExitCode(1)

  /// Does what the command does, without the parser, if only this is asked for: a prompt or a status line
  /// that shows it with every command does not wait longer than it must.
  ///
  /// - Parameters:
  ///   - words: The command line.
  ///   - workspace: Where the record is.
  /// - Returns: Whether it was that.
  /// - Throws: `ExitCode` where nothing is due; what goes wrong with banks, record or clock.
  static func isRun(_ words: [String], in workspace: Workspace) throws -> Bool {
    let report = TodayReport(workspace: workspace)
    switch words {
    case ["today"]:
      try workspace.console.paged(by: workspace.showInPages) { try report.writePage() }
    case ["today", "--line"]: if try !report.writeLine() { throw nothingDue }
    default: return false
    }
    return true
  }
}
