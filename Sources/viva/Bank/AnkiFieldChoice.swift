internal import BankFormats
internal import LineEditor
internal import Settings
internal import Terminal
internal import Text

/// Which fields of Anki's notes are what, where neither their names nor their cards tell: as the setting
/// `anki-fields` has it, or as a person says once.
struct AnkiFieldChoice {
  private let workspace: Workspace
  private var console: Console { workspace.console }

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Reads a mapping that somebody gave; `nil` for none.
  ///
  /// - Throws: `Problem` where it is none.
  static func given(_ words: [String]) throws -> AnkiFields? {
    guard !words.isEmpty else { return nil }
    if let fields = AnkiFields(words) { return fields }
    throw Problem(complaint(words.joined(separator: " ")), exitCode: .usage)
  }

  /// What is wrong with a mapping.
  static func complaint(_ text: String) -> String {
    "“\(text.visible())” does not say which field is what: it names a field by name or number for the "
      + "prompt and for any of \(AnkiFields.Role.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")), such as "
      + "prompt=1 answer=Back."
  }

  /// Returns the mapping that is kept, or asks for it and keeps it, where notes need one.
  ///
  /// - Parameter notes: The notes.
  /// - Returns: The mapping; `nil` for none.
  /// - Throws: `Problem` where nobody can be asked; what goes wrong with the terminal.
  func usual(for notes: [AnkiNote.Numbered]) throws -> AnkiFields? {
    let kept = workspace.setting("anki-fields").flatMap { AnkiFields(Self.words($0)) }
    let unclear = notes.lazy.compactMap { try? $0.content.get() }
      .first { AnkiFields.mustBeSaid(of: $0, usual: kept) }
    guard let unclear else { return kept }
    try workspace.mayAsk(
      "Which fields are prompt and answer",
      else: "Say so with --fields, such as --fields prompt=1 answer=3.")
    return try ask(about: unclear) ?? kept
  }

  /// The words of a setting, which have commas between them.
  static func words(_ setting: String) -> [String] {
    setting.split(separator: ",").map(String.init)
  }

  private func ask(about note: AnkiNote) throws -> AnkiFields? {
    console.line("Which fields of the notes are what? The first note that leaves it open has:")
    for field in note.fields {
      let words = field.text.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let name = field.name.isEmpty ? "" : "\(field.name.visible()): "
      console.paragraph(
        "\(name)\(String(words.visible().prefix(60)))", first: "  \(field.number)  ", rest: 5)
    }
    let numbers = Set(note.fields.map(\.number))
    let dialogue: Dialogue<NoCommand> = workspace.dialogue(stopNote: "(Ctrl-C again stops)")
    var places: [AnkiFields.Role: String] = [:]
    for (role, words) in [
      (AnkiFields.Role.prompt, "What is asked"), (.answer, "The right answer"),
      (.explanation, "An explanation (just Enter for none)"),
    ] {
      let number = try dialogue.choose(
        "\(words): ", hint: "Type one of the numbers above."
      ) { text -> Int? in
        if text.isEmpty, role == .explanation { return 0 }
        return Int(text).flatMap { numbers.contains($0) ? $0 : nil }
      }.value
      guard let number else { return nil }
      if number > 0 { places[role] = String(number) }
    }
    let fields = AnkiFields(places)
    try keep(fields)
    return fields
  }

  private func keep(_ fields: AnkiFields) throws {
    guard let key = SettingKey.named("anki-fields") else { return }
    let words = fields.words.joined(separator: ",")
    try workspace.settings.file.set(key, to: words)
    workspace.settings.reload()
    console.paragraph("That is kept; “config set anki-fields” changes it (\(words)).")
  }
}
