internal import Curriculum
internal import LearnerRecord
internal import Marking
internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

/// The commands that work during a question.
package enum SlashCommand: String, DialogueCommand {
  case hint, skip, back, right, again, rate, why, source, read, policy, edit, undo, flag, suspend,
    pause, quit, help

  /// What the command does, in a few words.
  package var meaning: String {
    switch self {
    case .hint:
      "show a hint: \(HintRule.inWords), and the answer rates hard at best"
    case .skip: "leave this question out of this session and see its answer"
    case .back: "return to the gap before this one, which keeps what you typed"
    case .right:
      "after a typed answer: count it right; the record keeps the mark beside it"
    case .again: "ask the last question once more at the end, off the schedule"
    case .rate: "rate the last answer yourself: again, hard, good or easy behind it"
    case .why: "why this question is asked now; after an answer, the explanation"
    case .source: "after an answer: where it can be looked up"
    case .read: "after an answer: the paragraph of the notes that the question rests on"
    case .policy: "after an answer: the clauses of the policies that the question rests on"
    case .edit:
      "write the answer in your editor: VISUAL, EDITOR, or one that is installed"
    case .undo: "take the last answer back and be asked again"
    case .flag:
      "mark this question on your record and in transcripts; words behind it say why"
    case .suspend: "let this question rest until “unsuspend” brings it back"
    case .pause: "leave now; the next “study” resumes at this very question"
    case .quit: "end the session; every answer given is on record"
    case .help: "what can be typed now"
    }
  }

  /// “End” ends the session.
  package static let otherNames: [String: Self] = ["end": .quit, "exit": .quit]
}

// Obeying the commands of a question.
extension StudyConversation {
  /// Obeys a command that leaves the question open.
  mutating func perform(_ command: SlashCommand, _ rest: String, _ asking: PresentedQuestion) throws
  {
    switch command {
    case .hint: giveHint(asking)
    case .again: askOnceMore()
    case .rate: try rate(rest)
    case .why: console.paragraph(reason(for: asking))
    case .source:
      console.paragraph(
        "“/source” says where the answer can be looked up, once you have given yours.")
    case .read:
      console.paragraph(
        asking.question.notes == nil
          ? noNotes
          : "“/read” opens the notes once you have answered: they give the answer away.")
    case .policy:
      console.paragraph(
        asking.question.policies.isEmpty
          ? noPolicies
          : "“/policy” opens the clauses once you have answered: they give the answer away.")
    case .right: console.line("“/right” counts a typed answer right after its mark.")
    // Hints may have been shown since.
    default: replies.list(rowsBeforeAnswer(session.current ?? asking))
    }
  }

  private mutating func giveHint(_ asking: PresentedQuestion) {
    guard let hint = session.takeHint() else {
      return console.paragraph(
        asking.question.hints.isEmpty
          ? "This question has no hints." : "There are no more hints.")
    }
    let left = HintRule.earned(1, hints: session.current?.hintsShown ?? 1)
    console.paragraph("Hint: " + hint)
    console.paragraph("(A right answer now earns \(percent(left)): \(HintRule.inWords).)")
  }

  mutating func askOnceMore() {
    console.paragraph(
      session.askOnceMore()
        ? "The last question comes once more at the end of this session; the schedule stays as it is."
        : "You haven't answered a question in this session yet.")
  }

  mutating func skip(_ asking: PresentedQuestion) throws {
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
    console.line("Answer withdrawn (your record notes this). Here is the question again.")
    console.line()
    return true
  }

  /// Marks the question, and asks for a note where none came with the command; returns what somebody typed who
  /// leaves instead.
  mutating func flag(_ note: String) throws -> Typed? {
    guard note.isBlankLine else {
      try mark(note.trimmed)
      return nil
    }
    let asked = try replies.choose(
      "What is wrong with it? (Enter: no note; /back: no flag) ",
      hint: "Type a few words, just Enter for no note, or /back for no flag.",
      commands: [.back, .pause, .quit]
    ) { $0.trimmed }
    switch asked {
    case .other(.command(.back, _)):
      console.line("Not flagged.")
      return nil
    case .chosen(let note):
      try mark(note)
      return nil
    case .other(let reply):
      try mark("")
      return reply
    }
  }

  private mutating func mark(_ note: String) throws {
    try record(try session.flagging(note: note))
    console.paragraph(
      note.isEmpty
        ? "Flagged, on your record and in transcripts beside the answer."
        : "Flagged, with your note, on your record and in transcripts beside the answer."
    )
  }
}

// What a beginner types.
extension StudyConversation {
  /// The words that are commands wherever they are no answer.
  private static let plainWords: [String: SlashCommand] = [
    "help": .help, "?": .help, "quit": .quit, "exit": .quit,
  ]

  /// Returns the command that somebody meant who typed its word without a slash, unless the word is
  /// an answer to the question, if one is open.
  func plainWord(_ reply: Typed, _ asking: PresentedQuestion? = nil) -> Typed {
    guard case .text(let text) = reply,
      let command = Self.plainWords[text.visible().trimmed.lowercased()],
      asking?.question.key.expects(text.trimmed.lowercased()) != true
    else { return reply }
    return .command(command, "")
  }
}

