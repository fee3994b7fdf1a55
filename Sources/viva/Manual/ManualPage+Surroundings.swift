// What the grammar does not know: environment, files, exit codes and examples.
extension ManualPage {
  /// Adds what the program looks at besides its command line.
  func surroundings(_ page: inout ManualText) {
    page.macro("Sh", "ENVIRONMENT")
    page.words(localized("Each setting has variables of its own. Besides:"))
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
    page.words(localized("The prompt shows more: type help, or press Tab."))
    page.macro("Sh", "SEE", "ALSO")
    page.macro("Xr", "less", "1", ",")
    page.macro("Xr", "editrc", "5")
  }

  private static let variables: [(name: String, words: String)] = [
    (
      "VIVA_BANKS",
      localized("The folder of the shipped banks, if they are not found beside the program.")
    ),
    ("VIVA_RECORD", localized("The file of your record, if not the usual one.")),
    (
      "VIVA_NOW",
      "The time, in ISO 8601, for recordings and tests; a file sealed under it says so."
    ),
    (
      "VIVA_REPEATABLE",
      "If 1, salts repeat with the seed: for recordings only, since hidden entries could be guessed."
    ),
    ("CLICOLOR", localized("If 0, bold is used but no colour.")),
    ("TERM", localized("The kind of terminal; a dumb one gets whole lines only.")),
    ("EDITRC", localized("The settings of line editing, if not ~/.editrc.")),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      localized("The locale, whose language is spoken where there is one.")
    ),
    ("TMPDIR", localized("The folder for temporary files.")),
    (
      "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
      localized("Where the folders below are, if not in the usual places.")
    ),
  ]

  private static let files: [(name: String, words: String)] = [
    (
      "~/.config/viva/settings.yaml",
      localized("Your settings; settings.json is read if there is none.")
    ),
    ("~/.config/viva/languages", localized("Translations of your own.")),
    ("~/.local/share/viva/record.sqlite", localized("Your record.")),
    ("~/.local/share/viva/candidates", localized("The records of the people whom you assess.")),
    ("~/.local/share/viva/keys", localized("The keys that you sign with.")),
    (
      "~/.local/state/viva",
      localized(
        "Histories of commands, names and paths, never of answers; unfinished forms; texts not sent yet."
      )
    ),
    ("~/.cache/viva", localized("Caches, which can be deleted at any time.")),
    ("~/.editrc", localized("How lines are edited.")),
  ]

  private static let examples: [(words: String, command: String)] = [
    (localized("Ask what is due on a unit, then what is new:"), "viva study SIRXCEG006"),
    (localized("Sit a mock test of 20 minutes:"), "viva test SIRXCEG006 --minutes 20"),
    (
      localized("Write a transcript of this year:"),
      "viva export transcript --since 2026-01-01 --format html --output practice.html"
    ),
    (localized("Edit lines with the keys of vi from now on:"), "viva config set editor-mode vi"),
    (localized("Find out what is wrong:"), "viva doctor"),
  ]
}

extension Problem.ExitCode {
  /// What each code means, for people who write scripts; the first is no problem.
  static let meanings: [(code: Int32, words: String)] =
    [(0, localized("All went well."))] + allCases.map { ($0.rawValue, $0.meaning) }

  private var meaning: String {
    switch self {
    case .notAsAsked:
      localized("A sealed file is intact, but not what “verify” was asked for.")
    case .usage: localized("The command line or a variable is not valid.")
    case .badData: localized("A file is not valid.")
    case .noInput: localized("A file to be read does not exist.")
    case .unavailable: localized("Another program is missing or failed.")
    case .software: localized("Something unforeseen went wrong.")
    case .cannotCreate: localized("A file can't be created.")
    case .inputOutput: localized("Reading or writing failed.")
    case .noPermission: localized("Permission was denied.")
    case .configuration: localized("“viva doctor” found a problem.")
    case .cancelled: localized("Ctrl-C stopped it.")
    }
  }
}
