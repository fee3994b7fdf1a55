internal import Curriculum
internal import Text

/// The columns of a sheet of questions: a spreadsheet with a row for each question.
enum SheetColumn {
  /// The letters of options.
  static let letters = Array("ABCDEFGH").map(String.init)

  /// The titles of all columns, in the order in which they are written.
  static let titles =
    ["id", "type", "criteria", "level", "kind", "question", "conversation", "answer", "also right"]
    + letters.map { "option \($0)" } + letters.map { "feedback \($0)" }
    + [
      "feedback", "items", "pairs", "no partner", "text", "gaps", "key points", "half right",
      "follow-up", "wanted", "tolerance", "unit", "given", "where", "working", "wrong answers",
      "overlook", "strict", "hints", "explanation", "sources", "as at", "recheck", "policies",
      "after", "follows", "notes", "workplace",
    ]

  /// The columns without which no row can be read.
  static let required = ["type", "question"]

  /// Titles that people give columns, for ours.
  private static let meant = [
    "prompt": "question", "key": "answer", "benchmark": "answer", "variants": "also right",
    "members": "items", "extra": "no partner", "keypoints": "key points", "minimum": "wanted",
    "probe": "follow-up", "follow up": "follow-up", "asat": "as at", "wrong": "wrong answers",
    "source": "sources", "hint": "hints", "criterion": "criteria", "turns": "conversation",
  ]

  /// Returns the title that a text in the first row means; `nil` for none.
  static func title(_ text: String) -> String? {
    let words = text.lowercased().replacing("_", with: " ").oneLine
    if let meant = meant[words] { return meant }
    return titles.first { $0.lowercased() == words }
  }

  /// The columns with texts, a line each, by the names that banks have for them.
  static let lines = [
    "turns": "conversation", "variants": "also right", "extra": "no partner",
    "halfRight": "half right", "where": "where", "hints": "hints", "sources": "sources",
  ]
  /// The columns with one text.
  static let texts = [
    "id": "id", "type": "type", "level": "level", "kind": "kind", "prompt": "question",
    "feedback": "feedback", "text": "text", "probe": "follow-up", "unit": "unit",
    "working": "working", "explanation": "explanation", "asAt": "as at", "recheck": "recheck",
    "follows": "follows", "notes": "notes", "benchmark": "answer", "key": "answer",
    "tolerance": "tolerance", "wanted": "wanted", "minimum": "wanted", "workplace": "workplace",
  ]
  /// The columns with names.
  static let names = [
    "criteria": "criteria", "policies": "policies", "after": "after", "overlook": "overlook",
    "strict": "strict",
  ]
  /// The columns with lines that have parts.
  static let records = [
    "members": "items", "items": "items", "pairs": "pairs", "gaps": "gaps",
    "keyPoints": "key points", "wrong": "wrong answers", "given": "given",
  ]

  /// Returns the column of a key of a bank's question.
  static func title(ofKey key: String) -> String? {
    texts[key] ?? lines[key] ?? names[key] ?? records[key]
  }
}

/// A line of a cell whose lines have parts: `key | other wording => what follows`.
struct SheetLine: Equatable {
  /// What stands between `=>`, each with what stands between `|`.
  var parts: [[String]]

  init(_ parts: [[String]]) { self.parts = parts }

  /// Reads a line; a backslash takes the meaning of the sign that follows it.
  init(_ line: String) {
    var parts: [[String]] = [[""]]
    var rest = Substring(line)
    func add(_ text: some StringProtocol) {
      parts[parts.count - 1][parts[parts.count - 1].count - 1] += text
    }
    while let character = rest.first {
      if character == "\\", rest.count > 1 {
        rest = rest.dropFirst()
        add(rest.hasPrefix("=>") ? rest.prefix(2) : rest.prefix(1))
        rest = rest.dropFirst(rest.hasPrefix("=>") ? 2 : 1)
      } else if rest.hasPrefix("=>") {
        parts.append([""])
        rest = rest.dropFirst(2)
      } else if character == "|" {
        parts[parts.count - 1].append("")
        rest = rest.dropFirst()
      } else {
        add(String(character))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts.map { $0.map(\.trimmed) }
  }

  /// The line as it is written.
  var text: String {
    parts.map { $0.map(Self.escaped).joined(separator: " | ") }.joined(separator: " => ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("=>", with: "\\=>")
  }
}

extension String {
  /// The lines that have anything on them, without whitespace at their ends.
  var sheetLines: [String] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
