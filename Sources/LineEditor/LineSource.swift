/// Where lines come from: a person at a terminal, or a file.
package protocol LineSource: AnyObject {
  /// Whether a person is there to see the prompt and to answer.
  var isInteractive: Bool { get }

  /// The width of what the prompt is written to, in columns; positive.
  var columns: Int { get }

  /// Shows the prompt and waits for a line.
  ///
  /// - Parameter request: What is asked, and how the line is read.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  func readLine(_ request: LineRequest) throws(LineEditorError) -> Input

  /// Shows the prompt and waits for a line that is neither shown nor kept, such as a passphrase.
  ///
  /// Where standard input is a terminal, the line is typed on the terminal that the program was
  /// started on, whatever the outputs are. Where it is none, the line is the next one of the input.
  ///
  /// - Parameter prompt: The words in front of the cursor.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  func readSecret(prompt: Prompt) throws(LineEditorError) -> Input
}

extension LineSource {
  /// Shows the prompt and waits for a line, however long that takes.
  ///
  /// - Parameters:
  ///   - prompt: The words in front of the cursor.
  ///   - history: Whether the line is kept, and which earlier ones can be recalled.
  /// - Returns: The line, or why there is none.
  /// - Throws: `LineEditorError.readFailed` or `.writeFailed`.
  package func readLine(
    prompt: Prompt, history: HistoryKind = .none
  ) throws(LineEditorError) -> Input {
    try readLine(LineRequest(prompt, history: history))
  }
}
