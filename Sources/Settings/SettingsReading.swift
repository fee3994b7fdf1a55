internal import Text

/// A value, or why it is passed over.
enum SettingsResult<Value> {
  case success(Value)
  case failure(SettingsProblem)
}

extension SettingKey {
  /// Returns what the environment says about the key; `nil` where it says nothing.
  func inEnvironment(_ variable: (String) -> String?) -> SettingsResult<String>? {
    switch variables {
    case .presence(let pairs):
      let pair = pairs.first { pair in
        variable(pair.variable).map { !$0.isEmpty && ($0 != "0" || pair.zeroCounts) } ?? false
      }
      return pair.map { .success($0.value) }
    case .value(let names) where kind == .flag:
      // Whatever is in a variable turns a flag on, unless it says no.
      let texts = names.compactMap(variable)
      guard !texts.isEmpty else { return nil }
      return .success(texts.contains { kind.reading($0) != "off" } ? "on" : "off")
    case .value(let names):
      guard let name = names.first(where: { variable($0) != nil }), let text = variable(name) else {
        return nil
      }
      guard let value = kind.reading(text) else {
        return .failure(SettingsProblem(message: "\(name): \(kind.complaint(text))"))
      }
      return .success(value)
    }
  }
}

extension SettingsEntry {
  /// Returns the key that the entry sets, and the value.
  ///
  /// - Parameter home: What `~` stands for; `nil` leaves it.
  /// - Returns: Both, or what is wrong.
  func reading(home: String?) -> SettingsResult<(SettingKey, String)> {
    guard let key = SettingKey.named(name) else {
      let near = SettingKey.nearest(to: name).map { "Did you mean “\($0)”?" }
      return problem(
        "there is no setting “\(name.visible())”. "
          + (near ?? "“viva config list” shows what there is."))
    }
    guard !isList || key.kind.separator != nil else {
      return problem("\(name) takes \(key.kind.words), not a list.")
    }
    let isPath = key.kind == .path || key.kind == .paths
    let values = values.flatMap { key.kind == .paths && !isList ? $0.parts : [$0] }
      .map { isPath && $0.isAtHome ? (home ?? "~") + $0.dropFirst() : $0 }
    if isPath, let relative = values.first(where: { !$0.hasPrefix("/") && !$0.isAtHome }) {
      return problem("\(name): “\(relative.visible())” has to begin with / or ~/.")
    }
    let text = values.joined(separator: key.kind.separator ?? ":")
    guard let value = key.kind.reading(text) else {
      return problem("\(name): \(key.kind.complaint(text))")
    }
    return .success((key, value))
  }

  /// The value as it is kept; `nil` where the entry sets nothing.
  package var value: String? {
    guard values.count == 1 || isList, case .success((_, let value)) = reading(home: nil) else {
      return nil
    }
    return value
  }

  private func problem(_ message: String) -> SettingsResult<(SettingKey, String)> {
    .failure(SettingsProblem(line: line, message: message))
  }
}

extension String {
  fileprivate var parts: [String] { split(separator: ":").map(String.init) }

  fileprivate var isAtHome: Bool { self == "~" || hasPrefix("~/") }
}
