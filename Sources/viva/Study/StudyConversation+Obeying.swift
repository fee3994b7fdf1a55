internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Terminal
internal import Text

// Obeying the commands of a question.
extension StudyConversation {
  /// Obeys a command that leaves the question open.
  mutating func obey(_ command: SlashCommand, _ rest: String, _ asking: Asking) throws {
    switch command {
    case .hint: giveHint(asking)
    case .again: askOnceMore()
    case .why: console.paragraph(reason(for: asking))
    case .source: tellSources(asking.question)
    case .flag: try flag(rest)
    case .right: console.line("“/right” counts a typed answer right after its mark.")
    default: listCommands()
    }
  }

  private mutating func giveHint(_ asking: Asking) {
    guard let hint = session.takeHint() else {
      return console.paragraph(
        asking.question.hints.isEmpty
          ? "This question has no hints." : "There is no further hint.")
    }
    let left = HintRule.earned(1, hints: session.current?.hintsShown ?? 1)
    console.paragraph("Hint: " + hint)
    console.paragraph("(A right answer now earns \(percent(left)): \(HintRule.inWords).)")
  }

  mutating func askOnceMore() {
    console.paragraph(
      session.askOnceMore()
        ? "The last question comes once more at the end of this session; the schedule stays as it is."
        : "No question was answered in this session yet.")
  }

  mutating func skip(_ asking: Asking) throws {
    try record(try session.skipping())
    let expected = expectedAnswer(of: asking.question.key, shown: asking.shown)
    console.paragraph("Skipped. Expected: " + expected)
    console.paragraph(asking.question.explanation)
    console.line()
  }

  /// Lets the current question rest.
  mutating func suspend() throws {
    guard let fact = session.suspending(), let question = session.current?.question.id else {
      return
    }
    try record([fact])
    console.paragraph("Suspended: this question rests until “unsuspend \(question.rawValue)”.")
    console.line()
  }

  /// Takes the last answer back; returns whether there was one.
  mutating func undo() throws -> Bool {
    guard let fact = session.undoing() else {
      console.line("No answer of this session can be taken back; “record undo” reaches further.")
      return false
    }
    session.postponeCurrent()
    try record([fact])
    console.line("Taken back; the record keeps that it was. Here is the question again.")
    console.line()
    return true
  }

  mutating func flag(_ note: String) throws {
    try record(try session.flagging(note: note))
    console.paragraph(
      note.isEmpty
        ? ("Flagged, on your record and in transcripts beside the answer. “/flag” with a few words adds "
          + "why.")
        : "Flagged, with your note, on your record and in transcripts beside the answer."
    )
  }

  func complain(about word: String) {
    let names = SlashCommand.allCases.map(\.rawValue)
    let hint =
      nearestName(to: word, among: names).map { "Did you mean “/\($0)”?" }
      ?? "“/help” lists them."
    console.paragraph(
      "There is no command “/\(word)”. \(hint) To answer with a text that begins with “/”, type "
        + "“//”.")
  }

  func listCommands() {
    for command in SlashCommand.allCases {
      console.paragraph(command.meaning, first: "  /\(command.rawValue.padded(to: 9))", rest: 12)
    }
    console.paragraph(
      "A response that begins with “/” is typed with “//”.", first: "  ", rest: 2)
  }
}
