internal import Files
internal import BankFormats
internal import Text
internal import Glibc
internal import Settings

/// The settings file as it is on the disk; where there is none, nothing is set.
struct SettingsFile {
  /// Where it is, or would be made.
  let path: String
  private(set) var entries: [SettingsEntry] = []
  /// What of it can't be used.
  private var diagnostics: [Diagnostic] = []
  /// Why it can't be read, if so.
  private var fault: (any Error)?

  /// Why what it says, or a part of it, can't be used; complete lines for a person.
  var complaints: [String] {
    diagnostics.map(\.rendered) + (fault.map { [Problem($0).sentence] } ?? [])
  }

  /// Reads the file.
  init(path: String) {
    self.path = path
    guard File.exists(path) else { return }
    do {
      let values = KeyedValues(try File.bytes(path), file: path)
      entries = values.entries.map {
        SettingsEntry(name: $0.name, values: $0.values, isList: $0.isList, line: $0.line)
      }
      diagnostics = values.diagnostics
    } catch {
      fault = error
    }
  }

  /// Returns where the file is: `settings.json` only where there is no `settings.yaml` beside it.
  ///
  /// - Parameter variable: The environment.
  /// - Returns: The path, by the XDG Base Directory Specification.
  static func usualPath(_ variable: (String) -> String?) -> String {
    let base =
      variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (variable("HOME") ?? "") + "/.config"
    let (yaml, json) = (base + "/viva/settings.yaml", base + "/viva/settings.json")
    return !File.exists(yaml) && File.exists(json) ? json : yaml
  }

  /// Puts what the file says together with the environment.
  func settings(_ variable: (String) -> String?) -> Settings {
    Settings(file: entries, home: variable("HOME") ?? "", variable: variable)
  }

  /// Sets a value, or takes it out; the file is replaced whole or not at all, for its user only.
  ///
  /// - Parameters:
  ///   - key: The setting.
  ///   - value: The value as it is kept; `nil` takes it out.
  /// - Throws: `Problem` where the file can't be read as it is, or not be written.
  func set(_ key: SettingKey, to value: String?) throws {
    let isThere = File.exists(path)
    if !isThere, value == nil { return }
    try Folder.make(forFile: path)
    try FolderLock.holding(folderOf: path) { try Self(path: path).change(key, to: value) }
  }

  /// Sets a value in the file as it is now, which another program may have changed since it was read.
  private func change(_ key: SettingKey, to value: String?) throws {
    guard complaints.isEmpty else {
      throw Problem(
        "\(path.visible()) has something wrong in it and is left alone:\n"
          + complaints.joined(separator: "\n"), exitCode: .badData)
    }
    let isThere = File.exists(path)
    var text = SettingsText(isThere ? try File.text(path) : "")
    text.set(key, to: value, entries: entries)
    let file = PrivateFile(path: path)
    if isThere { try file.replace(text.text) } else { try file.make(text.text) }
  }
}
