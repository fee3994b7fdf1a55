// Edits a line on a terminal with libedit.
//
// Assumptions: a terminal that libedit finds in terminfo and that can move its cursor up; a UTF-8
// locale (`prepareLocale`); one thread. The order of steps is that of the 30 traps we know of:
// locale, streams, el_init, prompt, history, editor, soft keys, .editrc, hard keys, signals.
//
// C calls: el_wgets, el_end, el_wset (EL_HIST, EL_PREP_TERM, EL_EDITMODE), fflush, tcflush; those of opening
// are in LineEditor+Opening.swift.

internal import Files
internal import CLibEdit
internal import Glibc

/// The one owner of a libedit editor.
///
/// It cannot be copied, since the handle has to be given back once, and it cannot cross threads,
/// since libedit is not safe there.
package struct LineEditor: ~Copyable {
  private let handle: OpaquePointer
  private let session: EditingSession
  private let histories: Histories
  private let isExam: Bool

  /// Opens an editor.
  ///
  /// - Parameters:
  ///   - input: The descriptor of the terminal that keys come from.
  ///   - output: The descriptor of the terminal that the line is drawn on.
  ///   - options: How the editor behaves.
  ///   - completer: What the Tab key offers.
  /// - Throws: `LineEditorError.unavailable` when lines cannot be edited there.
  package init(
    input: Int32, output: Int32, options: LineEditorOptions, completer: @escaping Completer
  ) throws(LineEditorError) {
    let session = EditingSession(
      streams: try TerminalStreams(input: input, output: output),
      signals: try Self.watch(), reflows: options.reflows, completer: completer)
    handle = try Self.open(options, for: session)
    histories = Histories(path: options.historyFile, limit: options.historyLimit)
    (self.session, isExam) = (session, options.isExam)
  }

  deinit {
    // libedit flushes type-ahead if it thinks that it still edits.
    _ = cle_setEditMode(handle, 0)
    el_end(handle)
  }

  /// The width of the terminal, in columns; positive.
  package var columns: Int { TerminalSize.columns(of: session.streams.inputDescriptor) }

  /// Why the history is not on disk, if so.
  package var historyFailure: LineEditorError? {
    histories.failure.map { .historyUnavailable(errno: $0.code) }
  }

  /// Shows the prompt and waits for a line.
  ///
  /// A change of the window's size, a stop and a continuation keep what was typed.
  ///
  /// The corresponding C function is `el_wgets`.
  ///
  /// - Parameter request: What is asked; that it may continue is the caller's business.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed`.
  package mutating func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    let recall = histories.recall(isExam ? .none : request.history)
    session.begin(request, recall: recall)
    KeyBindings.search(isOn: recall != nil).bind(in: handle, session.mode)
    _ = cle_setHistory(handle, recall?.handle)
    fflush(cle_stdout())
    let line = session.signals.watching { () -> String? in
      // libedit would show the prompt first: keys pressed at once would miss it.
      _ = cle_prepareTerminal(handle, 1)
      session.markPastes(true)
      defer { session.markPastes(false) }
      var count: Int32 = 0
      guard let text = el_wgets(handle, &count), count > 0 else { return nil }
      return String(wide: text, count: Int(count))
    }
    guard let line else { return try endWithoutLine() }
    let typed = line.hasSuffix("\n") ? String(line.unicodeScalars.dropLast()) : line
    recall?.history.add(typed)
    return .line(typed)
  }

  /// Drops what was typed and not read yet.
  package func dropTypeAhead() {
    session.typed = []
    tcflush(session.streams.inputDescriptor, TCIFLUSH)
  }

  /// libedit gives no line for Ctrl-D, a hang-up, Ctrl-C and a deadline alike: what the reader saw
  /// tells.
  private func endWithoutLine() throws(LineEditorError) -> Input {
    if session.interruption == .interrupted { session.streams.write("^C") }
    let line = EditedLine(handle)
    if let line { session.leave(line) }
    switch session.interruption {
    case .interrupted: return .interrupted
    case .timeUp: return .timeUp(partial: line?.whole ?? "")
    case .failed(let code): throw .readFailed(errno: code)
    case nil: return .endOfInput
    }
  }

  private static func watch() throws(LineEditorError) -> SignalWatch {
    do {
      return try SignalWatch(signals: [
        SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGTERM, SIGHUP, SIGQUIT,
      ])
    } catch {
      throw .unavailable(.noStream(errno: error.code))
    }
  }
}
