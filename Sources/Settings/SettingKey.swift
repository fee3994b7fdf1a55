internal import Text

/// Something that a person can set once for all times: declared here, and nowhere else.
package struct SettingKey: Equatable, Sendable {
  /// What it is called in the settings file and by `viva config`.
  package var name: String
  /// The environment variables that set it.
  package var variables: Variables
  /// What it takes.
  package var kind: Kind
  /// What holds where nothing is set; `nil` where the program has no value of its own then.
  package var standard: String?
  /// What it is for, as a sentence.
  package var words: String

  /// How a setting stands in the environment.
  package enum Variables: Equatable, Sendable {
    /// The first of these variables that is set has the value itself; of those of a flag, one that
    /// turns it on is enough.
    case value([String])
    /// One value sets one variable, whatever its text is, as with `NO_COLOR`; the first pair counts.
    case presence([Pair])
  }

  /// A value, and the variable that means it by being set.
  package struct Pair: Equatable, Sendable {
    /// The value of the setting.
    package var value: String
    /// The variable.
    package var variable: String
    /// Whether `0` is a text like any other; else it is as if the variable were not set.
    package var zeroCounts = false
  }

  /// What a setting takes.
  package enum Kind: Equatable, Sendable {
    /// `on` or `off`.
    case flag
    /// One of a few names.
    case choice([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// Any text.
    case text
    /// A file or folder.
    case path
    /// Several of them.
    case paths
    /// Names without blanks, several of them.
    case names
  }

  init(
    _ name: String, _ variables: Variables, _ kind: Kind, standard: String? = nil, _ words: String
  ) {
    (self.name, self.variables, self.kind) = (name, variables, kind)
    (self.standard, self.words) = (standard, words)
  }

  /// The names of all its variables.
  package var variableNames: [String] {
    switch variables {
    case .value(let names): names
    case .presence(let pairs): pairs.map(\.variable)
    }
  }
}

extension SettingKey.Kind {
  /// What is between several values as they are kept; `nil` where there is only one.
  package var separator: String? {
    switch self {
    case .paths: ":"
    case .names: ","
    case .flag, .choice, .number, .text, .path: nil
    }
  }

  /// The values that there are, where they are few.
  package var values: [String] {
    switch self {
    case .flag: ["on", "off"]
    case .choice(let names): names
    case .number, .text, .path, .paths, .names: []
    }
  }

  /// What it takes, in words.
  package var words: String {
    switch self {
    case .flag: "on or off"
    case .choice(let names): names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .text: "a text"
    case .path: "a path"
    case .paths: "paths, with a colon between them"
    case .names: "names, with commas between them"
    }
  }

  /// Reads a value.
  ///
  /// - Parameter text: What somebody wrote.
  /// - Returns: The value as it is kept: flags as `on` or `off`; `nil` for what is not a value.
  package func reading(_ text: String) -> String? {
    switch self {
    case .flag:
      switch text.lowercased() {
      case "on", "true", "yes", "1": "on"
      case "off", "false", "no", "0": "off"
      default: nil
      }
    case .choice(let names): names.first { $0 == text.lowercased() }
    case .number(let range): Int(text).flatMap { range.contains($0) ? String($0) : nil }
    case .text, .path, .paths: text.isEmpty || text.contains("\0") ? nil : text
    case .names: text.contains("\0") ? nil : Self.names(text)
    }
  }

  private static func names(_ text: String) -> String? {
    let names = text.split { $0 == "," || $0.isWhitespace }
    return names.isEmpty ? nil : names.joined(separator: ",")
  }

  /// Says that a text is no such value, and what would be.
  package func complaint(_ text: String) -> String {
    let near = nearestName(to: text, among: values).map { " Did you mean “\($0)”?" } ?? ""
    return "“\(text.visible())” is not \(words).\(near)"
  }
}
