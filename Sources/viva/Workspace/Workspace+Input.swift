internal import Files
internal import LineEditor
internal import Terminal

// The terminal, and the programs on it.
extension Workspace {
  /// Returns where the lines of a session are read from: the prompt's source, where there is one.
  ///
  /// Where nothing may be asked, reading a line fails.
  func sessionInput() -> any LineSource {
    guard console.abilities.mayAsk else { return NoInput() }
    let source = input ?? lineSource()
    input = source
    return source
  }

  /// Opens the source of lines.
  ///
  /// - Parameters:
  ///   - isExam: Whether nothing is to be recalled or completed, and no key leads out.
  ///   - completer: What the Tab key offers.
  /// - Returns: Where lines are read from.
  func lineSource(
    isExam: Bool = false, completer: @escaping Completer = { _ in [] }
  ) -> any LineSource {
    if let givenInput { return givenInput }
    let keepsHistory = !isExam && setting("history") != "off"
    if keepsHistory { try? Folder.make(forFile: places.history) }
    return makeLineSource(
      LineEditorOptions(
        programName: "viva", historyFile: keepsHistory ? places.history : nil,
        readsEditrc: !isExam, editor: setting("editor-mode").flatMap(EditorMode.init),
        isExam: isExam, isPlain: console.abilities.isPlain,
        reflows: ScreenAbilities.reflows { environment.value($0) }),
      completer: completer)
  }

  /// Shows a long text in pages; returns whether that was possible.
  ///
  /// - Parameter text: The text in UTF-8.
  /// - Returns: Whether it was shown.
  func showInPages(_ text: [UInt8]) -> Bool {
    Pager(environment.setting("pager"))?.show(text) ?? false
  }

  /// Whether a program can be run by its name.
  func hasProgram(_ name: String) -> Bool { programPath(name) != nil }

  /// Finds a program by its name as a shell does; `nil` where there is none that may be run.
  func programPath(_ name: String) -> String? { Terminal.programPath(name, environment.value) }

  /// Finds the program that texts are edited with.
  ///
  /// - Returns: The program.
  /// - Throws: `Problem` where none is named.
  func textEditor() throws -> TextEditor {
    try TextEditor(environment.value)
  }
}

// Asking.
extension Workspace {
  /// Makes sure that something may be asked, before anything is begun that asks.
  ///
  /// - Parameters:
  ///   - what: What would be asked, to stand before "has to be asked".
  ///   - remedy: What to do instead, in a sentence that names the option where there is one.
  /// - Throws: `Problem` where `--no-input` or `VIVA_NO_INPUT` forbids it.
  func mayAsk(_ what: String, else remedy: String) throws {
    guard !console.abilities.mayAsk else { return }
    throw Problem(
      "\(what) would have to be asked, but --no-input is set. \(remedy)",
      exitCode: .usage)
  }

  /// Begins a dialogue over the lines of the session.
  ///
  /// - Parameter stopNote: What is said after the first Ctrl-C.
  /// - Returns: The dialogue.
  func dialogue<Command>(
    stopNote: String = "(Ctrl-C again stops; what was entered is kept)"
  ) -> Dialogue<Command> {
    Dialogue(console: console, input: sessionInput(), stopNote: stopNote)
  }

  /// Asks a question that only “yes” agrees to; see ``mayAsk(_:else:)``.
  ///
  /// - Parameter question: The question, with the blank after it.
  /// - Returns: Whether “yes” or “y” was typed.
  /// - Throws: `LineEditorError`.
  func isAnsweredYes(_ question: String) throws -> Bool {
    let dialogue: Dialogue<NoCommand> = dialogue(stopNote: "(Ctrl-C again stops)")
    // Nobody agrees to what they have not seen yet.
    dialogue.input.dropTypeAhead()
    return try dialogue.isYes(question).value == true
  }
}
