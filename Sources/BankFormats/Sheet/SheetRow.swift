internal import Curriculum
internal import Text

/// A row of a sheet of questions on its way into a bank.
struct SheetRow {
  /// What the columns say, by title; empty ones are left out.
  let cells: [String: String]
  /// The row of the spreadsheet.
  let number: Int

  init(_ cells: [String: String], number: Int) {
    self.cells = cells.compactMapValues { text in
      let text = text.trimmed
      return text.isEmpty ? nil : text
    }
    self.number = number
  }

  /// Returns the row as a bank's question, checked as a bank's is.
  ///
  /// - Parameters:
  ///   - way: The bank, and what questions have that say nothing of it.
  ///   - criteria: The criteria that questions may name, those of `way`.
  /// - Returns: The question.
  /// - Throws: ``SheetFault``, with all that is wrong.
  func question(
    _ way: BankImport, criteria: KnownCriteria
  ) throws(SheetFault) -> Question {
    let text = YAMLBankWriter.beginning(of: way.topic) + item(way)
    let reading = YAMLBankReader.locate(Array(text.utf8), file: "", criteria: criteria)
    if let bank = reading.value, let found = (bank.bank.questions + bank.aside.map(\.value)).first {
      return found
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    throw SheetFault(
      problems: errors.map { .init(column: column(of: $0.position.line, in: lines), $0.message) })
  }

  /// Returns the column that a line of the question as a bank has it comes from.
  private func column(of line: Int, in lines: [String]) -> String? {
    for text in lines.prefix(line).reversed() {
      if text.hasPrefix("      "), let letter = text.dropFirst(6).first,
        text.dropFirst(7).hasPrefix(":"), isChoice
      {
        return "option \(letter.uppercased())"
      }
      guard text.hasPrefix("    ") || text.hasPrefix("  - "), text.dropFirst(4).first != " " else {
        continue
      }
      let key = String(text.dropFirst(4).prefix { $0 != ":" })
      return key == "options" ? "option A" : SheetColumn.title(ofKey: key)
    }
    return nil
  }

  /// The type, as banks write it.
  private var type: String {
    let name = (cells["type"] ?? "").lowercased()
      .split { " _/-".contains($0) }.joined(separator: "-")
    return Self.meant[name] ?? name
  }

  /// Names of types that people give, for ours.
  private static let meant = [
    "truefalse": "true-false", "true-or-false": "true-false", "essay": "explain",
    "open": "explain", "numerical": "numeric", "number": "numeric", "gap": "cloze",
    "gaps": "cloze", "short": "short-answer", "single": "single-choice",
    "multiple": "multiple-choice", "order": "ordering", "sequence": "ordering", "pairs": "matching",
    "match": "matching",
  ]

  private var isChoice: Bool { type.hasSuffix("-choice") }
}

// As YAML, which the bank's own reader checks.
extension SheetRow {
  private func item(_ way: BankImport) -> String {
    var fields: YAMLText.Fields = [
      ("id", .quoted(cells["id"] ?? (cells["question"] ?? "").hyphenated)), ("type", .quoted(type)),
    ]
    let criteria = (cells["criteria"]?.sheetNames ?? way.criteria.map(\.rawValue)).map {
      way.known.contains(CriterionID(rawValue: $0)) ? $0 : $0.uppercased()
    }
    fields.append(criteria.isEmpty ? ("aside", .flag(true)) : ("criteria", .texts(criteria)))
    fields.append(("level", .quoted((cells["level"] ?? "remember").lowercased())))
    add("kind", to: &fields) { .quoted($0.lowercased()) }
    add("workplace", to: &fields, Self.flag)
    add("prompt", to: &fields) { .quoted($0.onLine) }
    add("turns", to: &fields) { .texts($0.sheetLines) }
    addKey(to: &fields)
    add("hints", to: &fields) { .texts($0.sheetLines) }
    fields.append(("explanation", .quoted((cells["explanation"] ?? rightAnswer).onLine)))
    fields.append(("sources", .texts(cells["sources"]?.sheetLines ?? [way.source])))
    let isLaw = way.topic.jurisdiction != .general
    if let asAt = cells["as at"].map(Self.date) ?? (isLaw ? way.asAt : nil) {
      fields.append(("asAt", .quoted(asAt)))
    }
    add("recheck", to: &fields) { .quoted(Self.date($0)) }
    for key in ["policies", "after"] { add(key, to: &fields) { .texts($0.sheetNames) } }
    for key in ["follows", "notes"] { add(key, to: &fields) { .quoted($0) } }
    var text = YAMLText()
    text.addItem(fields, indent: 2)
    return text.text
  }

