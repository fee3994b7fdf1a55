internal import LearnerRecord
internal import Practice
internal import Terminal
internal import Text

// Behind the last question.
extension TestConversation {
  /// Says what is open and takes lines until a question is to be shown or the test is over.
  mutating func overview() throws -> Outcome {
    console.line()
    _ = list()
    let isOpen = !test.open.isEmpty
    while true {
      let words =
        isOpen
        ? "Enter: open questions; /submit ends: "
        : "/submit ends, /go 3 goes back: "
      switch try lines.ask(words) {
      case .text(let text) where text.allSatisfy(\.isWhitespace) && isOpen:
        test.goToFirstOpen()
        return .proceed
      case .text(let text) where ["?", "help"].contains(text.trimmed.lowercased()):
        _ = try perform(.help, "", nil)
      case .text(let text):
        if let number = Int(text.filter { $0 != " " }), test.go(to: number) { return .proceed }
        console.line("Type /submit to end the test, or the number of a question.")
      case .timeUp:
        console.line("The time is up.")
        return .over(.timeUp)
      case .leave: return .stopped
      case .command(let command, let rest):
        if let outcome = try perform(command, rest, nil) { return outcome }
      }
      reportTimeIfDue()
    }
  }

  /// Ends the test, once more asked for where questions are open.
  mutating func submit() throws -> Outcome? {
    guard !test.open.isEmpty else { return .over(.submitted) }
    console.paragraph(
      "\(counted(test.open.count, "question")) \(test.open.count == 1 ? "is" : "are") open: "
        + "\(numbers(test.open)). They earn nothing.")
    switch try lines.isYes("End the test? y or n: ", commands: [.submit]) {
    case .chosen(true), .other(.command(.submit, _)): return .over(.submitted)
    case .chosen(false): return .proceed
    case .other(.timeUp):
      console.line("The time is up.")
      return .over(.timeUp)
    case .other: return .stopped
    }
  }

  /// Says which questions are open, and which are flagged.
  func list() -> Outcome? {
    let answered = test.total - test.open.count
    console.paragraph("\(answered) of \(test.total) answered.")
    if !test.open.isEmpty { console.paragraph("Open: \(numbers(test.open)).", rest: 2) }
    let flagged = test.sitting.flagged.sorted()
    if !flagged.isEmpty { console.paragraph("Flagged: \(numbers(flagged)).", rest: 2) }
    return nil
  }

  private func numbers(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}
