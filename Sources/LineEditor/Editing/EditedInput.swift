/// Lines from a person at a terminal.
///
/// A class around the one `LineEditor`, because a struct that cannot be copied cannot be held as
/// `any LineSource`, and several commands share one editor.
package final class EditedInput: LineSource {
  private var editor: LineEditor
  private let lock: StopLock?

  /// Always: a person edits the line.
  package let isInteractive = true

  /// The width of the terminal, in columns; positive.
  package var columns: Int { editor.columns }

  /// Why the history is not on disk, if so.
  package var historyFailure: LineEditorError? { editor.historyFailure }

  /// Takes over an editor.
  ///
  /// - Parameters:
  ///   - editor: The editor.
  ///   - isExam: Whether Ctrl-Z does nothing as long as this lives.
  package init(_ editor: consuming LineEditor, isExam: Bool = false) {
    self.editor = editor
    lock = isExam ? StopLock() : nil
  }

  /// Shows the prompt and lets a person edit a line.
  ///
  /// - Throws: `LineEditorError.readFailed`.
  package func readLine(_ request: LineRequest) throws(LineEditorError) -> Input {
    try editor.readLine(request)
  }

  /// Shows the prompt and waits for a line that is not shown; the editor has no part in it.
  ///
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readSecret(prompt: Prompt) throws(LineEditorError) -> Input {
    try SecretTerminal().readSecret(prompt: prompt)
  }

  /// Drops what was typed and not asked for yet.
  package func dropTypeAhead() { editor.dropTypeAhead() }
}
