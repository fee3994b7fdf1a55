internal import Curriculum
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// After the mark.
extension StudyConversation {
  /// What is asked after the mark: a rating only where it counts.
  private var nextPrompt: String {
    plan.isCram
      ? "Enter: next: "
      : console.hint(
        "Enter: next; or rate it yourself, 1 again, 2 hard, 3 good, 4 easy: ",
        later: "Enter: next; 1 to 4: rate: ", isOnce: true)
  }

  /// Lets the learner change the rating, look things up, or go on.
  ///
  /// - Parameters:
  ///   - asking: What was asked.
  ///   - first: What was typed already.
  /// - Returns: Whether to go on.
  /// - Throws: `StoreError` and `LineEditorError`.
  mutating func afterwards(_ asking: Asking, first: Reply? = nil) throws -> Outcome {
    var typed = first
    while true {
      let reply =
        try typed
        ?? replies.ask(nextPrompt, isText: false)
      typed = nil
      switch reply {
      case .text(let text):
        let word = text.filter { $0 != " " }
        if word.isEmpty {
          console.line()
          return .goOn
        }
        try rate(word.visible(), asking)
      case .leave, .command(.pause, _), .command(.quit, _):
        leave(by: reply)
        return .leave
      case .timeUp: break  // Time is for answering only.
      case .unknown(let word): complain(about: word)
      case .command(.undo, _):
        if try undo() { return .goOn }
      case .command(let command, let rest): try obeyAfterwards(command, rest, asking)
      }
    }
  }

  private mutating func rate(_ word: String, _ asking: Asking) throws {
    let named = Rating.allCases.first { $0.word == word.lowercased() }
    guard let rating = Int(word).flatMap(Rating.init(rawValue:)) ?? named,
      let fact = session.rating(latest: rating)
    else {
      return console.line(
        "Type 1, 2, 3 or 4, or again, hard, good or easy, to change the rating, or just Enter.")
    }
    try record([fact])
    console.line(scheduleLine(of: asking.question.id))
  }

  private mutating func obeyAfterwards(
    _ command: SlashCommand, _ rest: String, _ asking: Asking
  ) throws {
    switch command {
    case .why: console.paragraph(asking.question.explanation)
    case .source: tellSources(asking.question)
    case .flag: try flag(rest)
    case .suspend: try suspend()
    case .again: askOnceMore()
    case .right: try countRight(asking)
    case .hint, .skip, .back:
      console.line("The question is answered; press Enter for the next.")
    default: listCommands()
    }
  }
}
