internal import Text

/// The text of a settings file, in which one setting is changed and the rest stays as it is.
package struct SettingsText: Equatable, Sendable {
  /// The text.
  package private(set) var text: String

  /// Creates a text.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether the text is JSON, which is then rewritten; in YAML only the lines of the setting are.
  package var isJSON: Bool { text.first { !$0.isWhitespace } == "{" }

  /// Sets a value, or takes the setting out.
  ///
  /// - Parameters:
  ///   - key: The setting.
  ///   - value: The value as it is kept; `nil` takes the setting out.
  ///   - entries: What the text says now.
  package mutating func set(_ key: SettingKey, to value: String?, entries: [SettingsEntry]) {
    guard !isJSON else { return setInJSON(key, value, entries) }
    let new = value.map { "\(key.name): \(key.written($0))" }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    if let entry = entries.last(where: { $0.name == key.name }), entry.line <= lines.count {
      var end = entry.line
      while end < lines.count, lines[end].first.map({ " \t-]}".contains($0) }) ?? false { end += 1 }
      lines.replaceSubrange(entry.line - 1..<end, with: new.map { [$0] } ?? [])
    } else if let new {
      lines.append(new)
    }
    text = lines.map { $0 + "\n" }.joined()
  }

  private mutating func setInJSON(
    _ key: SettingKey, _ value: String?, _ entries: [SettingsEntry]
  ) {
    var members = entries.map { entry in
      (entry.name, SettingKey.named(entry.name)?.written(entry) ?? entry.written)
    }
    let new = value.map { (key.name, key.written($0)) }
    let place = members.firstIndex { $0.0 == key.name }
    switch (place, new) {
    case (let place?, let new?): members[place] = new
    case (let place?, nil): members.remove(at: place)
    case (nil, let new?): members.append(new)
    case (nil, nil): break
    }
    let lines = members.map { "  \($0.0.quoted): \($0.1)" }.joined(separator: ",\n")
    text = lines.isEmpty ? "{}\n" : "{\n\(lines)\n}\n"
  }
}

extension SettingKey {
  /// The value as it stands in YAML and in JSON alike.
  fileprivate func written(_ value: String) -> String {
    switch kind {
    case .flag: value == "on" ? "true" : "false"
    case .number: value
    case .choice, .text, .path: value.quoted
    case .paths, .names:
      "["
        + value.split(separator: kind.separator ?? ":").map { String($0).quoted }
        .joined(separator: ", ") + "]"
    }
  }

  fileprivate func written(_ entry: SettingsEntry) -> String {
    guard !entry.isList, let value = kind.reading(entry.values.first ?? "") else {
      return entry.written
    }
    return written(value)
  }
}

extension SettingsEntry {
  fileprivate var written: String {
    isList
      ? "[" + values.map(\.quoted).joined(separator: ", ") + "]" : (values.first ?? "").quoted
  }
}

extension String {
  /// The text in double quotes, with the escapes that JSON and YAML share.
  fileprivate var quoted: String {
    let body = unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
      default: String(scalar)
      }
    }
    return "\"" + body.joined() + "\""
  }
}
