import BankFormats
import Curriculum
import Testing

/// One thing done to a sound bank, with what is to be said about it.
struct BankProblem: Sendable, CustomTestStringConvertible {
  let type: QuestionType
  /// A text of the sound bank.
  let original: String
  /// What stands in its place; `§` marks the place that the diagnostic is about.
  let changed: String
  let message: String

  /// Changes the bank of one statement.
  init(_ original: String, _ changed: String, _ message: String) {
    self.init(.trueFalse, original, changed, message)
  }

  /// Changes the bank of one question of a type.
  init(_ type: QuestionType, _ original: String, _ changed: String, _ message: String) {
    self.type = type
    self.original = original
    self.changed = changed
    self.message = message
  }

  var testDescription: String { "\(changed.prefix(60)) → \(message.prefix(60))" }

  var text: String { soundBank(of: type).replacingOnce(original, with: changed) }
}

struct BankProblemTests {
  @Test(arguments: problems)
  func `Each problem is reported at its place, in these words`(problem: BankProblem) {
    let marked = problem.text
    #expect(marked.contains("§"), "the table has a text that the bank has not")
    let reading = readBank(marked.replacingOnce("§", with: ""))
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.map(\.rendered) == [rendered(problem.message, markedIn: marked)])
  }

  /// `§` marks where text is lost; without one, nothing is.
  @Test(arguments: [
    "What is §#1 of the steps?", "Which key is §# on a phone?", "Which §#key",
    "Which key\n        is §#1 on it", "Why#no, in C#", "What? # a comment of the author",
    "'What is #1?'", "\"What is\n        #1?\"", ">-\n        What is #1\n        # of two",
    "What\n      # a comment of the author",
  ])
  func `Text that YAML takes for a comment is warned of`(prompt: String) {
    let marked = soundBank(of: .trueFalse).replacingOnce("What?", with: prompt)
    let reading = readBank(marked.replacingOnce("§", with: ""))
    #expect(reading.value != nil)
    let message =
      "the text ends here: ` #` begins a comment; put the text in quotes to keep what follows"
    let wanted = rendered(message, markedIn: marked).replacingOnce("error:", with: "warning:")
    #expect(reading.diagnostics.map(\.rendered) == (marked.contains("§") ? [wanted] : []))
  }

  @Test(arguments: [
    (
      "key: 12.5", "key: n\n    §given: {n: [1, 2], m: [1, 2]}",
      "`m` is drawn, and neither asked nor reckoned with"
    ),
    (
      "prompt: Of {n}?", "§prompt: What?",
      "the prompt shows none of the numbers that are drawn, as `{n}` would"
    ),
    (
      "asAt: 2026-11-22", "asAt: 2026-11-22\n    §recheck: 2026-11-21",
      "`recheck` is `2026-11-21`, before `2026-11-22`, when the law was checked"
    ),
  ])
  func `What is odd about numbers that are drawn, and about dates, is warned of`(
    original: String, changed: String, message: String
  ) {
    let drawn = soundBank(of: .numeric).replacingOnce("What?", with: "Of {n}?")
      .replacingOnce(
        "key: 12.5", with: original == "key: 12.5" ? original : "key: n\n    given: {n: [1, 2]}")
    let marked = drawn.replacingOnce(original, with: changed)
    let reading = readBank(marked.replacingOnce("§", with: ""))
    #expect(reading.value != nil)
    let wanted = rendered(message, markedIn: marked).replacingOnce("error:", with: "warning:")
    #expect(reading.diagnostics.map(\.rendered) == [wanted])
  }

  @Test(arguments: QuestionType.allCases)
  func `The bank that the problems are made from is sound`(type: QuestionType) {
    let reading = readBank(soundBank(of: type))
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(reading.value?.questions.map(\.key.type) == [type])
  }

  @Test func `Every problem of a file is told in one run, in the order of the file`() {
    let text = """
      format: viva-bank/1
      topic: Bad Topic
      jurisdiction: NZ
      color: red
      questions:
        - id: one
          id: two
          type: singel-choice
          criteria: [U1.KE9, 7]
          level: remember
          level: apply
          prompt: ""
          sources: none
          explanation: So.
        - 12

      """
    #expect(
      readBank(text).diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
        == [
          "1:1 the key `title` is missing",
          "2:8 `Bad Topic` can't be a topic: lower-case letters and digits, joined by hyphens",
          "3:15 unknown jurisdiction `NZ`; expected `AU`, `UK` or `general`",
          "4:1 unknown key `color`",
          "7:5 the key `id` is used twice; first on line 6",
          "8:11 unknown type `singel-choice`; did you mean `single-choice`?",
          "9:16 unknown criterion `U1.KE9`; did you mean `U1.KE1`?",
          "9:24 expected text, found the number 7; put text like this in quotes",
          "11:5 the key `level` is used twice; first on line 10",
          "12:13 the text is empty",
          "13:14 expected a list, found the text `none`",
          "15:5 expected a mapping of keys to values, found the number 12",
        ])
  }

  @Test(arguments: ["AU", "UK"])
  func `A question about law has to say when it was checked`(jurisdiction: String) {
    let marked = soundBank(of: .numeric)
      .replacingOnce("jurisdiction: general", with: "jurisdiction: " + jurisdiction)
      .replacingOnce("    asAt: 2026-11-22\n", with: "")
      .replacingOnce("- id", with: "- §id")
    let message =
      "the key `asAt` is missing: a question on \(jurisdiction) law says when it was checked"
    let reading = readBank(marked.replacingOnce("§", with: ""))
    #expect(reading.diagnostics.map(\.rendered) == [rendered(message, markedIn: marked)])
  }

  @Test func `An id is used once in a file`() {
    let text = bank("t", ids: ["one", "two", "one"])
    #expect(
      readBank(text).diagnostics.map(\.rendered) == [
        """
        bank.yaml:22:9: error: the id `one` is used twice; first at bank.yaml:6:9
          - id: one
                ^
        """
      ])
  }

  @Test func `A newer format is read, with a warning`() throws {
    let text = soundBank(of: .ordering).replacingOnce("viva-bank/1", with: "viva-bank/2")
    let reading = readBank(text)
    #expect(reading.value != nil)
    #expect(
      reading.diagnostics.map(\.rendered) == [
        """
        bank.yaml:1:9: warning: the format `viva-bank/2` is newer than this program; it is read as `viva-bank/1`
        format: viva-bank/2
                ^
        """
      ])
  }

  @Test func `White space in texts folds, and marks of encoding and line ends do not matter`() {
    let folded = soundBank(of: .trueFalse)
      .replacingOnce("prompt: What?", with: "prompt: \"What  is\\t\\n  it\n\n      now? \"")
    let reading = readBank(
      "\u{FEFF}"
        + folded.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(reading.value?.questions.first?.prompt == "What is it now?")
  }
}

extension String {
  /// The text with the first occurrence of a part put into another form.
  func replacingOnce(_ part: String, with other: String) -> String {
    firstRange(of: part).map { replacingCharacters(in: $0, with: other) } ?? self
  }

  private func firstRange(of part: String) -> Range<Index>? {
    ranges(of: part).first
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

/// What a terminal shows for an error at the mark of a text, whose line is short and plain.
func rendered(_ message: String, markedIn text: String, file: String = "bank.yaml") -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    guard let mark = line.firstIndex(of: "§") else { continue }
    let column = line.distance(from: line.startIndex, to: mark)
    let plain = String(line).replacingOnce("§", with: "").replacingOnce("\t", with: " ")
    return "\(file):\(index + 1):\(column + 1): error: \(message)\n\(plain)\n"
      + String(repeating: " ", count: column) + "^"
  }
  return message
}
