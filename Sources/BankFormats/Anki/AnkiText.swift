/// A text of notes as Anki exports and imports it: header lines that begin with `#`, then a row for each note.
///
/// Facts of the format are those of Anki's manual (“Text files”) and of `rslib/src/import_export/text/csv`. Rows are
/// separated values in which a cell may stand in quotation marks, with those inside it doubled; a row that begins with
/// `#` is a comment. What Anki reads without a word is refused here: a quotation mark that is never closed.
package struct AnkiText: Equatable, Sendable {
  /// What the header says; `nil` and empty where it says nothing.
  package struct Head: Equatable, Sendable {
    /// What is between cells, in ASCII.
    package var separator: UInt8?
    /// Whether cells are HTML rather than plain text.
    package var isHTML: Bool?
    /// The tags of every note.
    package var tags: [String] = []
    /// The names of the columns.
    package var columns: [String] = []
    /// The note type and the deck of every note, by name or number.
    package var noteType, deck: String?
    /// The columns, from 1, that hold each note's note type, deck, tags and identifier.
    package var noteTypeColumn, deckColumn, tagsColumn, guidColumn: Int?

    /// Creates an empty header.
    package init() {}
  }

  /// A row, with the line on which it begins.
  struct Row: Equatable, Sendable {
    let line: Int
    let cells: [String]
    /// Whether a quotation mark is open at the end of the file.
    var isOpen = false
  }

  /// The header.
  package var head = Head()
  /// The rows, in the order of the file.
  var rows: [Row] = []

  /// Creates a text without notes.
  init() {}

  /// Reads a text.
  ///
  /// - Parameter bytes: The content of the file, in UTF-8.
  package init(_ bytes: [UInt8]) {
    let start = head.take(bytes)
    var scanner = AnkiRows(
      bytes, from: start.offset, line: start.line,
      separator: head.separator ?? AnkiRows.separator(of: bytes, from: start.offset))
    while let row = scanner.next() { rows.append(row) }
  }

  /// The notes, or what is wrong with a row, in the order of the file.
  package var notes: [AnkiNote.Numbered] {
    let isHTML = head.isHTML ?? rows.prefix(5).contains { $0.cells.contains(where: \.hasMarkup) }
    return rows.map { row in
      guard !row.isOpen else { return (row.line, .failure(.openQuote)) }
      return (row.line, .success(note(row, isHTML ? .html : .plain)))
    }
  }

  private func note(_ row: Row, _ markup: ExchangeQuestion.Markup) -> AnkiNote {
    let special = Set([head.noteTypeColumn, head.deckColumn, head.tagsColumn, head.guidColumn])
    let fields = row.cells.enumerated().filter { !special.contains($0.offset + 1) }
      .map { place, text in
        let name = head.columns.indices.contains(place) ? head.columns[place] : ""
        return AnkiNote.Field(name: name, number: place + 1, text: .init(text, markup))
      }
    func cell(_ column: Int?) -> String? {
      column.flatMap { row.cells.indices.contains($0 - 1) ? row.cells[$0 - 1] : nil }
    }
    return AnkiNote(
      type: cell(head.noteTypeColumn) ?? head.noteType ?? "",
      tags: head.tags + (cell(head.tagsColumn)?.ankiTags ?? []), fields: fields)
  }
}

// Headers.
extension AnkiText.Head {
  /// Takes the header lines off a text; returns where its rows begin.
  fileprivate mutating func take(_ bytes: [UInt8]) -> (offset: Int, line: Int) {
    var (offset, line) = (0, 1)
    while offset < bytes.count {
      let stop = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let words = String(decoding: bytes[offset..<stop], as: UTF8.self)
      if line == 1, words.hasPrefix("tags:") {
        tags = String(words.dropFirst(5)).ankiTags
      } else if words.hasPrefix("#") {
        take(words.dropFirst())
      } else {
        break
      }
      let isPair = stop + 1 < bytes.count && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
      (offset, line) = (min(bytes.count, stop + (isPair ? 2 : 1)), line + 1)
    }
    return (offset, line)
  }

  private mutating func take(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let key = Self.key(line[..<colon])
    let value = String(line[line.index(after: colon)...])
    let words = value.oneLine
    switch key {
    case "separator":
      separator =
        AnkiRows.separators[words.lowercased()]
        ?? value.utf8.first(where: AnkiRows.separators.values.contains)
    case "html": isHTML = ["true": true, "false": false][words.lowercased()]
    case "tags": tags = value.ankiTags
    case "columns":
      var scanner = AnkiRows(
        Array(value.utf8), from: 0, line: 1, separator: separator ?? UInt8(ascii: "\t"))
      columns = scanner.next()?.cells ?? []
    case "notetype": noteType = words
    case "deck": deck = words
    case "notetype column": noteTypeColumn = Int(words)
    case "deck column": deckColumn = Int(words)
    case "tags column": tagsColumn = Int(words)
    case "guid column": guidColumn = Int(words)
    default: break
    }
  }

  private static let keys: Set<String> = [
    "separator", "html", "tags", "columns", "notetype", "deck", "notetype column", "deck column",
    "tags column", "guid column",
  ]

  private static func key(_ words: Substring) -> String { String(words).oneLine.lowercased() }

  /// Whether a line is a header line of Anki, which no other format begins with.
  static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "#"), let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    return keys.contains(key(Substring(decoding: line[..<colon].dropFirst(), as: UTF8.self)))
  }
}

// Writing.
extension AnkiText {
  /// The text; rows that are open at the end of the file are left out.
  package var text: String {
    let separator = head.separator ?? UInt8(ascii: "\t")
    var lines = headLines(separator)
    lines += rows.filter { !$0.isOpen }.map { Self.line($0.cells, separator, isFirst: true) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func headLines(_ separator: UInt8) -> [String] {
    let name = AnkiRows.separators.first { $0.value == separator }?.key ?? "tab"
    let parts: [(String, String?)] = [
      ("separator", name), ("html", head.isHTML.map(String.init)),
      ("notetype", head.noteType), ("deck", head.deck),
      ("guid column", head.guidColumn.map(String.init)),
      ("notetype column", head.noteTypeColumn.map(String.init)),
      ("deck column", head.deckColumn.map(String.init)),
      ("tags column", head.tagsColumn.map(String.init)),
      ("tags", head.tags.isEmpty ? nil : head.tags.joined(separator: " ")),
      ("columns", head.columns.isEmpty ? nil : Self.line(head.columns, separator, isFirst: false)),
    ]
    return parts.compactMap { key, value in value.map { "#\(key):\($0)" } }
  }

  private static func line(_ cells: [String], _ separator: UInt8, isFirst: Bool) -> String {
    let sign = String(UnicodeScalar(separator))
    return cells.enumerated().map { place, text in
      let isQuoted = text.utf8.contains {
        $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      // A row must neither be a comment nor nothing at all.
      let isBare =
        place == 0 && isFirst && (text.hasPrefix("#") || text.isEmpty && cells.count == 1)
      return isQuoted || isBare ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: sign)
  }
}

extension String {
  /// The tags in a list of them, which are parted by spaces.
  fileprivate var ankiTags: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }

  /// Whether there is a tag or an entity of HTML in the text.
  fileprivate var hasMarkup: Bool {
    let text = HTMLText(self)
    return !text.media.isEmpty || text.plain != self && text.plain.count < count
  }
}
