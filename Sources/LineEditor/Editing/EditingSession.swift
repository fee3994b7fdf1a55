// C calls: el_wget (EL_CLIENTDATA), el_wline.

internal import CLibEdit
internal import Text

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
    /// The deadline passed.
    case timeUp
  }

  let streams: TerminalStreams
  let signals: SignalWatch
  /// What the Tab key offers for commands.
  let completer: Completer

  /// Our commands and their help; libedit keeps the addresses of both texts.
  let commands = EditingCommand.all()
  let help = WideString("See viva")

  /// Whose keys are in force.
  var mode = EditorMode.emacs

  /// Set while a paste is read, in which ESC is nothing but a character.
  var isPasting = false

  /// Set while a line is read that may recall earlier ones.
  private(set) var recall: HistoryRecall?

  /// What is asked.
  private(set) var request = LineRequest(Prompt(""))

  /// Set when a read ended without a line.
  var interruption: Interruption?

  /// Whether the terminal is known to wrap old rows again when its width changes.
  let reflows: Bool

  /// The width that the line was last drawn for, in columns.
  var width = TerminalSize.defaultColumns

  var decoder = ScalarDecoder()
  var typed: [Unicode.Scalar] = []

  /// When a character was sent without Enter; `nil` once another came after it.
  var sentAtOnce: ContinuousClock.Instant?

  /// Whether the Enter that sends such a character comes next.
  var isSending = false

  private(set) var promptText = WideString("")

  /// The text at the right edge, and the same as libedit takes it.
  private var right = ""
  private(set) var rightText = WideString("")

  init(
    streams: TerminalStreams, signals: SignalWatch, reflows: Bool, completer: @escaping Completer
  ) {
    self.reflows = reflows
    self.streams = streams
    self.signals = signals
    self.completer = completer
  }

  /// The words in front of the cursor.
  var prompt: Prompt { request.prompt }

  /// Makes ready for a new line.
  func begin(_ request: LineRequest, recall: HistoryRecall?) {
    if request.prompt != prompt { promptText = WideString(request.prompt.markedText) }
    self.request = request
    self.recall = recall
    interruption = nil
    width = TerminalSize.columns(of: streams.inputDescriptor)
    updateRightText()
  }

  /// Asks again what is at the right edge.
  ///
  /// - Returns: Whether it has changed.
  @discardableResult
  func updateRightText() -> Bool {
    // Nothing is drawn again for most keys, whose echo somebody waits for.
    if request.rightText == nil, right.isEmpty { return false }
    let text = request.rightText?().visible() ?? ""
    guard text != right else { return false }
    (right, rightText) = (text, WideString(text))
    return true
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
