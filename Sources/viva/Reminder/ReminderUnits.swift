internal import Files
internal import Glibc
internal import Text

/// The timer of a reminder as a user's systemd keeps it: two files.
struct ReminderUnits {
  private let folder: String

  /// Says where the files are.
  ///
  /// - Parameter variable: The environment.
  init(_ variable: (String) -> String?) {
    let base =
      variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (variable("HOME") ?? "/") + "/.config"
    folder = base + "/systemd/user"
  }

  /// The name of the timer.
  static let timer = "viva-remind.timer"
  private static let service = "viva-remind.service"
  /// The first line, by which files of ours are known.
  private static let mark = "# Made by “viva remind”; “viva remind --remove” takes it away.\n"

  /// Where the files are: the timer and what it starts.
  var paths: [String] { [Self.timer, Self.service].map { "\(folder)/\($0)" } }

  /// Whether one of the files is there.
  var isThere: Bool { paths.contains(where: File.exists) }

  /// Writes both files.
  ///
  /// - Parameters:
  ///   - time: When to remind.
  ///   - script: What to run.
  /// - Throws: `Problem` where a file is there that is not of ours; `FileError`.
  func write(_ time: ReminderTime, _ script: ReminderScript) throws {
    try refuseOthers()
    let texts = [
      """
      [Unit]
      Description=Reminder to study with Viva

      [Timer]
      OnCalendar=\(time.calendarEvent)

      [Install]
      WantedBy=timers.target

      """,
      """
      [Unit]
      Description=What is due in Viva

      [Service]
      Type=oneshot
      ExecStart=\(script.unitCommand)

      """,
    ]
    for (path, text) in zip(paths, texts) {
      try Folder.make(forFile: path)
      try File.write(Array((Self.mark + text).utf8), to: path, existing: .isReplaced)
    }
  }

  /// Deletes both files, and the link by which systemd starts the timer.
  ///
  /// - Throws: `Problem` where a file is there that is not of ours.
  func remove() throws {
    try refuseOthers()
    for path in paths + ["\(folder)/timers.target.wants/\(Self.timer)"] { _ = unlink(path) }
  }

  private func refuseOthers() throws {
    for path in paths where File.exists(path) {
      guard (try? File.text(path))?.hasPrefix(Self.mark) == true else {
        throw Problem(
          "\(path.visible()) was not made by “viva remind” and is left alone.",
          exitCode: .cannotCreate)
      }
    }
  }
}
