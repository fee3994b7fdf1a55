package import Curriculum
internal import Text

/// Writes questions as rows of a sheet.
package enum SheetWriter {
  /// Why a question has no row.
  package enum Refusal: Error, Equatable, Sendable {
    /// It would come back otherwise than it is, or its options have other letters than A, B, C ….
    case notExact
  }

  /// The titles of the columns.
  package static var titles: [String] { SheetColumn.titles }

  /// Returns a question as a row, which ``SheetReader`` reads as the same question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - topic: Its topic.
  /// - Returns: A text for each of the columns; where a spreadsheet would hide an apostrophe, it is there twice.
  /// - Throws: ``Refusal``.
  package static func row(_ question: Question, of topic: Topic) throws(Refusal) -> [String] {
    let cells = cells(question)
    let way = BankImport(topic: topic, known: Set(question.criteria), source: "")
    let row = SheetColumn.titles.map { cells[$0] ?? "" }
    // What would be shown otherwise than it is would come back so.
    guard cells.keys.allSatisfy({ SheetColumn.titles.contains($0) }),
      row.allSatisfy({ $0.visible(keepingLines: true) == $0 }),
      (try? SheetRow(cells, number: 2).question(way, criteria: KnownCriteria(way.known)))
        == question
    else { throw .notExact }
    return row.map(\.withApostropheKept)
  }

  private static func cells(_ question: Question) -> [String: String] {
    var cells: [String: String] = [:]
    for (key, value) in YAMLBankWriter.fields(question) where key != "aside" {
      add(value, of: key, to: &cells)
    }
    return cells
  }

  private static func add(_ value: YAMLValue, of key: String, to cells: inout [String: String]) {
    if key == "options", case .fields(let options) = value {
      for (letter, option) in zip(SheetColumn.letters, options) {
        // Options of other letters have a column that is not there.
        let name = option.key == letter.lowercased() ? letter : option.key
        let fields = option.value.fields
        cells["option \(name)"] = fields["text"]?.text
        cells["feedback \(name)"] = fields["feedback"]?.text
      }
    } else if key == "gaps", case .items(let gaps) = value {
      add(gaps.map(\.fields), to: &cells)
    } else if let title = SheetColumn.records[key] {
      cells[title] = records(value, of: key).map(\.text).joined(separator: "\n")
    } else if let title = SheetColumn.title(ofKey: key) {
      let isLetters = title == "answer" && value.isNames
      let separator = SheetColumn.lines[key] != nil ? "\n" : " "
      let text = value.texts.joined(separator: separator)
      cells[title] = isLetters || question(cells, hasLetters: key) ? text.uppercased() : text
    }
  }

  /// Whether the answer is the letter of an option.
  private static func question(_ cells: [String: String], hasLetters key: String) -> Bool {
    key == "key" && cells["type"] == QuestionType.singleChoice.rawValue
  }

  private static func records(_ value: YAMLValue, of key: String) -> [SheetLine] {
    switch value {
    case .texts(let texts): texts.map { SheetLine([[$0]]) }
    case .items(let items): items.map { record($0, of: key) }
    case .line(let named): named.map { SheetLine([[$0.key], [range($0.value)]]) }
    default: []
    }
  }

  private static func record(_ value: YAMLValue, of key: String) -> SheetLine {
    guard case .line(let parts) = value else { return SheetLine([value.texts]) }
    let fields = Dictionary(parts.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
    func texts(_ names: String...) -> [String] { names.flatMap { fields[$0]?.texts ?? [] } }
    switch key {
    case "pairs": return SheetLine([texts("left"), texts("right")])
    case "wrong": return SheetLine([texts("answer", "variants"), texts("feedback")])
    case "keyPoints":
      let isRequired = fields["required"] != nil
      return SheetLine([texts("text", "accept")] + (isRequired ? [["required"]] : []))
    default: return SheetLine([texts("key", "variants")])
    }
  }

  private static func range(_ value: YAMLValue) -> String {
    guard case .line(let parts) = value else { return value.texts.joined(separator: "; ") }
    let words = ["from": "", "to": " to ", "step": " step "]
    return parts.map { (words[$0.key] ?? "") + ($0.value.text ?? "") }.joined()
  }

  /// Gaps have a line each; what else they have stands in other columns, with the number of the gap before it.
  private static func add(_ gaps: [[String: YAMLValue]], to cells: inout [String: String]) {
    cells["gaps"] =
      gaps.map { gap in
        let options = gap["options"]?.texts ?? []
        let wordings = (gap["key"]?.texts ?? []) + (gap["variants"]?.texts ?? [])
        return SheetLine([wordings] + (options.isEmpty ? [] : [options])).text
      }.joined(separator: "\n")
    for (key, title) in [("overlook", "overlook"), ("strict", "strict")] {
      let lines = gaps.enumerated().compactMap { number, gap in
        gap[key].map { "\(number + 1): " + $0.texts.joined(separator: " ") }
      }
      if !lines.isEmpty { cells[title] = lines.joined(separator: "\n") }
    }
    let wrong = gaps.enumerated().flatMap { number, gap in
      (gap["wrong"].map { records($0, of: "wrong") } ?? []).map { "\(number + 1): " + $0.text }
    }
    if !wrong.isEmpty { cells["wrong answers"] = wrong.joined(separator: "\n") }
  }
}

extension YAMLValue {
  fileprivate var isNames: Bool { if case .names = self { true } else { false } }

  /// The texts of a scalar or list.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text), .quoted(let text): [text]
    case .number(let number): [Self.words(number)]
    case .flag(let flag): [flag ? "true" : "false"]
    case .names(let texts), .texts(let texts): texts
    case .numbers(let numbers): numbers.map(Self.words)
    case .line, .fields, .items: []
    }
  }

  fileprivate var text: String? { texts.first }

  /// What a mapping has.
  fileprivate var fields: [String: YAMLValue] {
    switch self {
    case .line(let fields), .fields(let fields):
      Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
    default: [:]
    }
  }

  private static func words(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? "\(number)"
  }
}

extension String {
  /// The text with another apostrophe where it begins with some and would act as a formula without them: whatever
  /// writes cells puts one before what acts, and a reader takes one away.
  fileprivate var withApostropheKept: String {
    hasPrefix("'") && drop(while: { $0 == "'" }).actsInSpreadsheets ? "'" + self : self
  }

  /// The text as it was before an apostrophe kept it from acting.
  var withoutGuard: String {
    hasPrefix("'") && drop(while: { $0 == "'" }).actsInSpreadsheets ? String(dropFirst()) : self
  }
}

extension Substring {
  /// Whether a spreadsheet may take the text for a formula.
  fileprivate var actsInSpreadsheets: Bool {
    let scalars = unicodeScalars
    let begin = scalars.first { !$0.properties.isWhitespace }
    return begin.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
      || scalars.first == "\t" || scalars.first == "\n"
  }
}
