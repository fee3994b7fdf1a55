/// Why no line can be had.
package enum LineEditorError: Error, Equatable, Sendable {
  /// Why lines cannot be edited here.
  package enum Reason: Equatable, Sendable {
    /// Standard input, or everything a prompt could be written to, is no terminal.
    case noTerminal
    /// The terminal's kind is unknown, or it cannot move its cursor.
    case dumbTerminal
    /// The system refused a stream; the `errno` it gave.
    case noStream(errno: Int32)
    /// `el_init` failed.
    case noEditor
    /// The user's `.editrc` turns editing off.
    case turnedOff
  }

  /// Lines cannot be edited here; `PlainInput` still can read them.
  case unavailable(Reason)

  /// Nothing may be asked: whoever started the program said so.
  case inputRefused

  /// Reading failed; the `errno` of `read`.
  case readFailed(errno: Int32)

  /// Writing the prompt failed; the `errno` of `write`.
  case writeFailed(errno: Int32)

  /// The history cannot be kept on disk, only for this session; the `errno` of what was refused.
  case historyUnavailable(errno: Int32)
}
