internal import Glibc
internal import Scheduling
internal import Settings

/// The environment variables that the program looks at; the only place where they are read.
///
/// A variable that is not set has what the settings file says, where a setting is meant by it: so
/// whatever obeys the environment obeys the settings too.
struct ProcessEnvironment {
  /// The settings, as they were read last.
  let settings: OpenSettings
  private let variable: (String) -> String?

  /// Reads the settings file.
  ///
  /// - Parameter variable: The environment, in which an empty variable counts as none.
  init(_ variable: @escaping (String) -> String? = Self.variable) {
    self.variable = variable
    settings = OpenSettings(
      SettingsFile(path: SettingsFile.usualPath(variable)), variable: variable)
  }

  /// Returns a variable, or what the settings file says in its place; `nil` where there is neither.
  func value(_ name: String) -> String? {
    variable(name) ?? settings.current.variable(name)
  }

  /// Returns what is set by a name: in the environment, in the settings file, or by default.
  func setting(_ name: String) -> String? {
    SettingKey.named(name).flatMap { settings.current.resolved($0).value }
  }

  /// Returns a variable, or `nil` where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }
}

/// The settings in force, which `viva config` may change while the prompt is open.
final class OpenSettings {
  private(set) var file: SettingsFile
  private(set) var current: Settings
  private let variable: (String) -> String?

  init(_ file: SettingsFile, variable: @escaping (String) -> String?) {
    self.file = file
    self.variable = variable
    current = file.settings(variable)
  }

  /// Returns the paths or names of a setting that has several.
  func list(_ name: String) -> [String] {
    guard let key = SettingKey.named(name), let separator = key.kind.separator else { return [] }
    return (current.resolved(key).value ?? "").split(separator: separator).map(String.init)
  }

  /// Reads the file again.
  func reload() {
    file = SettingsFile(path: file.path)
    current = file.settings(variable)
  }
}

/// The processors of this machine.
enum Processors {
  /// On how many threads it is worth to compute: one per processor, up to eight.
  static var threads: Int {
    min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// Runs a work on several threads at once: at most as many as are given, and as are worth it.
  static func spread(_ most: Int, _ work: @Sendable () -> Void) {
    concurrently(threads: min(most, threads)) { _, _ in work() }
  }
}
