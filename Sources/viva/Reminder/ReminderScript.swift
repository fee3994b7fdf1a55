/// What a reminder runs: `viva today --line`, shown by `notify-send` where there is one.
struct ReminderScript: Equatable {
  /// The path of the program.
  let program: String
  /// The variables of the environment that say where the record and the banks are, which neither systemd
  /// nor cron has.
  let variables: [(name: String, value: String)]

  static func == (left: Self, right: Self) -> Bool { left.shellText == right.shellText }

  /// The variables that are handed on.
  static let variableNames = [
    "VIVA_RECORD", "VIVA_BANKS", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
  ]

  /// As a shell reads it (POSIX sh); it does nothing where nothing is due.
  var shellText: String {
    let settings = variables.map { "\($0.name)=\(Self.quoted($0.value)) " }.joined()
    return "line=$(\(settings)\(Self.quoted(program)) today --line) || exit 0; "
      + "if command -v notify-send >/dev/null; then notify-send Viva \"$line\"; "
      + "else printf '%s\\n' \"$line\"; fi"
  }

  /// As the command of a systemd unit: one argument of `sh -c`, with what systemd expands written twice
  /// (systemd.service(5), systemd.unit(5)).
  var unitCommand: String {
    var text = ""
    for character in shellText {
      switch character {
      case "\\", "\"": text += "\\\(character)"
      case "$", "%": text += "\(character)\(character)"
      default: text.append(character)
      }
    }
    return "/bin/sh -c \"\(text)\""
  }

  /// As the command of a line of cron, in which a percent sign would end it (crontab(5)); notifications
  /// need the address of the session's bus, which cron does not set.
  var cronCommand: String {
    let bus = "export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus; "
    return (bus + shellText).replacing("%", with: "\\%")
  }

  /// Returns a text as one word of a shell, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
