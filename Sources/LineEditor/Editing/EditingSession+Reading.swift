// The reader that libedit calls for each character (EL_GETCFN). Ours rather than the built-in one,
// because it can redraw in the midst of a line: the built-in one gives a half-typed line up at every
// signal it is not allowed to handle itself.
//
// It takes one byte at a time, so that type-ahead is left to whatever program runs next.
//
// Escape sequences used: CR, ESC [ n A (up), ESC [ J (clear to the end of the screen).
// C calls: el_resize, el_wset (EL_PREP_TERM, EL_REFRESH).

internal import CLibEdit
internal import Glibc
internal import Text

extension EditingSession {
  /// Waits for the next character.
  ///
  /// - Returns: What libedit expects: 1 for a character, 0 at the end of input, -1 for an error.
  static let readCharacter: el_rfunc_t = { editor, character in
    guard let session = EditingSession.of(editor), let character else { return 0 }
    return session.read(for: editor, into: character)
  }

  private func read(
    for editor: OpaquePointer?, into character: UnsafeMutablePointer<wchar_t>
  ) -> Int32 {
    let events = InputEvents(descriptor: streams.inputDescriptor, signals: signals)
    while typed.isEmpty || isHabit(typed[0]) {
      guard typed.isEmpty else {
        typed.removeFirst()
        continue
      }
      if request.deadline?.hasPassed == true { return fail(.timeUp) }
      if let notice = request.notice?() { report(notice, editor) }
      switch events.next(atMost: 1, within: patience) {
      case .bytes(let bytes):
        bytes.forEach { typed += decoder.take($0) }
        if mode == .vi, !isPasting, typed == ["\u{1B}"] { typed = escape(events) }
      case .end: return 0
      case .failure(let code): return fail(.failed(errno: code))
      case .signal(SIGINT): return fail(.interrupted)
      case .signal(let signal): handle(signal, for: editor)
      case .nothing: if updateRightText() { redraw(editor, above: row(EditedLine(editor), width)) }
      }
    }
    let scalar = typed.removeFirst()
    if isSentAtOnce(scalar, editor) {
      typed.insert("\r", at: 0)
      isSending = true
    } else {
      (sentAtOnce, isSending) = (isSending ? .now : nil, false)
    }
    updateRightText()
    if scalar.mayRecall { recall?.refresh() }
    character.pointee = wchar_t(scalar.value)
    return 1
  }

  /// Whether a character is one that needs no Enter.
  private func isSentAtOnce(_ scalar: Unicode.Scalar, _ editor: OpaquePointer?) -> Bool {
    !isPasting && request.sentAtOnce.unicodeScalars.contains(scalar)
      && EditedLine(editor)?.whole.isEmpty == true
  }

  /// Takes an Enter for a habit that comes so soon after a character that needed none that nobody can
  /// have read what came of it; returns whether it is one.
  private func isHabit(_ scalar: Unicode.Scalar) -> Bool {
    guard let sent = sentAtOnce, scalar == "\r" || scalar == "\n" else { return false }
    sentAtOnce = nil
    return ContinuousClock.now - sent < .milliseconds(500)
  }

  /// What ESC is in vi mode: the start of a key's code, if the rest of it comes at once, or a key.
  private func escape(_ events: InputEvents) -> [Unicode.Scalar] {
    switch events.byte(within: .milliseconds(30)) {
    case UInt8(ascii: "["): [Key.csiLeadIn]
    case UInt8(ascii: "O"): [Key.ss3LeadIn]
    case let byte?: ["\u{1B}"] + decoder.take(byte)
    case nil: ["\u{1B}"]
    }
  }

  /// How long nothing may happen before something is to be done; `nil` for ever.
  private var patience: Duration? {
    let isDrawn = request.rightText != nil || request.notice != nil
    return [request.deadline?.timeLeft(), isDrawn ? .seconds(1) : nil].compactMap(\.self).min()
  }

  private func fail(_ reason: Interruption) -> Int32 {
    interruption = reason
    errno = EINTR
    return -1
  }

  private func handle(_ signal: Int32, for editor: OpaquePointer?) {
    switch signal {
    case SIGWINCH:
      redrawResized(editor)
    case SIGCONT:
      // Whoever ran meanwhile may have changed the terminal: take it again.
      _ = cle_prepareTerminal(editor, 0)
      _ = cle_prepareTerminal(editor, 1)
      markPastes(true)
      streams.write("\r")
      _ = cle_refresh(editor)
    default:
      // Stop or die as any program would, but leave a usable terminal behind.
      _ = cle_prepareTerminal(editor, 0)
      markPastes(false)
      if signal != SIGTSTP { streams.write("\n") }
      signals.deliver(signal)
      _ = cle_prepareTerminal(editor, 1)
      markPastes(true)
    }
  }

  /// Draws the line for a new width.
  ///
  /// Some terminals wrap old rows again and some cut them off, so how many rows the line takes now
  /// depends on the terminal. Of one that is not known to wrap, the lower number is taken, since a
  /// leftover of the line does no harm, and text above it must not be wiped out.
  private func redrawResized(_ editor: OpaquePointer?) {
    let (before, line) = (width, EditedLine(editor))
    width = TerminalSize.columns(of: streams.inputDescriptor)
    let now = row(line, width)
    let above = reflows ? now : min(row(line, before), now)
    clear(above: above)
    el_resize(editor)
    _ = cle_refresh(editor)
  }

  /// Says something in a line of its own, above the line that is typed.
  private func report(_ notice: String, _ editor: OpaquePointer?) {
    clear(above: row(EditedLine(editor), width))
    streams.write(notice.visible() + "\n")
    _ = cle_refresh(editor)
  }

  /// Draws the line again where it is: libedit takes the cursor to be where the line begins.
  ///
  /// - Parameters:
  ///   - editor: The editor.
  ///   - above: How many rows of the line are above the cursor.
  private func redraw(_ editor: OpaquePointer?, above: Int) {
    clear(above: above)
    _ = cle_refresh(editor)
  }

  /// Goes to where the line begins, and clears it and what is below it.
  private func clear(above: Int) {
    streams.write("\r" + (above > 0 ? "\u{1B}[\(above)A" : "") + "\u{1B}[J")
  }

  /// The row of the line that the cursor is in, from 0.
  private func row(_ line: EditedLine?, _ width: Int) -> Int {
    ScreenRow.ofCursor(after: prompt.visibleText + (line?.upToCursor ?? ""), width: width)
  }
}

extension Unicode.Scalar {
  /// Whether the key may be the first of a command that recalls history: any control key, ESC
  /// included, but those that only end a line or complete a word.
  fileprivate var mayRecall: Bool {
    (value < 0x20 && self != "\r" && self != "\n" && self != "\t")
      || self == Key.csiLeadIn || self == Key.ss3LeadIn
  }
}
