// C calls: el_wget (EL_CLIENTDATA), el_wline.

internal import CLibEdit

/// What libedit's callbacks reach: the state of the line being edited.
///
/// libedit holds the object unretained (EL_CLIENTDATA); its owner, `LineEditor`, keeps it alive.
final class EditingSession {
  /// Why a read ended without a line, where libedit's answer leaves that open.
  enum Interruption: Equatable {
    /// Ctrl-C.
    case interrupted
    /// Reading failed; its `errno`.
    case failed(errno: Int32)
  }

  let streams: TerminalStreams
  let signals: SignalWatch
  let history: CommandHistory
  let completer: Completer

  /// The names and the help of our commands; libedit keeps their addresses.
  let completeName = WideString(KeyBindings.completeCommand)
  let pasteName = WideString(KeyBindings.pasteCommand)
  let help = WideString("See viva")

  /// Whether the terminal marks pastes: not in vi mode, where ESC has to stand alone.
  var takesPastes = false

  /// Set while a line is read that may recall commands.
  var recall: HistoryRecall?

  /// Set when a read ended without a line.
  var interruption: Interruption?

  /// The width that the line was last drawn for, in columns.
  var width = TerminalSize.defaultColumns

  var decoder = ScalarDecoder()
  var typed: [Unicode.Scalar] = []

  private(set) var prompt = Prompt("")
  private(set) var promptText = WideString("")

  init(
    streams: TerminalStreams, signals: SignalWatch, history: CommandHistory,
    completer: @escaping Completer
  ) {
    self.streams = streams
    self.signals = signals
    self.history = history
    self.completer = completer
  }

  /// Makes ready for a new line.
  func begin(_ prompt: Prompt, recall: HistoryRecall?) {
    self.recall = recall
    interruption = nil
    width = TerminalSize.columns(of: streams.inputDescriptor)
    guard prompt != self.prompt else { return }
    self.prompt = prompt
    promptText = WideString(prompt.markedText)
  }

  /// The session behind an editor.
  static func of(_ editor: OpaquePointer?) -> EditingSession? {
    var data: UnsafeMutableRawPointer?
    guard cle_getClientData(editor, &data) == 0, let data else { return nil }
    return Unmanaged<EditingSession>.fromOpaque(data).takeUnretainedValue()
  }
}

/// The line in libedit's hands.
struct EditedLine {
  /// What is left of the cursor.
  let upToCursor: String
  /// All of it.
  let whole: String

  /// Copies the line as it is now; it can still be had after a read that gave none.
  ///
  /// The corresponding C function is `el_wline`.
  init?(_ editor: OpaquePointer?) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let cursor = line.cursor,
      let end = line.lastchar
    else { return nil }
    upToCursor = String(wide: start, count: cursor - start)
    whole = String(wide: start, count: end - start)
  }
}
