/// What a settings file says under one name.
package struct SettingsEntry: Equatable, Sendable {
  /// The name, which may be that of no setting.
  package var name: String
  /// The value, or the values of a list.
  package var values: [String]
  /// Whether it stands as a list.
  package var isList: Bool
  /// The line; from 1.
  package var line: Int

  /// Creates an entry.
  package init(name: String, values: [String], isList: Bool = false, line: Int = 1) {
    (self.name, self.values, self.isList, self.line) = (name, values, isList, line)
  }
}

/// Something in a settings file or in the environment that is passed over.
package struct SettingsProblem: Equatable, Sendable {
  /// The line of the file; `nil` for the environment.
  package var line: Int?
  /// What is wrong and what to do, in sentences; safe for a terminal.
  package var message: String
}
