// Assumptions: none of the terminal but that it shows text; the system's own line editing is used.
// No escape sequence is written. C calls: isatty, close, fflush, tcflush,
// tcgetattr, tcsetattr.

internal import CLibEdit
internal import Files
internal import Glibc
internal import Text

/// Lines from a file, a pipe, or a terminal on which no line can be edited.
package final class PlainInput: LineSource {
  /// Whether the input is a terminal, where a person answers.
  package let isInteractive: Bool

  private let input: Int32
  private let own: Int32?
  private let output: Int32
  private let events: InputEvents
  private let lock: StopLock?
  private var buffer = LineBuffer()

  /// Creates a source.
  ///
  /// When the input is no terminal, each line is echoed after its prompt, so that a session with a
  /// script reads like one with a person.
  ///
  /// - Parameters:
  ///   - input: The descriptor that is read.
  ///   - output: The descriptor that prompts are written to.
  ///   - isExam: Whether Ctrl-Z does nothing as long as this lives.
  package init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, isExam: Bool = false
  ) {
    lock = isExam ? StopLock() : nil
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

  /// Shows the prompt and waits for a line; no history is kept, and nothing stands at the right.
  ///
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    fflush(cle_stdout())
    guard let signals = events.signals else { return try ask(request) }
    return try signals.watching { () throws(LineEditorError) in try ask(request) }
  }

  /// Shows the prompt and waits for a line that is not shown: it is not echoed after the prompt.
  ///
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    guard !isInteractive else {
      return try SecretTerminal(input: input).readSecret(prompt: prompt)
    }
    fflush(cle_stdout())
    try write(prompt.text.visible())
    let secret = try next(LineRequest(prompt))
    try write("\n")
    return secret
  }

  /// Drops what a person typed and was not asked for yet; a file is read on.
  package func dropTypeAhead() {
    guard isInteractive else { return }
    buffer = LineBuffer()
    tcflush(own ?? input, TCIFLUSH)
  }

  private func ask(_ request: LineRequest) throws(LineEditorError) -> Input {
    try write(request.prompt.text.visible())
    let input = try next(request)
    try write(ending(after: input))
    return input
  }

  private func next(_ request: LineRequest) throws(LineEditorError) -> Input {
    // Nobody reads a notice in the output of a script.
    let notice = isInteractive ? request.notice : nil
    while true {
      if request.deadline?.hasPassed == true { return .timeUp(partial: takePartial()) }
      if let line = buffer.takeLine() { return .line(line) }
      if let notice = notice?() {
        try write("\n\(notice.visible())\n\(request.prompt.text.visible())")
      }
      let waits = [request.deadline?.timeLeft(), notice.map { _ in .seconds(1) }]
      switch events.next(atMost: 65_536, within: waits.compactMap(\.self).min()) {
      case .bytes(let bytes): buffer.append(bytes)
      case .end: return buffer.takeRest().map(Input.line) ?? .endOfInput
      case .failure(let code): throw .readFailed(errno: code)
      case .signal:
        buffer = LineBuffer()
        return .interrupted
      case .nothing: break
      }
    }
  }

  /// What a person has typed: the first line, ended or not; further ones are for the next question.
  ///
  /// The terminal keeps such a line to itself, unless it is told not to gather lines.
  private func takePartial() -> String {
    var modes = termios()
    guard let own, tcgetattr(own, &modes) == 0 else { return "" }
    let before = modes
    modes.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(own, TCSANOW, &modes)
    defer { withUnsafePointer(to: before) { _ = tcsetattr(own, TCSANOW, $0) } }
    if let bytes = try? Descriptor.readSome(own, atMost: 65_536) { buffer.append(bytes) }
    return buffer.takeLine() ?? buffer.takeRest() ?? ""
  }

  /// What brings the output to a new line: a person has pressed Enter, a file has not.
  private func ending(after input: Input) -> String {
    switch input {
    case .line(let line): isInteractive ? "" : line.visible() + "\n"
    case .interrupted, .endOfInput, .timeUp: "\n"
    }
  }

  private func write(_ text: String) throws(LineEditorError) {
    do {
      try Descriptor.write(Array(text.utf8), to: output)
    } catch {
      throw .writeFailed(errno: error.code)
    }
  }
}
