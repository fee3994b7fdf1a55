// What the grammar does not know: environment, files, exit codes and examples.
extension ManualPage {
  /// Adds what the program looks at besides its command line.
  func surroundings(_ page: inout ManualText) {
    page.macro("Sh", "ENVIRONMENT")
    page.words("Each setting has variables of its own. Besides:")
    page.list(
      Self.variables.map { (("Ev " + ManualText.argument($0.name)), $0.words) })
    page.macro("Sh", "FILES")
    page.list(Self.files.map { (("Pa " + ManualText.argument($0.name)), $0.words) })
  }

  /// Adds what comes last.
  func closing(_ page: inout ManualText) {
    page.macro("Sh", "EXIT", "STATUS")
    page.list(Problem.ExitCode.meanings.map { (String($0.code), $0.words) })
    page.macro("Sh", "EXAMPLES")
    for (words, command) in Self.examples {
      page.words(words)
      page.macro("Pp")
      page.macro("Dl", ManualText.argument(command))
      page.macro("Pp")
    }
    page.words("The prompt shows more: type help, or press Tab.")
    page.macro("Sh", "SEE", "ALSO")
    page.macro("Xr", "less", "1", ",")
    page.macro("Xr", "editrc", "5")
  }

  private static let variables: [(name: String, words: String)] = [
    ("VIVA_BANKS", "The folder of the shipped banks, if they are not found beside the program."),
    ("VIVA_RECORD", "The file of your record, if not the usual one."),
    ("CLICOLOR", "If 0, bold is used and colour is not."),
    ("TERM", "The kind of terminal; on a dumb one only whole lines are written."),
    ("EDITRC", "The file with settings of line editing; ~/.editrc without it."),
    ("LC_ALL, LC_MESSAGES, LANG", "The locale, whose language is spoken where there is one."),
    ("TMPDIR", "The folder for what is gone when a command has ended."),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
      "Where the folders below are, if not at the usual places."
    ),
  ]

  private static let files: [(name: String, words: String)] = [
    (
      "~/.config/viva/settings.yaml",
      "Your settings; settings.json is read where this is not there."
    ),
    ("~/.config/viva/languages", "Translations of your own."),
    ("~/.local/share/viva/record.sqlite", "Your record."),
    ("~/.local/share/viva/candidates", "The records of the people whom you assess."),
    ("~/.local/share/viva/keys", "The keys that you sign with."),
    ("~/.local/state/viva", "Histories, without answers, and forms that are not finished."),
    ("~/.cache/viva", "What only makes the program quicker."),
    ("~/.editrc", "How lines are edited."),
  ]

  private static let examples: [(words: String, command: String)] = [
    ("Ask what is due on a unit, then what is new:", "viva study SIRXCEG006"),
    ("Sit a mock test of 20 minutes:", "viva test SIRXCEG006 --minutes 20"),
    (
      "Write a transcript of this year:",
      "viva export transcript --since 2026-01-01 --format html --output practice.html"
    ),
    ("Edit lines with the keys of vi from now on:", "viva config set editor-mode vi"),
    ("Find out what is wrong:", "viva doctor"),
  ]
}

extension Problem.ExitCode {
  /// What each code means, for people who write scripts; the first is no problem.
  static let meanings: [(code: Int32, words: String)] =
    [(0, "All went well.")] + allCases.map { ($0.rawValue, $0.meaning) }

  private var meaning: String {
    switch self {
    case .usage: "The command line, or a variable, is not as it has to be."
    case .badData: "A file is not what it has to be."
    case .noInput: "Something that is to be read is not there."
    case .unavailable: "A program of others is missing or failed."
    case .software: "Something unforeseen went wrong in the program."
    case .cannotCreate: "A file can't be made."
    case .inputOutput: "Reading or writing failed."
    case .noPermission: "There is no permission."
    case .configuration: "“viva doctor” found a problem."
    case .cancelled: "Ctrl-C stopped it."
    }
  }
}
