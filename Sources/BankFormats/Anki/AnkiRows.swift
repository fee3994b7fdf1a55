/// The rows of a text of Anki, one after the other.
struct AnkiRows {
  /// What can be between cells, by the names that a header has for it.
  static let separators: [String: UInt8] = [
    "tab": UInt8(ascii: "\t"), "pipe": UInt8(ascii: "|"), "semicolon": UInt8(ascii: ";"),
    "colon": UInt8(ascii: ":"), "comma": UInt8(ascii: ","), "space": UInt8(ascii: " "),
  ]
  /// How many cells of a row are kept; no note type has so many fields.
  static let mostCells = 200

  private let bytes: [UInt8]
  private let separator: UInt8
  private var place: Int
  private var line: Int

  init(_ bytes: [UInt8], from place: Int, line: Int, separator: UInt8) {
    (self.bytes, self.place, self.line, self.separator) = (bytes, place, line, separator)
  }

  /// Returns what is between the cells of a text that does not say it: the first of these that its first line has.
  static func separator(of bytes: [UInt8], from place: Int) -> UInt8 {
    let line = bytes[place...].prefix { $0 != 0x0A && $0 != 0x0D }
    return "\t|;,: ".utf8.first(where: line.contains) ?? UInt8(ascii: "\t")
  }

  /// Returns the next row, or `nil` at the end; empty lines and comments are passed over.
  mutating func next() -> AnkiText.Row? {
    while place < bytes.count {
      if isAtLineEnd {
        passLineEnd()
      } else if bytes[place] == UInt8(ascii: "#") {
        while place < bytes.count, !isAtLineEnd { place += 1 }
      } else {
        return row()
      }
    }
    return nil
  }

  private mutating func row() -> AnkiText.Row {
    let start = line
    var (cells, isOpen): ([String], Bool) = ([], false)
    repeat {
      let cell = bytes[place...].first == UInt8(ascii: "\"") ? quoted(&isOpen) : bare()
      if cells.count < Self.mostCells { cells.append(String(decoding: cell, as: UTF8.self)) }
    } while passSeparator()
    if place < bytes.count { passLineEnd() }
    return AnkiText.Row(line: start, cells: cells, isOpen: isOpen)
  }

  private mutating func bare() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, bytes[place] != separator, !isAtLineEnd { place += 1 }
    return bytes[start..<place]
  }

  /// Reads a cell in quotation marks; what follows the last of them belongs to it.
  private mutating func quoted(_ isOpen: inout Bool) -> ArraySlice<UInt8> {
    var text: ArraySlice<UInt8> = []
    place += 1
    while true {
      guard place < bytes.count else {
        isOpen = true
        return text
      }
      if bytes[place] == UInt8(ascii: "\"") {
        guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else { break }
        place += 1
      } else if isAtLineEnd, !(bytes[place] == 0x0D && bytes[place...].dropFirst().first == 0x0A) {
        line += 1
      }
      text.append(bytes[place])
      place += 1
    }
    place += 1
    return text + bare()
  }

  private var isAtLineEnd: Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }

  private mutating func passSeparator() -> Bool {
    guard place < bytes.count, bytes[place] == separator else { return false }
    place += 1
    return true
  }

  private mutating func passLineEnd() {
    let isPair = bytes[place] == 0x0D && bytes[place...].dropFirst().first == 0x0A
    (place, line) = (place + (isPair ? 2 : 1), line + 1)
  }
}
