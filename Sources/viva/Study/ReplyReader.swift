internal import Curriculum
internal import LineEditor
internal import Terminal

extension SlashCommand {
  /// Finds the commands that a line can become; nothing else is ever offered during a question.
  ///
  /// A word of an answer never is: that would give it away.
  ///
  /// - Parameter line: The line up to the cursor.
  /// - Returns: The commands, with their meanings.
  static func completions(for line: String) -> [Completion] {
    guard line.hasPrefix("/"), !line.contains(" ") else { return [] }
    return allCases.filter { "/\($0.rawValue)".hasPrefix(line.lowercased()) }
      .map { Completion(text: "/\($0.rawValue)", description: $0.meaning) }
  }
}

/// Asks for texts of one or more lines during a session.
struct ReplyReader {
  let console: Console
  let input: any LineSource
  /// Finds the editor of `/edit`; `nil` in an exam, which has none.
  var editor: (() throws -> TextEditor)?
  /// Where a text is that the editor left and that was not sent yet; `nil` where none is asked for.
  var unsent: UnsentText?
  /// When a text is taken as it is, unless a request says otherwise.
  var deadline: Deadline?
  /// What stands at the right edge, such as a clock, unless a request says otherwise.
  var rightText: (() -> String)?

  /// Shows a prompt and reads what is typed.
  ///
  /// A line that ends with a backslash goes on to the next. A text of several lines, typed, pasted or
  /// from the editor, is shown before it is sent, where there is a person. Ctrl-C drops what was
  /// typed and asks again; a second one in a row ends the session.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - deadline: When the text is taken as it is.
  ///   - rightText: What stands at the right edge, such as a clock.
  ///   - isText: Whether a text is asked for, which may be written in the editor.
  /// - Returns: What was typed.
  /// - Throws: `LineEditorError`.
  func ask(
    _ prompt: String, deadline: Deadline? = nil, rightText: (() -> String)? = nil,
    isText: Bool = true
  ) throws -> Reply {
    let deadline = deadline ?? self.deadline
    var interruptions = 0
    while interruptions < 2 {
      let request = LineRequest(
        console.prompt(prompt), rightText: rightText ?? self.rightText, deadline: deadline,
        mayContinue: true, completer: SlashCommand.completions)
      console.flush()
      switch try input.readLine(request) {
      case .line(let text):
        guard isText else { return Reply(text) }
        if let reply = try reply(text, deadline) { return reply }
        interruptions = 0
      case .endOfInput: return .leave
      case .timeUp(let partial): return .timeUp(partial)
      case .interrupted:
        interruptions += 1
        if interruptions < 2 {
          console.line("(Ctrl-C again, or /quit, ends the session)")
        }
      }
    }
    return .command(.quit, "")
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
    let review = AnswerReview(
      console: console, input: input, editor: editor, unsent: unsent)
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
