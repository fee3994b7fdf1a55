package import Curriculum

/// The file of a bank that questions are added to.
package struct BankFile: Sendable {
  /// The topic.
  package let topic: Topic
  /// All its questions in the order of the file; those that are kept aside have no criteria, or wait for others.
  package let questions: [Question]
  private let bytes: [UInt8]
  /// How far the dashes of questions are indented.
  private let indent: Int
  /// Where the next question goes, in bytes.
  private let end: Int

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

  /// Returns the file with more questions at its end.
  ///
  /// - Parameters:
  ///   - added: The questions.
  ///   - known: The criteria that questions may name.
  /// - Returns: The content; `nil` where the file is written in a way that can't be added to.
  package func adding(_ added: [Question], known: Set<CriterionID>) -> [UInt8]? {
    var made = Array(bytes[..<end])
    if let last = made.last, last != UInt8(ascii: "\n") { made.append(UInt8(ascii: "\n")) }
    for question in added {
      made.append(contentsOf: YAMLBankWriter.text(question, indent: indent).utf8)
    }
    made.append(contentsOf: bytes[end...])
    let again = Self.read(made, file: "", known: known).value
    guard again?.topic == topic, again?.questions == questions + added else { return nil }
    return made
  }
}
