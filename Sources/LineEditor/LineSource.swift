/// Where lines come from: a person at a terminal, or a file.
package protocol LineSource: AnyObject {
  /// Whether a person is there to see the prompt and to answer.
  var isInteractive: Bool { get }

  /// The width of what the prompt is written to, in columns; positive.
  var columns: Int { get }

  /// Shows the prompt and waits for a line.
  ///
  /// - Parameter request: What is asked, and how the line is read.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  func readLine(_ request: LineRequest) throws(LineEditorError) -> Input

  /// Shows the prompt and waits for a line that is neither shown nor kept, such as a passphrase.
  ///
  /// Where standard input is a terminal, the line is typed on the terminal that the program was
  /// started on, whatever the outputs are. Where it is not a terminal, the line is the next one of the input.
  ///
  /// - Parameter prompt: The words in front of the cursor.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  func readSecret(prompt: Prompt) throws(LineEditorError) -> Input

  /// Drops what was typed and not asked for yet, where a person types on a terminal: before a prompt
  /// that comes after some work, it was meant for whatever was there before.
  func dropTypeAhead()
}

extension LineSource {
  /// Drops nothing: what a file holds was meant for the prompts to come.
  package func dropTypeAhead() {}

  /// Shows the prompt and waits for a line, however long that takes.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - history: Whether the line is kept, and which earlier ones can be recalled.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readLine(
    prompt: Prompt, history: HistoryKind = .none
  ) throws(LineEditorError) -> Input {
    try readLine(LineRequest(prompt, history: history))
  }
}

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

  /// The characters that are sent without Enter when they are the first of a line.
  ///
  /// It holds where lines are edited; elsewhere Enter ends every line. An Enter that follows at once, as by habit, is
  /// no line of its own.
  package var sentAtOnce = ""

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

/// What came of asking a person for a line.
package enum Input: Equatable, Sendable {
  /// A line, without its line ending.
  ///
  /// It is untrusted: it may hold any scalar that a person can type (Ctrl-V) or a file can hold,
  /// control characters included, and line feeds between lines that were pasted.
  case line(String)

  /// Ctrl-C: whatever was typed is dropped.
  case interrupted

  /// Ctrl-D on an empty line, the end of a file, or a terminal that hung up.
  case endOfInput

  /// The deadline passed; what was typed so far, as untrusted as a line is.
  case timeUp(partial: String)
}

/// When an answer is taken as it is.
package struct Deadline {
  /// How much time is left; zero or less when it has passed.
  package let timeLeft: () -> Duration

  /// Creates a deadline by a clock of the caller's own.
  ///
  /// - Parameter timeLeft: How much time is left; it must never grow.
  package init(timeLeft: @escaping () -> Duration) {
    self.timeLeft = timeLeft
  }

  /// Creates a deadline at a moment that no change of the system's time moves.
  ///
  /// - Parameter instant: The moment.
  package init(_ instant: ContinuousClock.Instant) {
    self.init { instant - .now }
  }

  /// Whether the moment has come.
  package var hasPassed: Bool { timeLeft() <= .zero }
}

/// Why no line can be had.
package enum LineEditorError: Error, Equatable, Sendable {
  /// Why lines cannot be edited here.
  package enum Reason: Equatable, Sendable {
    /// Standard input, or everything a prompt could be written to, is no terminal.
    case noTerminal
    /// The terminal's kind is unknown, or it cannot move its cursor.
    case dumbTerminal
    /// The system refused a stream; the `errno` it gave.
    case noStream(errno: Int32)
    /// `el_init` failed.
    case noEditor
    /// The user's `.editrc` turns editing off.
    case turnedOff
  }

  /// Lines cannot be edited here; `PlainInput` still can read them.
  case unavailable(Reason)

  /// Nothing may be asked: whoever started the program said so.
  case inputRefused

  /// Reading failed; the `errno` of `read`.
  case readFailed(errno: Int32)

  /// Writing the prompt failed; the `errno` of `write`.
  case writeFailed(errno: Int32)

  /// The history cannot be kept on disk, only for this session; the `errno` of what was refused.
  case historyUnavailable(errno: Int32)
}
