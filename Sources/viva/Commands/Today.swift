internal import ArgumentParser
internal import BankFormats
internal import LearnerRecordStore
internal import Scheduling
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

      Examples:
        viva today
        viva today --line || echo "done for today"
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
    let today = try workspace.today()
    if line { return try writeLine(workspace, today) }
    let open = try OpenWork(workspace)
    let document = TodayDocument(
      try greeting(workspace, today), open: open,
      newPerSession: workspace.number("new-per-session"), today: today)
    if json { return try workspace.console.json(document) }
    TodayPage(
      document: document, open: open, today: today, studying: "“study”",
      console: workspace.console
    ).write()
  }

  private func greeting(
    _ workspace: Workspace, _ today: StudyDay
  ) throws -> StateSnapshot.Greeting {
    try workspace.greeting(workspace.library(), of: today) ?? workspace.firstGreeting()
  }

  private func writeLine(_ workspace: Workspace, _ today: StudyDay) throws {
    let greeting = try workspace.keptGreeting() ?? greeting(workspace, today)
    let document = TodayDocument(
      greeting, open: OpenWork(), newPerSession: workspace.number("new-per-session"), today: today)
    workspace.console.line(document.amounts)
    if document.due == 0 { throw ExitCode(1) }
  }
}
