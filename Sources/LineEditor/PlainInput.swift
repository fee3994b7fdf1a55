// Assumptions: none of the terminal but that it shows text; the system's own line editing is used.
// No escape sequence is written. C calls: isatty, close, fflush.

internal import CLibEdit
internal import Glibc

/// Lines from a file, a pipe, or a terminal on which no line can be edited.
package final class PlainInput: LineSource {
  /// Whether the input is a terminal, where a person answers.
  package let isInteractive: Bool

  private let input: Int32
  private let own: Int32?
  private let output: Int32
  private let events: InputEvents
  private var buffer = LineBuffer()

  /// Creates a source.
  ///
  /// When the input is no terminal, each line is echoed after its prompt, so that a session with a
  /// script reads like one with a person.
  ///
  /// - Parameters:
  ///   - input: The descriptor that is read.
  ///   - output: The descriptor that prompts are written to.
  package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    isInteractive = isatty(input) == 1
    (self.input, self.output) = (input, output)
    let opened = isInteractive ? try? TerminalInput.open(input) : nil
    let signals = isInteractive ? try? SignalWatch(signals: [SIGINT]) : nil
    own = opened
    events = InputEvents(descriptor: opened ?? input, signals: signals)
  }

  deinit {
    if let own { close(own) }
  }

  /// The width of what prompts are written to, in columns; 80 if that is no terminal.
  package var columns: Int { TerminalSize.columns(of: output) }

  /// Shows the prompt and waits for a line; no history is kept.
  ///
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readLine(
    prompt: Prompt, history: HistoryKind
  ) throws(LineEditorError) -> Input {
    fflush(cle_stdout())
    guard let signals = events.signals else { return try ask(prompt) }
    return try signals.watching { () throws(LineEditorError) in try ask(prompt) }
  }

  /// Shows the prompt and waits for a line that is not shown: it is not echoed after the prompt.
  ///
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    guard !isInteractive else {
      return try SecretTerminal(input: input).readSecret(prompt: prompt)
    }
    fflush(cle_stdout())
    try write(prompt.text.withVisibleControls)
    let secret = try next()
    try write("\n")
    return secret
  }

  private func ask(_ prompt: Prompt) throws(LineEditorError) -> Input {
    try write(prompt.text.withVisibleControls)
    let input = try next()
    try write(ending(after: input))
    return input
  }

  private func next() throws(LineEditorError) -> Input {
    while true {
      if let line = buffer.takeLine() { return .line(line) }
      switch events.next(atMost: 65_536) {
      case .bytes(let bytes): buffer.append(bytes)
      case .end: return buffer.takeRest().map(Input.line) ?? .endOfInput
      case .failure(let code): throw .readFailed(errno: code)
      case .signal:
        buffer = LineBuffer()
        return .interrupted
      }
    }
  }

  /// What brings the output to a new line: a person has pressed Enter, a file has not.
  private func ending(after input: Input) -> String {
    switch input {
    case .line(let line): isInteractive ? "" : line.withVisibleControls + "\n"
    case .interrupted, .endOfInput: "\n"
    }
  }

  private func write(_ text: String) throws(LineEditorError) {
    do {
      try FileBytes.writeAll(output, Array(text.utf8))
    } catch {
      throw .writeFailed(errno: error.code)
    }
  }
}
