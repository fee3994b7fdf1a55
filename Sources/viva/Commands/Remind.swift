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
      Where systemd runs for you, this writes a timer; elsewhere, or with --cron, it shows a line \
      for your crontab. It starts nothing, but shows the command that does. The reminder is the line \
      of “today --line”, shown by notify-send if that is installed. When nothing is due, there is none.
      """)

  @Option(
    help: ArgumentHelp("The time of the day, such as 18:30.", valueName: "time"))
  var at: String?

  @Option(
    help: ArgumentHelp("Days such as mon,wed or mon-fri; every day without it.", valueName: "days"))
  var days: String?

  @Flag(help: ArgumentHelp("Show a line for cron, even where systemd runs."))
  var cron = false

  @Flag(help: ArgumentHelp("Remove the timer."))
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
        "A path with a line break can't be used in a timer or a crontab: \(text.visible())",
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
    console.line("Written, but not started yet:")
    for path in units.paths { console.line("  " + path.visible()) }
    console.paragraph("To start it, or after a change:")
    console.line("  systemctl --user daemon-reload")
    console.line("  systemctl --user enable --now \(ReminderUnits.timer)")
    console.paragraph(
      "You will then be reminded \(time.words), if something is due. “viva remind --remove” removes the timer."
    )
  }

  private func report(_ time: ReminderTime, _ script: ReminderScript, _ console: Console) {
    let why = cron ? "" : "systemd doesn't run here for your account, so cron has to do it. "
    console.paragraph(
      why + "To be reminded \(time.words), if something is due, add this line with “crontab -e”:")
    console.line()
    console.write("\(time.cronFields) \(script.cronCommand.visible())\n")
    console.line()
    console.paragraph("To stop it, delete the line there.")
  }

  private func takeAway(_ units: ReminderUnits, _ console: Console) throws {
    guard units.isThere else {
      return console.paragraph(
        "“viva remind” has set no timer here. A line that you added for cron is deleted with “crontab -e”."
      )
    }
    try units.remove()
    console.line("The timer is removed. If it was started, this stops it now:")
    console.line("  systemctl --user stop \(ReminderUnits.timer)")
    console.line("  systemctl --user daemon-reload")
  }
}