extension AnswerKey {
  /// Whether a word, in small letters, is among the answers that an author wrote.
  func expects(_ word: String) -> Bool {
    let answers: [String] =
      switch self {
      case .shortAnswer(let key): [key.key] + key.variants
      case .cloze(let key): key.gaps.flatMap { [$0.key] + $0.variants + $0.options }
      case .list(let key): key.members.flatMap { [$0.key] + $0.variants }
      default: []
      }
    return answers.contains { $0.lowercased() == word }
  }
}

// What can be typed after the mark.
extension StudyConversation {
  /// What is asked after the mark: a rating only where it counts, and counting it right where it was typed.
  private func nextPrompt(_ asking: PresentedQuestion, namesRight: Bool) -> String {
    var words = ["Enter: next"]
    if namesRight, canBeCountedRight(asking) {
      words.append(console.hint("/right: count it right", later: "/right", isOnce: true))
    }
    let choices = choices
    if choices.count > 1 {
      let names = choices.map { "\($0.rawValue) \($0.word)" }.joined(separator: ", ")
      words.append(
        console.hint(
          "or rate it yourself, \(names)", later: "1 to \(choices.count): rate", isOnce: true))
    }
    return words.joined(separator: "; ") + ": "
  }

  /// Whether the latest answer was typed, and is neither right nor counted so.
  func canBeCountedRight(_ asking: PresentedQuestion) -> Bool {
    guard asking.question.key.parts.isTyped, let answer = session.answers.last else { return false }
    return answer.credit < 1
  }

  /// The ratings that can be chosen for the latest answer; none where one would change nothing.
  var choices: [Rating] {
    plan.isCram ? [] : session.answers.last?.choices ?? []
  }

  /// Lets the learner change the rating, look things up, or go on.
  ///
  /// - Parameters:
  ///   - asking: What was asked.
  ///   - first: What was typed already.
  ///   - namesRight: Whether the prompt says that a typed answer can be counted right: not where nothing was
  ///     typed, or where that was just asked.
  /// - Returns: Whether to go on.
  /// - Throws: `StoreError` and `LineEditorError`.
  mutating func afterwards(
    _ asking: PresentedQuestion, first: Typed? = nil, namesRight: Bool = false
  ) throws -> Outcome {
    var typed = first
    while true {
      let keys = choices.count > 1 ? choices.map { "\($0.rawValue)" }.joined() : ""
      let prompt = nextPrompt(asking, namesRight: namesRight)
      let reply = plainWord(try typed ?? replies.ask(prompt, atOnce: keys))
      typed = nil
      switch reply {
      case .text(let text):
        let word = text.filter { $0 != " " }
        if word.isEmpty {
          console.line()
          return .proceed
        }
        try rate(word)
      case .leave, .command(.pause, _), .command(.quit, _):
        leave(by: reply)
        return .leave
      case .timeUp: break  // Time is for answering only.
      case .command(.undo, _):
        if try undo() { return .proceed }
      case .command(.flag, let note):
        if let left = try flag(note) {
          leave(by: left)
          return .leave
        }
      case .command(let command, let rest): try obeyAfterwards(command, rest, asking)
      }
    }
  }

  private mutating func rate(_ typed: String) throws {
    let word = typed.trimmed.lowercased()
    let rating =
      Int(word).flatMap(Rating.init(rawValue:)) ?? Rating.allCases.first { $0.word == word }
    guard let answer = session.answers.last else {
      return console.line("No answer of this session can be rated.")
    }
    guard let rating, let fact = session.rating(latest: rating) else {
      return console.line(
        choices.count > 1
          ? "Type 1, 2, 3 or 4, or again, hard, good or easy, to change the rating, or just Enter."
          : "Press Enter for the next question; /help lists what else can be typed.")
    }
    guard answer.choices.contains(rating) else {
      return console.paragraph(refusal(of: rating, for: answer))
    }
    try record([fact])
    console.line(scheduleLine(of: answer.question))
  }

  /// Says why a rating can't be chosen, and what can be done instead.
  private func refusal(of rating: Rating, for answer: SessionAnswer) -> String {
    if answer.isCase {
      return "A case leaves the schedule as it was, so there is nothing to rate."
    }
    let can =
      answer.choices.contains(.hard)
      ? "A partly right answer can be rated “again” or “hard”"
      : "An answer that was not right can only be rated “again”"
    return
      "\(can), not “\(rating.word)”. “/right” counts a typed answer right; “/undo” takes it back."
  }

  private mutating func obeyAfterwards(
    _ command: SlashCommand, _ rest: String, _ asking: PresentedQuestion
  ) throws {
    switch command {
    case .why: console.paragraph(asking.question.explanation)
    case .source: reportSources(asking.question)
    case .read: openNotes(asking.question)
    case .policy: openPolicies(asking.question)
    case .suspend: try suspend()
    case .again: askOnceMore()
    case .right: try countRight(asking)
    case .rate: try rate(rest)
    case .hint, .skip, .back:
      console.line("The question is answered; press Enter for the next.")
    default: replies.list(rowsAfterMark(asking))
    }
  }
}
