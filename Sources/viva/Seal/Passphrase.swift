internal import Files
internal import LineEditor
internal import Terminal
internal import Text

/// A passphrase as it was typed.
///
/// It is asked for on the terminal, which does not show it, and is not kept; without a terminal it is
/// the next line of standard input.
struct Passphrase: Equatable {
  /// Its bytes, in UTF-8; none where nothing was typed.
  let bytes: [UInt8]

  /// Takes a line.
  ///
  /// - Parameter line: What was typed.
  /// - Throws: `Problem` where somebody would not be able to type it again: with a control character,
  ///   such as of a cursor key, or with bytes that are no UTF-8.
  init(_ line: String) throws {
    let isTypable = line.unicodeScalars.allSatisfy {
      $0 != "\u{FFFD}" && $0.properties.generalCategory != .control
    }
    guard isTypable else {
      throw Problem(
        "A passphrase can't have control characters, such as those of cursor keys, and has to be text "
          + "in UTF-8.", exitCode: .usage)
    }
    bytes = Array(line.utf8)
  }

  /// Reads the first line of a file that nobody else may read.
  ///
  /// - Parameter path: The file, or a pipe.
  /// - Throws: `Problem` where it can't be read, or is open to others.
  init(file path: String) throws {
    let line = try PrivateFile(path: path).read().prefix { !$0.isNewline }
    guard !line.isEmpty else {
      throw Problem("The first line of \(path.visible()) is empty.", exitCode: .badData)
    }
    try self.init(String(line))
  }

  /// Asks for a passphrase.
  ///
  /// - Parameters:
  ///   - prompt: What to ask.
  ///   - workspace: Whose terminal it is.
  /// - Returns: What was typed; `nil` at the end of the input.
  /// - Throws: `Problem` where Ctrl-C was pressed; `LineEditorError`.
  static func ask(_ prompt: String, _ workspace: Workspace) throws -> Passphrase? {
    let input = workspace.sessionInput()
    workspace.console.flush()
    switch try input.readSecret(prompt: Prompt(prompt)) {
    case .line(let line): return try Passphrase(line)
    case .endOfInput, .timeUp: return nil
    case .interrupted:
      throw Problem("Stopped; nothing was changed.", exitCode: .cancelled)
    }
  }
}
