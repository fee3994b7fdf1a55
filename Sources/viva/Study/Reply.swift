internal import LearnerRecord

/// What somebody typed during a session.
enum Reply: Equatable {
  /// A text, as typed; `//` at its start was read as `/`.
  case text(String)
  /// A command, with the rest of the line.
  case command(SlashCommand, String)
  /// A word after `/` that is no command.
  case unknown(String)
  /// Leave the session, which can be gone on with: the input ended.
  case leave
  /// The deadline passed; what was typed so far.
  case timeUp(String)

  /// Reads a line.
  ///
  /// - Parameter line: The line, as typed.
  init(_ line: String) {
    guard line.hasPrefix("/") else {
      self = .text(line)
      return
    }
    if line.hasPrefix("//") {
      self = .text(String(line.dropFirst()))
      return
    }
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    if let command = SlashCommand(rawValue: word.lowercased()) {
      self = .command(command, parts.count > 1 ? String(parts[1]) : "")
    } else {
      self = .unknown(word)
    }
  }
}

/// The commands that work during a question.
enum SlashCommand: String, CaseIterable {
  case hint, skip, back, right, again, why, source, edit, undo, flag, suspend, pause, quit, help

  /// What the command does, in a few words.
  var meaning: String {
    switch self {
    case .hint:
      "show a hint: \(HintRule.inWords), and the answer rates hard at best"
    case .skip: "leave this question out of this session and see its answer"
    case .back: "return to the gap before this one, which keeps what you typed"
    case .right:
      "after a typed answer: count it right; the record keeps the mark beside it"
    case .again: "ask the last question once more at the end, off the schedule"
    case .why: "why this question is asked now; after an answer, the explanation"
    case .source: "where the answer can be looked up"
    case .edit:
      "write the answer in your editor: VISUAL, EDITOR, or one that is installed"
    case .undo: "take the last answer back and be asked again"
    case .flag:
      "mark this question on your record and in transcripts; words behind it say why"
    case .suspend: "let this question rest until “unsuspend” brings it back"
    case .pause: "leave now; the next “study” resumes at this very question"
    case .quit: "end the session; every answer given is on record"
    case .help: "this list"
    }
  }
}
