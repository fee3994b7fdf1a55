internal import Assessment
internal import Curriculum
internal import Text
internal import Scheduling

/// What came of reading a typed value for a field.
enum FieldReading: Equatable {
  case value(String)
  /// Why it is not taken, as a sentence.
  case refused(String)

  /// Reads what somebody typed.
  ///
  /// - Parameters:
  ///   - typed: The text, as typed.
  ///   - field: The field.
  ///   - unit: The unit whose criteria may be named.
  init(_ typed: String, for field: FormKind.Field, of unit: Unit) {
    let text = typed.trimmed
    guard !text.isEmpty else {
      self =
        field.isRequired
        ? .refused("“\(field.label)” is needed.") : .value("")
      return
    }
    switch field.answer {
    case .line, .text: self = .value(field.answer == .text ? typed : text)
    case .date: self = Self.date(text)
    case .time: self = Self.time(text)
    case .yesNo: self = Self.choice(text, among: ["yes", "no"])
    case .choice(let choices): self = Self.choice(text, among: choices)
    case .number: self = Self.number(text)
    case .criteria: self = Self.criteria(text, of: unit)
    case .criterion: self = Self.criterion(text, of: unit)
    case .fingerprint: self = Self.fingerprint(text)
    }
  }

  private static func number(_ text: String) -> FieldReading {
    guard let number = Int(text), number >= 1 else {
      return .refused("A number is written in digits, from 1.")
    }
    return .value("\(number)")
  }

  private static func date(_ text: String) -> FieldReading {
    StudyDay(isoDate: text) == nil
      ? .refused("A date is written like 2026-11-22.") : .value(text)
  }

  private static func time(_ text: String) -> FieldReading {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), let hour = UInt8(parts[0]),
      let minute = UInt8(parts[1]), hour < 24, minute < 60, parts[1].count == 2
    else { return .refused("A time is written like 14:30.") }
    return .value((hour < 10 ? "0" : "") + "\(hour):\(parts[1])")
  }

  private static func fingerprint(_ text: String) -> FieldReading {
    let digits = text.lowercased()
    guard digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) else {
      return .refused("A SHA-256 has 64 hexadecimal digits; “sha256sum FILE” shows that of a file.")
    }
    return .value(digits)
  }

  private static func choice(_ text: String, among choices: [String]) -> FieldReading {
    if let number = Int(text), choices.indices.contains(number - 1) {
      return .value(choices[number - 1])
    }
    let wanted = text.lowercased()
    if choices.contains(wanted) { return .value(wanted) }
    let begin = choices.filter { $0.hasPrefix(wanted) }
    guard begin.count == 1 else {
      return .refused("Type the number or the beginning of one: \(numbered(choices)).")
    }
    return .value(begin[0])
  }

  private static func criteria(_ text: String, of unit: Unit) -> FieldReading {
    let names = unit.nodes.map(\.id.rawValue)
    var found: [String] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) {
      let full = word.uppercased().hasPrefix(unit.code + ".") ? word : unit.code + "." + word
      guard let name = names.first(where: { $0.lowercased() == full.lowercased() }) else {
        let hint =
          nearestName(to: full, among: names).map { " Did you mean “\($0)”?" } ?? ""
        return .refused("\(unit.code) has no criterion “\(word.visible())”.\(hint)")
      }
      if !found.contains(name) { found.append(name) }
    }
    return .value(found.joined(separator: ", "))
  }

  private static func criterion(_ text: String, of unit: Unit) -> FieldReading {
    let reading = criteria(text, of: unit)
    guard case .value(let found) = reading, found.contains(",") else { return reading }
    return .refused("Each criterion has a row of its own: give one.")
  }

  /// Returns choices with their numbers, on one line.
  static func numbered(_ choices: [String]) -> String {
    zip(1..., choices).map { "\($0) \($1)" }.joined(separator: ", ")
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
