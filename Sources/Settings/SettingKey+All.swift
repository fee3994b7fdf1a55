internal import Text

extension SettingKey {
  /// All there are, in the order in which people read them.
  package static let all: [SettingKey] = typing + looks + studying + records

  /// Returns the key of a name.
  package static func named(_ name: String) -> SettingKey? { all.first { $0.name == name } }

  /// Returns the name nearest to one that nothing has.
  package static func nearest(to name: String) -> String? {
    nearestName(to: name, among: all.map(\.name))
  }

  private static let typing = [
    SettingKey(
      "editor-mode", .value(["VIVA_EDITOR_MODE"]), .choice(["emacs", "vi"]),
      "Whose keys edit a line; an .editrc can say so too."),
    SettingKey(
      "editor", .value(["VISUAL", "EDITOR"]), .text, "The program that edits long answers."),
    SettingKey(
      "pager", .value(["VIVA_PAGER", "PAGER"]), .text, standard: "less",
      "The program that shows long texts in pages; cat shows them at once."),
    SettingKey(
      "history", .value(["VIVA_HISTORY"]), .flag, standard: "on",
      "Whether the prompt keeps a history of commands; answers are never in it."),
    SettingKey(
      "no-input", .value(["VIVA_NO_INPUT"]), .flag, standard: "off",
      "Whether a command fails where it would have to ask, as in scripts."),
  ]

  private static let looks = [
    SettingKey(
      "plain", .value(["VIVA_PLAIN", "ACCESSIBLE"]), .flag, standard: "off",
      "Whole lines, without colour or drawings: for screen readers and logs."),
    SettingKey(
      "colour",
      .presence([
        Pair(value: "never", variable: "NO_COLOR", zeroCounts: true),
        Pair(value: "never", variable: "VIVA_NO_COLOR"),
        Pair(value: "always", variable: "CLICOLOR_FORCE"),
        Pair(value: "always", variable: "FORCE_COLOR"),
      ]), .choice(["auto", "always", "never"]), standard: "auto",
      "Colour and bold: on terminals that have them, always, or never."),
    SettingKey(
      "large", .value(["VIVA_LARGE"]), .flag, standard: "off",
      "Whether parts are set apart by more blank lines, for large print and magnifiers."),
    SettingKey(
      "links", .value(["VIVA_LINKS", "FORCE_HYPERLINKS"]), .flag, standard: "off",
      "Whether text may be a link, for terminals that can open them."),
    SettingKey(
      "width", .value(["VIVA_WIDTH"]), .number(20...200),
      "The widest that text is laid out, in columns; 100 where nothing is set."),
  ]

  private static let studying = [
    SettingKey(
      "units", .value(["VIVA_UNITS"]), .names,
      "The units that are meant where a command names none; “all” for every unit."),
    SettingKey(
      "session-length", .value(["VIVA_SESSION_LENGTH"]), .number(1...1000), standard: "20",
      "How many questions a session has at most."),
    SettingKey(
      "new-per-session", .value(["VIVA_NEW_PER_SESSION"]), .number(0...1000),
      "How many new questions a session has at most; 10, or what a goal needs, where nothing is set."
    ),
    SettingKey(
      "confidence", .value(["VIVA_CONFIDENCE"]), .flag, standard: "on",
      "Whether you are asked how sure you are."),
    SettingKey(
      "pause-after", .value(["VIVA_PAUSE_AFTER"]), .choice(["all", "unsure", "missed"]),
      standard: "unsure",
      "After which answers study waits for Enter: all; unsure: all but right ones that you were certain of; missed: those that were not right."
    ),
    SettingKey(
      "fit-after-study", .value(["VIVA_FIT_AFTER_STUDY"]), .flag, standard: "on",
      "Whether the memory model is fitted by itself after a session, when your answers have grown by 3%."
    ),
    SettingKey(
      "clock", .value(["VIVA_CLOCK"]), .flag,
      "Whether the time is shown beside a question; where nothing is set, what is left in a test."),
  ]

  private static let records = [
    SettingKey(
      "show-points", .value(["VIVA_SHOW_POINTS"]), .flag, standard: "off",
      "Whether an assessor sees benchmark and key points with each question, and not only after the response."
    ),
    SettingKey(
      "own-banks", .value(["VIVA_OWN_BANKS"]), .paths,
      "Folders and files with banks of your own, as if each were given by --banks."),
    SettingKey(
      "anki-fields", .value(["VIVA_ANKI_FIELDS"]), .text,
      "Which fields of Anki's notes are what, where nothing else tells: such as prompt=1,answer=3."),
    SettingKey(
      "organisation", .value(["VIVA_ORGANISATION"]), .path,
      "The folder of your organisation's policies; the shipped one's where nothing is set."),
    SettingKey(
      "templates", .value(["VIVA_TEMPLATES"]), .path,
      "The folder of templates for documents; the shipped ones where nothing is set."),
    SettingKey(
      "task-result", .value(["VIVA_TASK_RESULT"]), .choice(["satisfactory", "competent"]),
      standard: "satisfactory",
      "The word for the result of a task; the result of a unit is always competent or not yet so."),
    SettingKey(
      "retention-au", .value(["VIVA_RETENTION_AU"]), .number(1...1200),
      "How many months records of Australian units are kept; by the standard where nothing is set."),
    SettingKey(
      "retention-uk", .value(["VIVA_RETENTION_UK"]), .number(1...1200),
      "How many months records of British units are kept; by the standard where nothing is set."),
  ]
}
