/// Reads the Aiken format: a question on a line, its options each on a line, and the letter of the right one.
///
/// Facts of the format are those of `question/format/aiken/format.php` of Moodle. What Moodle drops without a
/// word is refused here: a question that the end of the file cuts short, and an answer that is no option.
package enum AikenReader {
  /// Reads the questions of a file, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, in UTF-8.
  ///   - take: Is given each question, or what is wrong with it, in the order of the file.
  /// - Throws: What `take` throws.
  package static func read<Failure>(
    _ bytes: [UInt8], _ take: (ExchangeItem) throws(Failure) -> Void
  ) throws(Failure) {
    var open: Open?
    var (start, line) = (0, 0)
    while start < bytes.count {
      let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let words = bytes[start..<stop].trimmed
      line += 1
      let isPair = stop + 1 < bytes.count && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
      start = stop + (isPair ? 2 : 1)
      // A line of one letter says nothing.
      guard words.count >= 2 else { continue }
      if let option = option(words) {
        if open == nil { try take(ExchangeItem(line: line, .failure(.notStarted))) }
        open?.options.append(option)
      } else if words.starts(with: "ANSWER:".utf8) {
        guard let question = open else {
          try take(ExchangeItem(line: line, .failure(.notStarted)))
          continue
        }
        try take(question.item(answer: words.dropFirst(7).trimmed, at: line))
        open = nil
      } else {
        if open != nil { try take(ExchangeItem(line: line, .failure(.notComplete))) }
        open = Open(line: line, prompt: String(decoding: words, as: UTF8.self))
      }
    }
    if let open { try take(ExchangeItem(line: open.line, .failure(.fileEnds))) }
  }

  /// Returns what an option says; `nil` for a line that is none.
  private static func option(_ words: ArraySlice<UInt8>) -> String? {
    let (letter, sign) = (words[words.startIndex], words[words.startIndex + 1])
    guard (0x41...0x5A).contains(letter), sign == UInt8(ascii: ")") || sign == UInt8(ascii: ".")
    else { return nil }
    return String(decoding: words.dropFirst(2).trimmed, as: UTF8.self)
  }

  /// A question without its answer so far.
  private struct Open {
    let line: Int
    let prompt: String
    var options: [String] = []

    func item(answer: ArraySlice<UInt8>, at end: Int) -> ExchangeItem {
      guard options.count >= 2 else {
        return ExchangeItem(
          line: end, .failure(.tooFewAnswers(least: 2, found: options.count)))
      }
      let right = answer.first.map { Int($0) - 0x41 } ?? -1
      guard options.indices.contains(right) else {
        return ExchangeItem(
          line: end, .failure(.noSuchOption(String(decoding: answer, as: UTF8.self))))
      }
      let answers = options.enumerated().map { place, text in
        ExchangeQuestion.Answer(
          .init(text, .plain), percent: place == right ? 100 : 0, feedback: .init("", .plain))
      }
      return ExchangeItem(
        line: line,
        .success(
          ExchangeQuestion(
            prompt: .init(prompt, .plain), key: .choice(isSingle: true, answers),
            feedback: .init("", .plain))))
    }
  }
}
