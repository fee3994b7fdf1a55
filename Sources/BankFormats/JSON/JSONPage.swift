internal import Text

/// A JSON value to be written, whose members keep the order in which they are given.
indirect enum JSONPage: Sendable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case array([JSONPage])
  /// The members; what is `nil` is left out.
  case object([(String, JSONPage?)])

  /// A text, or nothing where it is empty.
  static func unlessEmpty(_ text: String?) -> JSONPage? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  /// The value as a text of its own: indented, controls as escapes, with a line end.
  var written: String {
    var text = ""
    write(to: &text, depth: 0)
    return text + "\n"
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .whole(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .array(let items):
      Self.write(items.count, between: ("[", "]"), to: &text, depth: depth) { text, place in
        items[place].write(to: &text, depth: depth + 1)
      }
    case .object(let all):
      let members = all.compactMap { name, value in value.map { (name, $0) } }
      Self.write(members.count, between: ("{", "}"), to: &text, depth: depth) { text, place in
        text += Self.quoted(members[place].0) + ": "
        members[place].1.write(to: &text, depth: depth + 1)
      }
    }
  }

  private static func write(
    _ count: Int, between brackets: (String, String), to text: inout String, depth: Int,
    _ item: (inout String, Int) -> Void
  ) {
    guard count > 0 else { return text += brackets.0 + brackets.1 }
    text += brackets.0
    for place in 0..<count {
      text += (place > 0 ? "," : "") + "\n" + String(repeating: "  ", count: depth + 1)
      item(&text, place)
    }
    text += "\n" + String(repeating: "  ", count: depth) + brackets.1
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.reduce(into: "") { all, scalar in
      switch scalar {
      case "\"": all += "\\\""
      case "\\": all += "\\\\"
      case "\n": all += "\\n"
      default: all.unicodeScalars.append(scalar)
      }
    }
    return "\"" + inner.visibleJSON + "\""
  }
}
