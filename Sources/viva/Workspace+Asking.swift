internal import Terminal

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
    return try dialogue.isYes(question).value == true
  }
}
