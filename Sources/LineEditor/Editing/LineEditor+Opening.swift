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
      !TerminalSize.isBeyondBelief(streams.inputDescriptor)
    else { throw .unavailable(.dumbTerminal) }
    guard
      let editor = el_init(options.programName, streams.input, streams.output, streams.complaints)
    else { throw .unavailable(.noEditor) }
    do {
      try requireCursor(editor)
      connect(editor, to: session)
      let chosen = options.isExam ? .emacs : options.editor
      set(chosen ?? .emacs, editor)
      if options.readsEditrc, !options.isExam { try readEditrc(editor) }
      if let chosen, mode(of: editor) != chosen { set(chosen, editor) }
      session.mode = mode(of: editor)
      closeKeys(editor, session.mode, isExam: options.isExam)
      return editor
    } catch {
      _ = cle_setEditMode(editor, 0)
      el_end(editor)
      throw error
    }
  }

  /// Takes the keys of a mode, then ours.
  private static func set(_ mode: EditorMode, _ editor: OpaquePointer) {
    mode.rawValue.withWideCharacters { _ = cle_setEditor(editor, $0) }
    KeyBindings.soft(mode).forEach { $0.bind(in: editor, mode) }
  }

  /// Binds what nobody may change.
  private static func closeKeys(_ editor: OpaquePointer, _ mode: EditorMode, isExam: Bool) {
    if mode == .vi { KeyBindings.soft(mode).forEach { $0.bind(in: editor, mode) } }
    KeyBindings.hard.forEach { $0.bind(in: editor, mode) }
    let last = mode == .vi ? KeyBindings.lastInVi : KeyBindings.lastInEmacs
    last.forEach { $0.bind(in: editor, mode) }
    if isExam { KeyBindings.closedInExam.forEach { $0.bind(in: editor, mode) } }
    guard mode == .vi else { return }
    "ed-unassigned".withWideCharacters { unassigned in
      for key in KeyBindings.closedInVi {
        key.withWideCharacters { _ = cle_bindCommand(editor, $0, unassigned) }
      }
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
    for command in session.commands {
      _ = cle_addCommand(editor, command.name.pointer, help, command.function)
    }
  }

  /// Which of "vi" and "emacs" is in force: `.editrc` may have chosen.
  private static func mode(of editor: OpaquePointer) -> EditorMode {
    var name: UnsafePointer<wchar_t>?
    _ = cle_getEditor(editor, &name)
    return name?.pointee == wchar_t(UInt8(ascii: "v")) ? .vi : .emacs
  }

  private static func readEditrc(_ editor: OpaquePointer) throws(LineEditorError) {
    if let path = EditrcFile.path, EditrcFile.isReadable(path) { el_source(editor, path) }
    var isOn: Int32 = 1
    _ = cle_getEditMode(editor, &isOn)
    guard isOn != 0 else { throw .unavailable(.turnedOff) }
  }
}
