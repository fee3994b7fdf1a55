// C calls: el_init, el_end, el_source, el_wset (EL_CLIENTDATA, EL_GETCFN, EL_SIGNAL, EL_SAFEREAD,
// EL_PROMPT_ESC, EL_RPROMPT, EL_EDITOR, EL_ADDFN, EL_BIND, EL_EDITMODE), el_wget (EL_EDITMODE,
// EL_EDITOR), el_get (EL_GETTC).

internal import CLibEdit

extension LineEditor {
  /// Opens and configures libedit's editor.
  static func open(
    _ options: LineEditorOptions, for session: EditingSession
  ) throws(LineEditorError) -> OpaquePointer {
    let streams = session.streams
    guard
      let editor = el_init(options.programName, streams.input, streams.output, streams.complaints)
    else { throw .unavailable(.noEditor) }
    do {
      try requireCursor(editor)
      connect(editor, to: session)
      "emacs".withWideCharacters { _ = cle_setEditor(editor, $0) }
      KeyBindings.soft.forEach { $0.bind(in: editor) }
      if options.readsEditrc { try readEditrc(editor) }
      KeyBindings.hard.forEach { $0.bind(in: editor) }
      session.takesPastes = !isInViMode(editor)
      let last = session.takesPastes ? KeyBindings.emacs : KeyBindings.vi
      last.forEach { $0.bind(in: editor) }
      return editor
    } catch {
      _ = cle_setEditMode(editor, 0)
      el_end(editor)
      throw error
    }
  }

  /// libedit has read terminfo by now, so asking it costs nothing: a terminal that cannot move its
  /// cursor up is dumb, or unknown.
  private static func requireCursor(_ editor: OpaquePointer) throws(LineEditorError) {
    var up: UnsafeMutablePointer<CChar>?
    guard cle_getCapability(editor, "up", &up) == 0, let up, up.pointee != 0 else {
      throw .unavailable(.dumbTerminal)
    }
  }

  private static func connect(_ editor: OpaquePointer, to session: EditingSession) {
    _ = cle_setClientData(editor, Unmanaged.passUnretained(session).toOpaque())
    _ = cle_setReader(editor, EditingSession.readCharacter)
    _ = cle_setSignal(editor, 0)
    _ = cle_setSafeRead(editor, 0)
    let mark = Prompt.literalMark.unicodeScalars.first.map { wchar_t($0.value) } ?? 1
    _ = cle_setPrompt(editor, { EditingSession.of($0)?.promptText.pointer }, mark)
    _ = cle_setRightPrompt(editor) { EditingSession.of($0)?.rightText.pointer }
    let help = session.help.pointer
    _ = cle_addCommand(editor, session.completeName.pointer, help, EditingSession.complete)
    _ = cle_addCommand(editor, session.pasteName.pointer, help, EditingSession.paste)
  }

  /// Whether `.editrc` has chosen "vi" over "emacs".
  private static func isInViMode(_ editor: OpaquePointer) -> Bool {
    var name: UnsafePointer<wchar_t>?
    _ = cle_getEditor(editor, &name)
    return name?.pointee == wchar_t(UInt8(ascii: "v"))
  }

  private static func readEditrc(_ editor: OpaquePointer) throws(LineEditorError) {
    el_source(editor, nil)
    var isOn: Int32 = 1
    _ = cle_getEditMode(editor, &isOn)
    guard isOn != 0 else { throw .unavailable(.turnedOff) }
  }
}
