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
  case hint, skip, why, source, edit, undo, flag, suspend, quit, help

  /// What the command does, in a few words.
  var meaning: String {
    switch self {
    case .hint: "show a hint; the answer then rates hard at best"
    case .skip: "leave this question out of this session and see its answer"
    case .why: "why this question is asked now; after an answer, the explanation"
    case .source: "where the answer can be looked up"
    case .edit: "write the answer in your editor, the program that VISUAL or EDITOR names"
    case .undo: "take the last answer back and be asked again"
    case .flag: "mark this question as needing another look; a note may follow"
    case .suspend: "let this question rest until “unsuspend” brings it back"
    case .quit: "end the session; every answer given is on record"
    case .help: "this list"
    }
  }
}

extension SlashCommand {
  /// Finds the commands that a line can become; nothing else is ever offered during a question.
  ///
  /// - Parameter line: The line up to the cursor.
  /// - Returns: The commands, with their meanings.
  static func completions(for line: String) -> [Completion] {
    guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
    return allCases.filter { "/\($0.rawValue)".hasPrefix(line) }
      .map { Completion(text: "/\($0.rawValue)", description: $0.meaning) }
  }
}

/// Asks for texts of one or more lines during a session.
struct ReplyReader {
  let console: Console
  let input: any LineSource
  /// Finds the editor of `/edit`; `nil` in an exam, which has none.
  var editor: (() throws -> TextEditor)?

  /// Shows a prompt and reads what is typed.
  ///
  /// A line that ends with a backslash goes on to the next. A text of several lines, typed, pasted or
  /// from the editor, is shown before it is sent, where there is a person. Ctrl-C drops what was
  /// typed and asks again; a second one in a row leaves the session.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - deadline: When the text is taken as it is.
  ///   - rightText: What stands at the right edge, such as a clock.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  func ask(
    _ prompt: String, deadline: Deadline? = nil, rightText: (() -> String)? = nil
  ) throws -> Reply {
    let request = LineRequest(
      console.prompt(prompt), rightText: rightText, deadline: deadline, mayContinue: true,
      completer: SlashCommand.completions)
    var interruptions = 0
    while interruptions < 2 {
      console.flush()
      switch try input.readLine(request) {
      case .line(let text):
        if let reply = try reply(text, deadline) { return reply }
        interruptions = 0
      case .endOfInput: return .leave
      case .timeUp(let partial): return .timeUp(partial)
      case .interrupted:
        interruptions += 1
        if interruptions < 2 { console.line("(Ctrl-C again, or /quit, ends the session)") }
      }
    }
    return .leave
  }

  /// Reads a text; `nil` where it is to be asked for again.
  private func reply(_ typed: String, _ deadline: Deadline?) throws -> Reply? {
    let start = AnswerReview.textToEdit(in: typed)
    guard input.isInteractive else {
      guard start != nil else { return Reply(typed) }
      console.line("There is no terminal to edit on.")
      return nil
    }
    guard let text = start ?? Reply(typed).severalLines else { return Reply(typed) }
    let review = AnswerReview(console: console, input: input, editor: editor)
    switch try review.review(text, isEdited: start != nil, deadline: deadline) {
    case .send(let text): return .text(text)
    case .drop: return nil
    case .leave: return .leave
    case .timeUp(let text): return .timeUp(text)
    }
  }
}

extension Reply {
  /// The text, if it is one and has more than one line.
  fileprivate var severalLines: String? {
    if case .text(let text) = self, text.contains("\n") { text } else { nil }
  }
}
