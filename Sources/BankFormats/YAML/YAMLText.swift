/// A value of a YAML file that is written, in the ways of writing that banks use.
indirect enum YAMLValue {
  case text(String)
  /// A text in quotes on one line, even where it needs none.
  case quoted(String)
  case number(Double)
  case flag(Bool)
  /// Names on one line: `[a, b]`.
  case names([String])
  /// Numbers on one line.
  case numbers([Double])
  /// Texts, a line each.
  case texts([String])
  /// A mapping on one line: `{text: "…", feedback: "…"}`.
  case line(YAMLText.Fields)
  /// A mapping, a line each.
  case fields(YAMLText.Fields)
  /// Values, each after a dash.
  case items([YAMLValue])
}

/// The writing of YAML as the banks that come with the program have it.
struct YAMLText {
  typealias Fields = [(key: String, value: YAMLValue)]

  private(set) var text = ""

  /// Adds a mapping.
  mutating func add(_ fields: Fields, indent: Int) {
    for (key, value) in fields {
      add("\(Self.spaces(indent))\(key):")
      add(value, indent: indent)
    }
  }

  /// Adds a mapping as an item of a list: a dash stands before its first key.
  mutating func addItem(_ fields: Fields, indent: Int) {
    var item = YAMLText()
    item.add(fields, indent: indent + 2)
    add("\(Self.spaces(indent))- \(item.text.dropFirst(indent + 2))")
  }

  /// Adds what stands after a key or a dash, with the line end.
  private mutating func add(_ value: YAMLValue, indent: Int) {
    switch value {
    case .text(let text): add(Self.block(text, indent: indent + 2))
    case .quoted(let text): add(" \(Self.quoted(text))\n")
    case .number(let number): add(" \(Self.number(number))\n")
    case .flag(let flag): add(" \(flag)\n")
    case .names, .numbers, .line: add(" \(Self.inLine(value))\n")
    case .texts(let texts):
      add("\n")
      for text in texts {
        add("\(Self.spaces(indent + 2))-\(Self.block(text, indent: indent + 4))")
      }
    case .fields(let fields):
      add("\n")
      add(fields, indent: indent + 2)
    case .items(let values):
      add("\n")
      for value in values {
        if case .fields(let fields) = value {
          addItem(fields, indent: indent + 2)
        } else {
          add("\(Self.spaces(indent + 2))-")
          add(value, indent: indent + 2)
        }
      }
    }
  }

  private mutating func add(_ words: String) { text += words }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func number(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? "\(number)"
  }

  private static func inLine(_ value: YAMLValue) -> String {
    switch value {
    case .text(let text), .quoted(let text): quoted(text)
    case .number(let number): self.number(number)
    case .flag(let flag): "\(flag)"
    case .names(let names): "[\(names.map(name).joined(separator: ", "))]"
    case .numbers(let numbers): "[\(numbers.map(number).joined(separator: ", "))]"
    case .texts(let texts): "[\(texts.map(quoted).joined(separator: ", "))]"
    case .line(let fields), .fields(let fields):
      "{\(fields.map { "\($0.key): \(inLine($0.value))" }.joined(separator: ", "))}"
    case .items(let values): "[\(values.map(inLine).joined(separator: ", "))]"
    }
  }

  /// Names are letters, digits, hyphens and full stops, `#` within; what YAML would read otherwise is quoted.
  private static func name(_ name: String) -> String {
    name.utf8.allSatisfy { $0 > 0x2C && $0 != 0x3A && $0 < 0x7B || $0 == 0x23 } && isPlain(name)
      ? name : quoted(name)
  }
}

// Texts.
extension YAMLText {
  /// How long a line gets before its text is folded, indentation and all.
  private static let width = 110

  /// Returns a text after a key or dash, with the line end: as it is, in quotes, or folded if it is long.
  private static func block(_ text: String, indent: Int) -> String {
    let isPlain = isPlain(text)
    guard indent + text.count > width, isFoldable(text) else {
      return " \(isPlain ? text : quoted(text))\n"
    }
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if indent + line.count + word.count + 1 > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = "\(line) \(word)"
      }
    }
    return " >-\n" + lines.map { "\(spaces(indent))\($0)\n" }.joined()
  }

  /// A folded text comes back as it was where single spaces part its words.
  private static func isFoldable(_ text: String) -> Bool {
    !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
      && text.unicodeScalars.allSatisfy(isPrinted)
  }

  private static let meant: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n", "~", "nan", "inf",
  ]

  /// Whether YAML reads a text as itself where it stands alone on a line.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return !meant.contains(text.lowercased()) && !text.contains(": ") && !text.contains(" #")
      && !text.hasSuffix(":") && !text.hasSuffix(" ") && !text.contains("  ")
      && text.unicodeScalars.allSatisfy(isPrinted)
  }

  /// Whether a scalar can stand in a text as it is: controls, separators of lines, joiners and what is not
  /// assigned can't.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var words = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": words += "\\\""
      case "\\": words += "\\\\"
      case "\n": words += "\\n"
      case "\t": words += "\\t"
      case _ where isPrinted(scalar): words.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        words += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return words + "\""
  }
}
