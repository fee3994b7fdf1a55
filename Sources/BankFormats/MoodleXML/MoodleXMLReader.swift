internal import Text
internal import XML

/// Reads Moodle XML as Moodle reads it, question by question.
///
/// Facts of the format are those of `question/format/xml/format.php` and `question/format.php` of Moodle 5.1, and
/// for questions marked by patterns those of the plug-in `qtype_pmatch`. Files that go with a question are
/// named and never decoded.
package enum MoodleXMLReader {
  /// How many bytes a file may have.
  static let fileLimit = 1 << 30

  /// Returns whether a file begins as one of this format.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return start.first == UInt8(ascii: "<") && start.place(of: "<quiz") != nil
  }

  /// Reads the questions of a file, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, in UTF-8.
  ///   - take: Is given each question, or what is wrong with it, in the order of the file.
  /// - Throws: What `take` throws.
  package static func read<Failure>(
    _ bytes: [UInt8], _ take: (ExchangeItem) throws(Failure) -> Void
  ) throws(Failure) {
    try readPlaced(bytes) { (item, _) throws(Failure) in try take(item) }
  }

  /// Reads the questions of a file with where each lies, in bytes from its `<question` to after its end.
  static func readPlaced<Failure>(
    _ bytes: [UInt8], _ take: (ExchangeItem, Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var lines = LineCounter(bytes)
    var (category, isQuiz): (String?, Bool) = (nil, true)
    let fault = try XMLReader.readParts(
      bytes, atMost: fileLimit, textless: ["file", "image_base64"]
    ) { (part) throws(Failure) in
      guard isQuiz else { return }
      let (element, range) = (part.element, part.element.offset..<part.end)
      let line = lines.line(of: element.offset)
      isQuiz = part.root == "quiz"
      if !isQuiz {
        try take(ExchangeItem(line: line, .failure(.notAQuiz(part.root))), range)
      } else if element.name == "question", element.attributes["type"] == "category" {
        category = element.first("category")?.first("text")?.text.trimmedAsPHP ?? category
      } else if element.name == "question" {
        try take(ExchangeItem(line: line, question(part, in: category)), range)
      }
    }
    guard let fault else { return }
    let words = fault.reason.words(of: "a file of questions").visible()
    let line = lines.line(of: fault.offset)
    try take(ExchangeItem(line: line, .failure(.notXML(words))), fault.offset..<fault.offset)
  }

  private static func question(
    _ part: XMLPart, in category: String?
  ) -> Result<ExchangeQuestion, ExchangeFault> {
    Result { () throws(ExchangeFault) in
      var question = try MoodleXMLQuestion(part.element).question
      question.number = part.comment.flatMap(number)
      question.category = category
      return question
    }
  }

  /// Returns the number in a comment such as ` question: 12  `.
  private static func number(_ comment: String) -> Int? {
    let start = " question: "
    guard comment.hasPrefix(start) else { return nil }
    return Int(comment.dropFirst(start.count).prefix { $0.isASCII && $0.isNumber })
  }
}

/// Counts lines from place to place, each later than the one before.
struct LineCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the line of a byte; from 1.
  mutating func line(of place: Int) -> Int {
    while offset < min(place, bytes.count) {
      if bytes[offset] == 0x0A { line += 1 }
      offset += 1
    }
    return line
  }
}
