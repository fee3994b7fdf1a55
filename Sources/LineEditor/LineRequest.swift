/// What is asked of a person: the prompt, and how the line is read.
package struct LineRequest {
  /// The words in front of the cursor.
  package var prompt: Prompt

  /// Whether the line is kept, and which earlier ones can be recalled.
  package var history: HistoryKind

  /// What stands at the right edge while there is room, such as a clock; asked for again about every
  /// second.
  ///
  /// Untrusted. It is shown only where lines are edited, since it is redrawn: never in plain mode.
  package var rightText: (() -> String)?

  /// What is to be told now in a line above the prompt, such as how much time is left.
  ///
  /// It is asked for about every second, and at every key; `nil` tells nothing. Untrusted. It is told where a person types; what was typed stays.
  package var notice: (() -> String?)?

  /// When the line is taken as it is.
  package var deadline: Deadline?

  /// What the Tab key offers; `nil` for what the source of lines offers for commands, and for nothing
  /// where no command is asked for.
  package var completer: Completer?

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - history: Whether the line is kept; an answer never is.
  ///   - rightText: What stands at the right edge.
  ///   - notice: What is to be told now above the prompt.
  ///   - deadline: When the line is taken as it is.
  ///   - completer: What the Tab key offers.
  package init(
    _ prompt: Prompt, history: HistoryKind = .none, rightText: (() -> String)? = nil,
    notice: (() -> String?)? = nil, deadline: Deadline? = nil,
    completer: Completer? = nil
  ) {
    self.prompt = prompt
    self.history = history
    self.rightText = rightText
    self.notice = notice
    self.deadline = deadline
    self.completer = completer
  }
}
