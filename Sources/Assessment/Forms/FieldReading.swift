package import Curriculum
internal import Text

/// What came of reading a typed value for a field.
package enum FieldReading: Equatable, Sendable {
  case value(String)
  case refused(Refusal)

  /// Why a text is not taken.
  package enum Refusal: Equatable, Sendable {
    /// The field is needed.
    case needed(label: String)
    /// A whole number is written otherwise.
    case number
    /// A date is written otherwise.
    case date
    /// A time of day is written otherwise.
    case time
    /// A SHA-256 is written otherwise.
    case fingerprint
    /// It is not one of these words, or could be several.
    case choice(among: [String])
    /// The unit has no such criterion; the nearest that it has, if one is near enough.
    case criterion(String, unit: String, nearest: String?)
    /// One criterion was wanted, and several were given.
    case severalCriteria
    /// Something is said to have been done on a day that is still to come.
    case toCome(String, today: String)
    /// The end is before the start.
    case beforeStart(end: String, start: String)
    /// Something is to be done by a day that is before the one from which it counts.
    case before(String, since: String, called: String)
  }

  /// Reads what somebody typed.
  ///
  /// - Parameters:
  ///   - typed: The text, as typed.
  ///   - field: The field.
  ///   - unit: The unit whose criteria may be named.
  package init(_ typed: String, for field: FormKind.Field, of unit: Unit) {
    let text = typed.trimmed
    guard !Self.names(nothing: text, field.answer) else {
      self =
        field.isRequired
        ? .refused(.needed(label: field.label)) : .value("")
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

  /// Whether a text is empty, or has signs between criteria and no criterion.
  private static func names(nothing text: String, _ answer: FormKind.Answer) -> Bool {
    text.isEmpty || [.criteria, .criterion].contains(answer) && words(text).isEmpty
  }

  private static func number(_ text: String) -> FieldReading {
    guard let number = Int(text), number >= 1 else {
      return .refused(.number)
    }
    return .value("\(number)")
  }

  private static func date(_ text: String) -> FieldReading {
    CalendarDate(absolute: text).map { .value($0.isoText) } ?? .refused(.date)
  }

  private static func time(_ text: String) -> FieldReading {
    let (clock, isAfternoon) = withoutHalfOfDay(text)
    // With am or pm people write 2:15, 2.15 or the hour alone.
    let whole = isAfternoon != nil && clock.allSatisfy(\.isNumber) ? clock + ":00" : clock
    let parts = whole.split(omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "." && isAfternoon != nil
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.count == 2, 1...2 ~= parts[0].utf8.count, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(digits.contains) }), let typed = UInt8(parts[0]),
      let minute = UInt8(parts[1]), minute < 60,
      isAfternoon == nil ? typed < 24 : 1...12 ~= typed
    else { return .refused(.time) }
    let hour = isAfternoon.map { typed % 12 + ($0 ? 12 : 0) } ?? typed
    return .value((hour < 10 ? "0" : "") + "\(hour):\(parts[1])")
  }

  /// Returns a time without “am” or “pm”, and whether it is in the afternoon; `nil` where neither is said.
  private static func withoutHalfOfDay(_ text: String) -> (clock: String, isAfternoon: Bool?) {
    let lower = text.lowercased()
    for (ending, isAfternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)]
    where lower.hasSuffix(ending) {
      return (String(lower.dropLast(ending.count)).trimmed, isAfternoon)
    }
    return (text, nil)
  }

  private static func fingerprint(_ text: String) -> FieldReading {
    let digits = text.lowercased()
    // A wide digit counts as one to Swift, and takes three bytes.
    guard digits.count == 64, digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) else {
      return .refused(.fingerprint)
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
      return .refused(.choice(among: choices))
    }
    return .value(begin[0])
  }

  private static func criteria(_ text: String, of unit: Unit) -> FieldReading {
    let names = unit.nodes.map(\.id.rawValue)
    var found: [String] = []
    for word in words(text) {
      let full = word.uppercased().hasPrefix(unit.code + ".") ? word : unit.code + "." + word
      guard let name = names.first(where: { $0.lowercased() == full.lowercased() }) else {
        return .refused(
          .criterion(word, unit: unit.code, nearest: nearestName(to: full, among: names)))
      }
      if !found.contains(name) { found.append(name) }
    }
    return .value(found.joined(separator: ", "))
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }

  private static func criterion(_ text: String, of unit: Unit) -> FieldReading {
    let reading = criteria(text, of: unit)
    guard case .value(let found) = reading, found.contains(",") else { return reading }
    return .refused(.severalCriteria)
  }
}