  /// What stands in for an explanation that is missing.
  private var rightAnswer: String {
    let labels = (cells["answer"] ?? "").labels
    let options = isChoice ? labels.compactMap { cells["option \($0.uppercased())"] } : []
    let words = options.isEmpty ? cells["answer"] ?? "" : options.joined(separator: "; ")
    return words.isEmpty ? "" : "The right answer: \(words)."
  }

  private func add(
    _ key: String, to fields: inout YAMLText.Fields, _ value: (String) -> YAMLValue
  ) {
    guard let text = SheetColumn.title(ofKey: key).flatMap({ cells[$0] }) else { return }
    fields.append((key, value(text)))
  }

  /// Adds what the type has; what it has not is left to the reader to refuse.
  private func addKey(to fields: inout YAMLText.Fields) {
    if isChoice { addOptions(to: &fields) }
    let isOpen = type == QuestionType.explain.rawValue
    let isDrawn = cells["given"] != nil
    if let answer = cells["answer"] {
      let key = isOpen ? "benchmark" : "key"
      fields.append((key, self.answer(answer.onLine, isDrawn: isDrawn)))
    }
    for key in ["feedback", "text", "unit", "working", "probe"] {
      add(key, to: &fields) { .quoted($0.onLine) }
    }
    for key in ["variants", "extra", "halfRight", "where"] {
      add(key, to: &fields) { .texts($0.sheetLines) }
    }
    add("tolerance", to: &fields) { Self.number($0) }
    add(isOpen ? "minimum" : "wanted", to: &fields) { Self.number($0) }
    add("given", to: &fields) { .line($0.sheetLines.map(Self.given)) }
    add(type == QuestionType.list.rawValue ? "members" : "items", to: &fields) { text in
      .items(text.sheetLines.map { Self.record($0, ["key"], "variants") })
    }
    add("pairs", to: &fields) { .items($0.sheetLines.map(Self.pair)) }
    add("keyPoints", to: &fields) { .items($0.sheetLines.map(Self.keyPoint)) }
    if cells["gaps"] != nil { return addGaps(to: &fields) }
    for key in ["overlook", "strict"] { add(key, to: &fields) { .texts($0.sheetNames) } }
    add("wrong", to: &fields) { .items($0.sheetLines.map { wrong($0, isDrawn: isDrawn) }) }
  }

  private func addOptions(to fields: inout YAMLText.Fields) {
    let options: YAMLText.Fields = SheetColumn.letters.compactMap { letter in
      let (text, feedback) = (cells["option \(letter)"], cells["feedback \(letter)"])
      guard text != nil || feedback != nil else { return nil }
      let said: YAMLText.Fields = feedback.map { [("feedback", .quoted($0.onLine))] } ?? []
      return (letter.lowercased(), .line([("text", .quoted((text ?? "").onLine))] + said))
    }
    if !options.isEmpty { fields.append(("options", .fields(options))) }
  }

  private func answer(_ text: String, isDrawn: Bool) -> YAMLValue {
    switch QuestionType(rawValue: type) {
    case .singleChoice?: .quoted(text.lowercased())
    case .multipleChoice?: .texts(text.labels)
    case .trueFalse?: Self.flag(text)
    case .numeric?: isDrawn ? .quoted(text) : Self.number(text)
    default: .quoted(text)
    }
  }

  private func wrong(_ line: String, isDrawn: Bool) -> YAMLValue {
    let line = SheetLine(line)
    let (wordings, feedback) = (line.parts[0], line.parts.dropFirst().first?.first ?? "")
    let isNumber = type == QuestionType.numeric.rawValue && !isDrawn
    let answer = isNumber ? Self.number(wordings[0]) : YAMLValue.quoted(wordings[0])
    let variants = wordings.dropFirst()
    return .line(
      [("answer", answer)] + (variants.isEmpty ? [] : [("variants", .texts(Array(variants)))])
        + [("feedback", .quoted(feedback))])
  }

