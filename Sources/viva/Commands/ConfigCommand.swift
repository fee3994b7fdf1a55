internal import Files
internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Settings
internal import Terminal
internal import Text

/// What holds for this user, whatever the command.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show and change your settings.",
    discussion: """
      What an option says beats the environment, which beats the settings file, which beats what \
      the program does by default.
      """,
    subcommands: [List.self, Get.self, Set.self, Unset.self, Path.self],
    defaultSubcommand: List.self)

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the settings: value, where it comes from, and what it is for.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let rows = SettingKey.all.map { SettingRow($0, workspace.settings) }
      guard !json else { return try workspace.console.json(rows) }
      for row in rows { row.write(workspace.console, indent: 2) }
    }
  }

  struct Get: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "get",
      abstract: "Show one setting: its value, what it is for and what it takes.")

    @Argument(
      help: ArgumentHelp("The setting.", valueName: "setting"),
      completion: ValueKind.setting.completion)
    var name: String

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let key = try SettingKey(typed: name)
      let row = SettingRow(key, workspace.settings)
      guard !json else { return try workspace.console.json(row) }
      row.write(workspace.console, indent: 0)
      workspace.console.paragraph("In the environment: \(row.variables).")
    }
  }

  struct Set: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Change a setting in the settings file.")

    @Argument(
      help: ArgumentHelp("The setting.", valueName: "setting"),
      completion: ValueKind.setting.completion)
    var name: String

    @Argument(
      help: ArgumentHelp("The value; several for paths and names.", valueName: "value"),
      completion: ValueKind.settingValue.completion)
    var values: [String]

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let key = try SettingKey(typed: name)
      let separator = key.kind.separator
      let text = values.joined(separator: separator ?? " ")
      let entry = SettingsEntry(
        name: key.name, values: values.map { absolute($0, key) }, isList: separator != nil)
      let value = entry.value
      guard let value, separator != nil || values.count == 1 else {
        throw Problem(
          "\(key.name): \(key.kind.complaint(text))", exitCode: .usage)
      }
      if let complaint = try key.complaint(about: value, in: workspace) {
        throw Problem("\(key.name): \(complaint)", exitCode: .usage)
      }
      try key.change(to: value, in: workspace)
    }

    /// A path that a person types begins where they are; in the file it must not.
    private func absolute(_ text: String, _ key: SettingKey) -> String {
      guard key.kind == .path || key.kind == .paths, !text.isEmpty, !"/~".contains(text.prefix(1))
      else { return text }
      return Folder.current + "/" + text
    }
  }

  struct Unset: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "unset",
      abstract: "Take a setting out of the settings file.")

    @Argument(
      help: ArgumentHelp("The setting.", valueName: "setting"),
      completion: ValueKind.setting.completion)
    var name: String

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      try SettingKey(typed: name).change(to: nil, in: workspace)
    }
  }

  struct Path: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "path",
      abstract: "Show where the settings file is, or would be.")

    @Flag(help: ArgumentHelp("Write JSON."))
    var json = false

    @OptionGroup var places: PlaceOptions

    func run(in workspace: Workspace) throws {
      let path = workspace.settings.file.path
      guard json else { return workspace.console.line(path.visible()) }
      try workspace.console.json(["path": path])
    }
  }
}

/// A setting as it is listed.
private struct SettingRow: Encodable {
  let name: String
  let value: String?
  /// Where the value comes from, in words and as a name.
  let from: String
  let origin: String
  let takes: String
  let standard: String?
  let variables: String
  let words: String

  init(_ key: SettingKey, _ settings: OpenSettings) {
    let found = settings.current.resolved(key)
    (name, value, words) = (key.name, found.value, key.words)
    (takes, standard) = (key.kind.words, key.standard)
    origin = found.origin.rawValue
    variables = key.variableNames.joined(separator: ", ")
    from =
      switch found.origin {
      case .environment: "environment"
      case .file: "settings file" + (found.line.map { ", line \($0)" } ?? "")
      case .standard: found.value == nil ? "not set" : "default"
      }
  }

  /// Shows a person the value and where it comes from, then what the setting is for.
  func write(_ console: Console, indent: Int) {
    let held = value.map { "\($0) (\(from))" } ?? from
    console.paragraph("\(name): \(held)", rest: 2)
    let usual = standard.map { "; by default \($0)" } ?? ""
    console.paragraph(
      "\(words) Takes \(takes)\(usual).",
      first: String(repeating: " ", count: indent),
      rest: indent)
  }
}

extension SettingKey {
  /// Returns the key that a person typed.
  ///
  /// - Parameter name: The name.
  /// - Throws: `Problem` with the nearest name.
  init(typed name: String) throws {
    guard let key = SettingKey.named(name) else {
      let hint =
        SettingKey.nearest(to: name).map { "Did you mean “\($0)”?" }
        ?? "“config list” shows what there is."
      throw Problem("There is no setting “\(name.visible())”. \(hint)", exitCode: .usage)
    }
    self = key
  }

  /// Returns what is wrong with a value that names a program, units, or files to be read; `nil` where nothing is.
  func complaint(about value: String, in workspace: Workspace) throws -> String? {
    switch name {
    case "units":
      let curriculum = try workspace.curriculum()
      let names = value.split(separator: ",").map(String.init)
      let unknown = names.first { !isEveryUnit($0) && curriculum.unit($0) == nil }
      return unknown.map { name in
        let near = curriculum.unitSuggestion(for: name).map { "Did you mean “\($0)”?" }
        return "no bank has a unit “\(name.visible())”. " + (near ?? "“unit list” shows them.")
      }
    case "pager", "editor":
      guard let words = try? shellWords(value), let program = words.first else {
        return "“\(value.visible())” names no program."
      }
      guard !workspace.hasProgram(program) else { return nil }
      return "there is no program called “\(program.visible())”."
    case "anki-fields":
      let isMapping = AnkiFields(AnkiFieldChoice.words(value)) != nil
      return isMapping ? nil : AnkiFieldChoice.complaint(value)
    case "own-banks", "organisation", "templates":
      let home = workspace.environment.value("HOME") ?? ""
      let paths = kind == .paths ? value.split(separator: ":").map(String.init) : [value]
      let missing = paths.first { !File.exists($0.hasPrefix("~") ? home + $0.dropFirst() : $0) }
      return missing.map { "there is no file or folder “\($0.visible())”, so it stays as it was." }
    default: return nil
    }
  }

  /// Changes a setting, and says what holds from now on.
  func change(to value: String?, in workspace: Workspace) throws {
    let (settings, console) = (workspace.settings, workspace.console)
    try settings.file.set(self, to: value)
    settings.reload()
    let found = settings.current.resolved(self)
    let path = settings.file.path.visible()
    console.paragraph(
      value.map { "\(name) is “\($0.visible())”, in \(path)." }
        ?? "\(name) is not set in \(path).")
    if found.origin == .environment {
      let names = variableNames.joined(separator: " or ")
      console.paragraph(
        "The environment (\(names)) says “\((found.value ?? "").visible())”, and that holds.")
    } else if workspace.input != nil {
      console.paragraph("What this prompt has opened already stays as it is until the next start.")
    }
  }
}
