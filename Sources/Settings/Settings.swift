/// What is set, and where: the environment beats the settings file, which beats the defaults.
///
/// The options of a command beat all of them; a command asks here only for what it was not told.
package struct Settings: Sendable {
  /// What is passed over, in the file and in the environment.
  package private(set) var problems: [SettingsProblem] = []
  /// What the file and the environment set, by the names of the keys; never a default.
  private var values: [String: Resolved] = [:]

  /// Where a value comes from.
  package enum Origin: String, Sendable {
    /// A variable of the environment.
    case environment
    /// The settings file.
    case file
    /// The program.
    case standard = "default"
  }

  /// A value, and where it comes from.
  package struct Resolved: Equatable, Sendable {
    /// The value; `nil` where there is none.
    package var value: String?
    /// Where it comes from.
    package var origin: Origin
    /// The line of the settings file.
    package var line: Int?
  }

  /// Puts the sources together.
  ///
  /// - Parameters:
  ///   - file: What the settings file says.
  ///   - home: What `~` stands for at the beginning of a path in the file.
  ///   - variable: The environment; `nil` for what is not set.
  package init(file: [SettingsEntry], home: String = "", variable: (String) -> String?) {
    var faults: [SettingsProblem] = []
    for entry in file {
      switch entry.reading(home: home) {
      case .success((let key, let value)):
        values[key.name] = Resolved(value: value, origin: .file, line: entry.line)
      case .failure(let problem): faults.append(problem)
      }
    }
    for key in SettingKey.all {
      switch key.inEnvironment(variable) {
      case .success(let value)?: values[key.name] = Resolved(value: value, origin: .environment)
      case .failure(let problem)?: problems.append(problem)
      case nil: break
      }
    }
    problems += faults
  }

  /// Returns what holds for a key.
  package func resolved(_ key: SettingKey) -> Resolved {
    values[key.name] ?? Resolved(value: key.standard, origin: .standard)
  }

  /// Returns what the settings file makes of a variable that the environment does not set.
  ///
  /// - Parameter name: The variable's name.
  /// - Returns: Its text; `nil` where no setting is meant by it, or the file does not have it.
  package func variable(_ name: String) -> String? {
    guard let key = SettingKey.all.first(where: { $0.variableNames.contains(name) }),
      let found = values[key.name], found.origin == .file, let value = found.value
    else { return nil }
    switch key.variables {
    case .value(let names):
      guard names.first == name else { return nil }
      return key.kind == .flag ? (value == "on" ? "1" : "0") : value
    case .presence(let pairs):
      return pairs.contains { $0.variable == name && $0.value == value } ? "1" : nil
    }
  }
}