  /// Gaps have a line each; other columns say with its number which gap they mean.
  private func addGaps(to fields: inout YAMLText.Fields) {
    let gaps = (cells["gaps"] ?? "").sheetLines.enumerated().map { place, text -> YAMLValue in
      let line = SheetLine(text)
      var gap: YAMLText.Fields = [("key", .quoted(line.parts[0][0]))]
      if line.parts[0].count > 1 {
        gap.append(("variants", .texts(Array(line.parts[0].dropFirst()))))
      }
      if let options = line.parts.dropFirst().first { gap.append(("options", .texts(options))) }
      for key in ["overlook", "strict"] {
        let names = ofGap(place, key).flatMap(\.sheetNames)
        if !names.isEmpty { gap.append((key, .texts(names))) }
      }
      let wrong = ofGap(place, "wrong answers").map { self.wrong($0, isDrawn: false) }
      if !wrong.isEmpty { gap.append(("wrong", .items(wrong))) }
      return .line(gap)
    }
    fields.append(("gaps", .items(gaps)))
  }

  /// Returns the lines of a column that begin with the number of a gap; without one it is the first.
  private func ofGap(_ place: Int, _ title: String) -> [String] {
    (cells[title] ?? "").sheetLines.compactMap { line in
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard let number = Int(digits), rest.hasPrefix(":") else { return place == 0 ? line : nil }
      return number == place + 1 ? String(rest.dropFirst()).trimmed : nil
    }
  }
}

// Values.
extension SheetRow {
  private static func flag(_ text: String) -> YAMLValue {
    switch text.lowercased() {
    case "true", "t", "yes", "y", "1": .flag(true)
    case "false", "f", "no", "n", "0": .flag(false)
    default: .quoted(text)
    }
  }

  private static func number(_ text: String) -> YAMLValue {
    Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .quoted(text)
  }

  private static func record(_ line: String, _ keys: [String], _ rest: String) -> YAMLValue {
    let texts = SheetLine(line).parts[0]
    guard texts.count > 1 else { return .text(texts[0]) }
    return .line([(keys[0], .quoted(texts[0])), (rest, .texts(Array(texts.dropFirst())))])
  }

  private static func pair(_ line: String) -> YAMLValue {
    let parts = SheetLine(line).parts
    return .line(
      [("left", .quoted(parts[0][0]))]
        + (parts.count > 1 ? [("right", .quoted(parts[1][0]))] : []))
  }

  private static func keyPoint(_ line: String) -> YAMLValue {
    let parts = SheetLine(line).parts
    let accept = parts[0].dropFirst()
    return .line(
      [("text", .quoted(parts[0][0]))]
        + (accept.isEmpty ? [] : [("accept", .texts(Array(accept)))])
        + (parts.dropFirst().first.map { [(key: $0[0], value: .flag(true))] } ?? []))
  }

  /// Reads the numbers that one is drawn from: `n => 40; 50; 80` or `n => 10 to 30 step 2`.
  private static func given(_ line: String) -> (key: String, value: YAMLValue) {
    let parts = SheetLine(line).parts
    let (name, text) = (parts[0][0], parts.dropFirst().first?.first ?? "")
    let words = text.split(separator: " ").map(String.init)
    if words.count >= 3, words[1] == "to" {
      let step = words.count == 5 && words[3] == "step" ? [("step", number(words[4]))] : []
      return (name, .line([("from", number(words[0])), ("to", number(words[2]))] + step))
    }
    let numbers = text.split(separator: ";").compactMap { Double(String($0).trimmed) }
    return (name, .numbers(numbers))
  }

  /// Returns a date as banks write it; spreadsheets turn dates round, with the day first.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3,
      let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
    else { return text }
    return date.isoText
  }
}

extension String {
  /// The text with a space in the place of each line end.
  fileprivate var onLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
      : self
  }

  /// The names in a cell, with spaces, commas or semicolons between.
  fileprivate var sheetNames: [String] {
    split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
  }

  /// The letters of options in a cell, in small letters.
  fileprivate var labels: [String] { lowercased().sheetNames.filter { $0 != "and" } }
}
