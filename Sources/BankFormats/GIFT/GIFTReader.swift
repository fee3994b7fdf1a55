/// Reads Moodle's GIFT as Moodle reads it.
///
/// Facts of the format are those of `question/format/gift/format.php` and `question/format.php` of Moodle 5.1.
/// Where it does what nobody can mean, this refuses instead: an answer that is no number is none, where Moodle
/// takes it for any number.
package enum GIFTReader {
  /// Reads the questions of a file, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, in UTF-8.
  ///   - take: Is given each question, or what is wrong with it, in the order of the file.
  /// - Throws: What `take` throws.
  package static func read<Failure>(
    _ bytes: [UInt8], _ take: (ExchangeItem) throws(Failure) -> Void
  ) throws(Failure) {
    var block = GIFTBlock()
    var (start, line) = (0, 0)
    let end: UInt8 = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    while start < bytes.count {
      let stop = bytes[start...].firstIndex(of: end) ?? bytes.count
      line += 1
      let words = bytes[start..<stop].trimmed
      start = stop + 1
      if !words.isEmpty {
        block.append(words, line: line)
        if start < bytes.count { continue }
      }
      if let item = block.finish() { try take(item) }
    }
  }
}

/// The lines between two blank ones.
struct GIFTBlock {
  private var text: [UInt8] = []
  private var comments: [UInt8] = []
  private var line = 0
  private var hasLines = false
  private var category: String?

  /// Adds a line, which is trimmed and not empty.
  mutating func append(_ words: ArraySlice<UInt8>, line: Int) {
    if hasLines { text.append(UInt8(ascii: "\n")) } else { self.line = line }
    if words.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
      if !comments.isEmpty { comments.append(UInt8(ascii: "\n")) }
      comments.append(contentsOf: words)
      text.append(UInt8(ascii: " "))
    } else {
      // Where only comments came before, the question begins here.
      if !text.contains(where: { $0 > 0x20 }) { self.line = line }
      GIFTMark.append(words, to: &text)
    }
    hasLines = true
  }

  /// Returns the question of the lines so far, and begins again; `nil` where there is none.
  mutating func finish() -> ExchangeItem? {
    guard hasLines else { return nil }
    defer {
      text.removeAll(keepingCapacity: true)
      comments.removeAll(keepingCapacity: true)
      hasLines = false
    }
    let words = text[...].trimmed
    guard !words.isEmpty else { return nil }
    if words.starts(with: "$CATEGORY:".utf8) {
      category = words.dropFirst(10).trimmed.unmarked
      return nil
    }
    do {
      var question = try GIFTQuestion(words).question
      let notes = GIFTComment(comments)
      (question.number, question.id, question.tags) = (notes.number, notes.id, notes.tags)
      question.category = category
      return ExchangeItem(line: line, .success(question))
    } catch {
      return ExchangeItem(line: line, .failure(error))
    }
  }
}

/// The control characters of GIFT that are escaped, as bytes that UTF-8 never has.
///
/// So whoever looks for a control character finds those alone that are not escaped.
enum GIFTMark {
  private static let marks: [(escaped: UInt8, byte: UInt8, meant: UInt8)] = [
    (UInt8(ascii: ":"), 0xF8, UInt8(ascii: ":")), (UInt8(ascii: "#"), 0xF9, UInt8(ascii: "#")),
    (UInt8(ascii: "="), 0xFA, UInt8(ascii: "=")), (UInt8(ascii: "{"), 0xFB, UInt8(ascii: "{")),
    (UInt8(ascii: "}"), 0xFC, UInt8(ascii: "}")), (UInt8(ascii: "~"), 0xFD, UInt8(ascii: "~")),
    (UInt8(ascii: "n"), 0xFE, UInt8(ascii: "\n")),
  ]

  /// Returns the byte that stands for an escaped character; `nil` for one that can't be escaped.
  private static func mark(_ character: UInt8) -> UInt8? {
    marks.first { $0.escaped == character }?.byte
  }

  /// Returns the character that a byte stands for; the byte itself for any other.
  static func meant(_ byte: UInt8) -> UInt8 {
    byte < 0xF8 ? byte : marks.first { $0.byte == byte }?.meant ?? byte
  }

  /// Adds a line, with what is escaped in it marked; `\\` is a backslash.
  static func append(_ words: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var place = words.startIndex
    while let slash = words[place...].firstIndex(of: UInt8(ascii: "\\")) {
      text.append(contentsOf: words[place..<slash])
      let next = slash + 1 < words.endIndex ? words[slash + 1] : 0
      if next == UInt8(ascii: "\\") {
        text.append(next)
        place = slash + 2
      } else if let mark = mark(next) {
        text.append(mark)
        place = slash + 2
      } else {
        text.append(UInt8(ascii: "\\"))
        place = slash + 1
      }
    }
    text.append(contentsOf: words[place...])
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without whitespace at their ends, as PHP trims them.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isBlankInPHP }) else { return [] }
    let last = lastIndex { !$0.isBlankInPHP } ?? first
    return self[first...last]
  }

  /// The text, with the characters that were escaped.
  var unmarked: String {
    contains { $0 >= 0xF8 }
      ? String(decoding: map(GIFTMark.meant), as: UTF8.self) : String(decoding: self, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether PHP trims it off.
  var isBlankInPHP: Bool {
    self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0C || self == 0
  }
}
