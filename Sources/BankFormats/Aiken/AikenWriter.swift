/// Writes the Aiken format, as Moodle exports it.
package struct AikenWriter: ExchangeWriter {
  /// The text so far.
  package private(set) var text = ""

  /// Begins an empty file.
  package init() {}

  /// Adds a question.
  ///
  /// - Parameter question: A choice with one right option of 2 to 26.
  /// - Returns: Whether it was added: the format has no other questions.
  package mutating func add(_ question: ExchangeQuestion) -> Bool {
    guard case .choice(isSingle: true, let answers) = question.key, 2...26 ~= answers.count,
      let right = answers.firstIndex(where: { $0.percent > 99 })
    else { return false }
    let letters = (0..<answers.count).map { Character(Unicode.Scalar(UInt8(0x41 + $0))) }
    text += Self.line(question.prompt) + "\n"
    for (letter, answer) in zip(letters, answers) {
      text += "\(letter)) \(Self.line(answer.text))\n"
    }
    text += "ANSWER: \(letters[right])\n\n"
    return true
  }

  private static func line(_ text: ExchangeQuestion.Text) -> String { text.plain.oneLine }
}
