package import Curriculum

/// The file of a bank that questions are added to.
package struct BankFile: Sendable {
  /// The topic.
  package let topic: Topic
  /// All its questions in the order of the file; those that are kept aside have no criteria, or wait for others.
  package let questions: [Question]
  fileprivate let bytes: [UInt8]
  /// How far the dashes of questions are indented.
  fileprivate let indent: Int
  /// Where the next question goes, in bytes.
  fileprivate let end: Int

  /// Begins a new file.
  package init(new topic: Topic) {
    self.topic = topic
    questions = []
    bytes = Array(YAMLBankWriter.beginning(of: topic).utf8)
    (indent, end) = (2, bytes.count)
  }

  private init(_ bank: LocatedBank, _ bytes: [UInt8], indent: Int, end: Int) {
    topic = bank.bank.topic
    let all =
      zip(bank.bank.questions, bank.places).map { ($0, $1) }
      + bank.aside.map { ($0.value, $0.position) }
    questions = all.sorted { $0.1 < $1.1 }.map(\.0)
    (self.bytes, self.indent, self.end) = (bytes, indent, end)
  }

  /// Reads a file that is there.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - file: Its path, for the diagnostics.
  ///   - known: The criteria that questions may name.
  /// - Returns: The file where it has no error, and all diagnostics.
  package static func read(
    _ bytes: [UInt8], file: String, known: Set<CriterionID>
  ) -> Reading<BankFile> {
    let bytes = bytes.withoutByteOrderMark
    let reading = YAMLBankReader.locate(bytes, file: file, criteria: KnownCriteria(known))
    return reading.map { bank in
      let last = (bank.places + bank.aside.map(\.position)).map(\.line).max() ?? 1
      let (indent, end) = place(after: last, in: SourceText(bytes, file: file), bytes.count)
      return BankFile(bank, bytes, indent: indent, end: end)
    }
  }

  /// Returns how far dashes are indented, and where the item ends that has its id on a line.
  private static func place(
    after line: Int, in source: SourceText, _ count: Int
  ) -> (indent: Int, end: Int) {
    func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    var dash = line
    while dash > 1, !source.line(dash).drop(while: { $0 == " " }).hasPrefix("-") { dash -= 1 }
    let own = indent(source.line(dash))
    var last = max(line, dash)
    for next in stride(from: last + 1, through: source.lineCount, by: 1) {
      let words = source.line(next)
      if words.allSatisfy(\.isWhitespace) { continue }
      guard indent(words) > own else { break }
      last = next
    }
    return (own, source.offset(line: last + 1, column: 1) ?? count)
  }
}

/// The file of a bank while questions are added at its end, a few at a time: however many come in, only those few
/// are kept in memory.
package struct BankAddition {
  /// The file is written in a way that can't be added to.
  package struct Unfit: Error {}

  /// How many questions are written, and read again to be sure of them, at once.
  private static let most = 1000

  private let file: BankFile
  private let known: Set<CriterionID>
  private var waiting: [Question] = []
  private var hasBegun = false

  /// Begins to add.
  ///
  /// - Parameters:
  ///   - file: The file as it is.
  ///   - known: The criteria that questions may name.
  package init(to file: BankFile, known: Set<CriterionID>) {
    (self.file, self.known) = (file, known)
  }

  /// Adds a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - write: Is given the next part of the file, where there is one.
  /// - Throws: ``Unfit``; what `write` throws.
  package mutating func take(_ question: Question, _ write: ([UInt8]) throws -> Void) throws {
    waiting.append(question)
    if waiting.count == Self.most { try writeWaiting(write) }
  }

  /// Ends the file.
  ///
  /// - Parameter write: Is given the rest of the file.
  /// - Throws: ``Unfit``; what `write` throws.
  package mutating func finish(_ write: ([UInt8]) throws -> Void) throws {
    try writeWaiting(write)
    try write(Array(file.bytes[file.end...]))
  }

  private mutating func writeWaiting(_ write: ([UInt8]) throws -> Void) throws {
    var part: [UInt8] = []
    for question in waiting {
      part.append(contentsOf: YAMLBankWriter.text(question, indent: file.indent).utf8)
    }
    if hasBegun {
      try check(Array(YAMLBankWriter.beginning(of: file.topic).utf8) + part, has: waiting)
    } else {
      var start = Array(file.bytes[..<file.end])
      if let last = start.last, last != UInt8(ascii: "\n") { start.append(UInt8(ascii: "\n")) }
      part = start + part
      try check(part + file.bytes[file.end...], has: file.questions + waiting)
    }
    hasBegun = true
    waiting.removeAll(keepingCapacity: true)
    try write(part)
  }

  /// Sees to it that a file would be read as what was meant.
  private func check(_ bytes: [UInt8], has questions: [Question]) throws(Unfit) {
    guard !questions.isEmpty else { return }
    let again = BankFile.read(bytes, file: "", known: known).value
    guard again?.topic == file.topic, again?.questions == questions else { throw Unfit() }
  }
}
