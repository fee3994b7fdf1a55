// A line that nobody looking on is to read: the terminal does not show it. The system's own line
// editing is used, so that no library keeps a copy: not libedit's buffers, not the history.
//
// Whatever ends the wait, the terminal shows what is typed again: a line, Ctrl-C, Ctrl-D, a failure,
// a stop, and every signal that can be caught. Only SIGKILL leaves it as it is.
//
// No escape sequence is written. C calls: open, close, tcgetattr, tcsetattr, fflush.

internal import CLibEdit
internal import Files
internal import Glibc
internal import Text

/// The terminal while a secret is typed on it.
final class SecretTerminal {
  /// Reads without waiting (see `TerminalInput`); writing has to wait, so it has its own.
  private let reader: Int32
  private let writer: Int32
  private let signals: SignalWatch
  /// How the terminal was before, once it is known.
  private var modes: termios?

  /// Opens the terminal that the program was started on, wherever its outputs lead.
  ///
  /// - Parameter input: A descriptor of a terminal, taken where the program has none of its own.
  /// - Throws: `LineEditorError.readFailed`.
  init(input: Int32 = STDIN_FILENO) throws(LineEditorError) {
    for path in ["/dev/tty", "/proc/self/fd/\(input)"] {
      let reader = open(path, O_RDONLY | Int32(O_NONBLOCK) | O_NOCTTY | O_CLOEXEC)
      guard reader >= 0 else { continue }
      let writer = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
      if writer >= 0, let signals = Self.watch() {
        (self.reader, self.writer, self.signals) = (reader, writer, signals)
        return
      }
      let code = errno
      for descriptor in [reader, writer] where descriptor >= 0 { close(descriptor) }
      throw .readFailed(errno: code)
    }
    throw .readFailed(errno: errno)
  }

  deinit {
    close(reader)
    close(writer)
  }

  /// Shows the prompt and waits for a line that is not shown.
  ///
  /// What was typed before the prompt is dropped: it was shown.
  ///
  /// - Parameter prompt: The words in front of the cursor.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`; never with what is typed shown.
  func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    fflush(cle_stdout())
    return try signals.watching { () throws(LineEditorError) in
      defer { deliverRest() }
      defer { show() }
      try hide()
      try write(prompt.text.visible())
      let input = try next(prompt)
      try write("\n")
      return input
    }
  }

  private func next(_ prompt: Prompt) throws(LineEditorError) -> Input {
    let events = InputEvents(descriptor: reader, signals: signals)
    var bytes: [UInt8] = []
    while true {
      switch events.next(atMost: 1) {
      case .bytes([UInt8(ascii: "\n")]): return .line(String(decoding: bytes, as: UTF8.self))
      case .bytes(let more): bytes += more
      case .end: return .endOfInput
      case .failure(let code): throw .readFailed(errno: code)
      case .nothing: break
      case .signal(SIGINT): return .interrupted
      case .signal(let signal):
        bytes = []
        try handle(signal, prompt)
      }
    }
  }

  private func handle(_ signal: Int32, _ prompt: Prompt) throws(LineEditorError) {
    guard signal != SIGCONT else {
      // Whoever ran meanwhile may have changed the terminal.
      try hide()
      return try write("\r" + prompt.text.visible())
    }
    show()
    if signal != SIGTSTP { try write("\n") }
    signals.deliver(signal)
    try hide()
  }
}

// The terminal's modes and signals.
extension SecretTerminal {
  /// Has the terminal show nothing, and makes sure that it obeyed.
  private func hide() throws(LineEditorError) {
    var now = termios()
    guard tcgetattr(reader, &now) == 0 else { throw .readFailed(errno: errno) }
    if modes == nil || now.c_lflag & tcflag_t(ECHO) != 0 { modes = now }
    now.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL)
    now.c_lflag |= tcflag_t(ICANON | ISIG)
    now.c_iflag |= tcflag_t(ICRNL)
    guard tcsetattr(reader, TCSAFLUSH, &now) == 0, tcgetattr(reader, &now) == 0 else {
      throw .readFailed(errno: errno)
    }
    guard now.c_lflag & tcflag_t(ECHO) == 0 else { throw .readFailed(errno: ENOTTY) }
  }

  /// Has the terminal show again what it showed before; type-ahead stays.
  private func show() {
    guard var modes else { return }
    tcsetattr(reader, TCSADRAIN, &modes)
  }

  /// A signal that came with the last letter is not lost.
  private func deliverRest() {
    while let signal = signals.next() {
      if signal != SIGCONT { signals.deliver(signal) }
    }
  }

  private func write(_ text: String) throws(LineEditorError) {
    do {
      try Descriptor.write(Array(text.utf8), to: writer)
    } catch {
      throw .writeFailed(errno: error.code)
    }
  }

  private static func watch() -> SignalWatch? {
    try? SignalWatch(signals: [SIGINT, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT])
  }
}
