/// Finds the fields of a text of rows, such as CSV, without copying them.
///
/// Rows end at a line feed, a carriage return, or both; fields at the separator. A field may be
/// quoted, and then hold anything, with quotation marks doubled (RFC 4180). Beyond it, spaces
/// around fields do not count, and rows without anything in them are passed over.
struct FieldScanner {
  /// The text.
  let bytes: [UInt8]
  /// Where the fields of the row are in the text, without the marks that quote them.
  private(set) var fields: [Range<Int>] = []
  /// The line on which the row begins, from 1.
  private(set) var line = 0

  private let separator: UInt8
  private var position: Int
  private var nextLine = 1
  private var hasText = false

  /// Creates a scanner that stands before the first row; a byte order mark is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The text, in any encoding that keeps ASCII.
  ///   - separator: What separates fields, in ASCII.
  init(_ bytes: [UInt8], separator: Unicode.Scalar) {
    self.bytes = bytes
    self.separator = UInt8(ascii: separator)
    position = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Goes to the next row that holds anything.
  ///
  /// - Returns: Whether there is one.
  /// - Throws: ``ReviewLogError/quotation(line:)``.
  mutating func next() throws(ReviewLogError) -> Bool {
    repeat {
      guard position < bytes.count else { return false }
      line = nextLine
      try scanRow()
    } while !hasText
    return true
  }

  /// Returns a field as a text; at most 100 bytes of it.
  func text(_ field: Range<Int>) -> String {
    String(decoding: bytes[field].prefix(100), as: UTF8.self)
  }

  private mutating func scanRow() throws(ReviewLogError) {
    fields.removeAll(keepingCapacity: true)
    hasText = false
    while true {
      let field = try scanField()
      fields.append(field)
      hasText = hasText || !field.isEmpty
      guard position < bytes.count else { return }
      let end = bytes[position]
      position += 1
      if end != separator { return endLine(end) }
    }
  }

  private mutating func endLine(_ end: UInt8) {
    nextLine += 1
    if end == Self.carriageReturn, position < bytes.count, bytes[position] == Self.lineFeed {
      position += 1
    }
  }

  /// Returns a field, and goes to what ends it.
  private mutating func scanField() throws(ReviewLogError) -> Range<Int> {
    skipSpaces()
    if position < bytes.count, bytes[position] == Self.mark { return try scanQuotedField() }
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    var end = position
    while end > start, bytes[end - 1] == Self.space { end -= 1 }
    return start..<end
  }

  private mutating func scanQuotedField() throws(ReviewLogError) -> Range<Int> {
    let start = position + 1
    repeat {
      position += 1
      while position < bytes.count, bytes[position] != Self.mark {
        if bytes[position] == Self.lineFeed { nextLine += 1 }
        position += 1
      }
      guard position < bytes.count else { throw .quotation(line: line) }
      position += 1
    } while position < bytes.count && bytes[position] == Self.mark
    let end = position - 1
    skipSpaces()
    guard position == bytes.count || isEnd(bytes[position]) else { throw .quotation(line: line) }
    return start..<end
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == Self.space { position += 1 }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let mark = UInt8(ascii: "\"")
}
