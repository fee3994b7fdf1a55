internal import Curriculum
internal import LineEditor

/// What somebody typed during a session.
enum Reply: Equatable {
  /// A text, as typed; `//` at its start was read as `/`.
  case text(String)
  /// A command, with the rest of the line.
  case command(SlashCommand, String)
  /// A word after `/` that is no command.
  case unknown(String)
  /// Leave the session: the input ended, or Ctrl-C was pressed twice.
  case leave

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
  case hint, skip, why, source, undo, flag, suspend, quit, help

  /// What the command does, in a few words.
  var meaning: String {
    switch self {
    case .hint: "show a hint; the answer then rates hard at best"
    case .skip: "leave this question out of this session and see its answer"
    case .why: "why this question is asked now; after an answer, the explanation"
    case .source: "where the answer can be looked up"
    case .undo: "take the last answer back and be asked again"
    case .flag: "mark this question as needing another look; a note may follow"
    case .suspend: "let this question rest until “unsuspend” brings it back"
    case .quit: "end the session; every answer given is on record"
    case .help: "this list"
    }
  }
}

/// Asks for lines during a session.
struct ReplyReader {
  let console: Console
  let input: any LineSource

  /// Shows a prompt and reads what is typed.
  ///
  /// Ctrl-C drops the line and asks again; a second one in a row leaves the session.
  ///
  /// - Parameter prompt: The words in front of the cursor.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  func ask(_ prompt: String) throws -> Reply {
    for _ in 0..<2 {
      console.flush()
      switch try input.readLine(prompt: console.prompt(prompt), history: .none) {
      case .line(let line), .timeUp(let line): return Reply(line)
      case .endOfInput: return .leave
      case .interrupted: console.line("(Ctrl-C again, or /quit, ends the session)")
      }
    }
    return .leave
  }
}
