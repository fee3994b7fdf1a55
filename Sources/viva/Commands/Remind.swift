internal import ArgumentParser
internal import Files
internal import Terminal
internal import Text

/// Makes a reminder to study, without a program that runs all the time.
struct Remind: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Be reminded at a time of the day when something is due.",
    discussion: """
      Where your systemd runs, a timer is written for it; elsewhere, or with --cron, the line for \
      your crontab is shown. Nothing is started: the command that does is shown. The reminder is \
      what “today --line” says, by notify-send where there is one, and it is silent when nothing \
      is due.
      """)

  @Option(
    help: ArgumentHelp("The time of the day, such as 18:30.", valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp("Days such as mon,wed or mon-fri; every day without it.", valueName: "days"))
  var days: String?

  @Flag(help: ArgumentHelp("Show a line for cron, even where systemd runs."))
  var cron = false

  @Flag(help: ArgumentHelp("Take the timer away."))
  var remove = false

  @OptionGroup var places: PlaceOptions

  func validate() throws {
    guard remove != (at != nil), at != nil || days == nil && !cron else {
      throw ValidationError("Give --at with a time, such as --at 18:30, or --remove.")
    }
  }

  func run(in workspace: Workspace) throws {
    let units = ReminderUnits(workspace.environment.value)
    guard let at else { return try takeAway(units, workspace.console) }
    let time = try ReminderTime(time: at, days: days)
    let script = try script(workspace)
    if !cron, hasSystemd(workspace) {
      try units.write(time, script)
      report(units, time, workspace.console)
    } else {
      report(time, script, workspace.console)
    }
  }

  private func script(_ workspace: Workspace) throws -> ReminderScript {
    let variables = ReminderScript.variableNames.compactMap { name in
      workspace.environment.value(name).map { (name: name, value: $0) }
    }
    let program = Places.programPath()
    guard !program.isEmpty else {
      throw Problem("The path of this program can't be found.", exitCode: .inputOutput)
    }
    for text in [program] + variables.map(\.value) where text.contains(where: \.isNewline) {
      throw Problem(
        "A path with a line break can't stand in a timer or a crontab: \(text.visible())",
        exitCode: .usage)
    }
    return ReminderScript(program: program, variables: variables)
  }

  /// Whether a systemd of the user's own runs.
  private func hasSystemd(_ workspace: Workspace) -> Bool {
    guard let folder = workspace.environment.value("XDG_RUNTIME_DIR") else { return false }
    return File.exists(folder + "/systemd") && workspace.hasProgram("systemctl")
  }

  private func report(_ units: ReminderUnits, _ time: ReminderTime, _ console: Console) {
    console.line("Written, and not started yet:")
    for path in units.paths { console.line("  " + path.visible()) }
    console.paragraph("To start it, or after a change:")
    console.line("  systemctl --user daemon-reload")
    console.line("  systemctl --user enable --now \(ReminderUnits.timer)")
    console.paragraph(
      "You are then reminded \(time.words), when something is due. “viva remind --remove” takes it away."
    )
  }

  private func report(_ time: ReminderTime, _ script: ReminderScript, _ console: Console) {
    let why = cron ? "" : "No systemd of yours runs here. "
    console.paragraph(
      why + "For a reminder \(time.words), when something is due, add this line with “crontab -e”:")
    console.line()
    console.write("\(time.cronFields) \(script.cronCommand.visible())\n")
    console.line()
    console.paragraph("To take it away, delete the line there.")
  }

  private func takeAway(_ units: ReminderUnits, _ console: Console) throws {
    guard units.isThere else {
      return console.paragraph(
        "There is no timer of “viva remind”. A line of cron is deleted with “crontab -e”.")
    }
    try units.remove()
    console.line("The timer is taken away. If it was started, this stops it now:")
    console.line("  systemctl --user stop \(ReminderUnits.timer)")
    console.line("  systemctl --user daemon-reload")
  }
}
