// What the grammar does not know: environment, files, exit codes and examples.
extension ManualPage {
  /// Adds what the program looks at besides its command line.
  func sandbox(_ page: inout ManualText) {
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
    (
      "VIVA_BANKS",
      "The folder of the shipped banks, if they are not found beside the program."
    ),
    ("VIVA_RECORD", "The file of your record, if not the usual one."),
    (
      "VIVA_NOW",
      "The time, in ISO 8601, for recordings and tests; a file sealed under it says so."
    ),
    (
      "VIVA_REPEATABLE",
      "If 1, salts repeat with the seed: for recordings only, since hidden entries could be guessed."
    ),
    ("CLICOLOR", "If 0, bold is used but no colour."),
    ("TERM", "The kind of terminal; a dumb one gets whole lines only."),
    ("EDITRC", "The settings of line editing, if not ~/.editrc."),
    (
      "LC_ALL, LC_CTYPE, LANG",
      "The locale, whose characters are typed and shown."
    ),
    ("TMPDIR", "The folder for temporary files."),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
      "Where the folders below are, if not in the usual places."
    ),
  ]

  private static let files: [(name: String, words: String)] = [
    (
      "~/.config/viva/settings.yaml",
      "Your settings; settings.json is read if there is none."
    ),
    ("~/.local/share/viva/record.sqlite", "Your record."),
    ("~/.local/share/viva/candidates", "The records of the people whom you assess."),
    ("~/.local/share/viva/keys", "The keys that you sign with."),
    (
      "~/.local/state/viva",
      "Histories of commands, names and paths, never of answers; unfinished forms; texts not sent yet; "
        + "what an assessor fills in once for the candidates of a day."
    ),
    ("~/.cache/viva", "Caches, which can be deleted at any time."),
    ("~/.editrc", "How lines are edited."),
  ]

  private static let examples: [(words: String, command: String)] = [
    ("Ask what is due on a unit, then what is new:", "viva study SIRXCEG006"),
    ("Sit a mock test of 20 minutes:", "viva test SIRXCEG006 --minutes 20"),
    (
      "Write a transcript of this year:",
      "viva export transcript --since 1/1/2026 --format html --output practice.html"
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
    case .notAsAsked:
      "A sealed file is intact, but not what “verify” was asked for; or a question was answered with no, and "
        + "nothing was done."
    case .usage: "The command line or a variable is not valid."
    case .badData: "A file is not valid."
    case .noInput: "A file to be read does not exist."
    case .unavailable: "Another program is missing or failed."
    case .software: "Something unforeseen went wrong."
    case .cannotCreate: "A file can't be created."
    case .inputOutput: "Reading or writing failed."
    case .noPermission: "Permission was denied."
    case .configuration: "“viva doctor” found a problem."
    case .cancelled: "Ctrl-C stopped it."
    }
  }
}
