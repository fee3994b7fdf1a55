/// What came of asking a person for a line.
package enum Input: Equatable, Sendable {
  /// A line, without its line ending.
  ///
  /// It is untrusted: it may hold any scalar that a person can type (Ctrl-V) or a file can hold,
  /// control characters included, and line feeds between lines that were pasted.
  case line(String)

  /// Ctrl-C: whatever was typed is dropped.
  case interrupted

  /// Ctrl-D on an empty line, the end of a file, or a terminal that hung up.
  case endOfInput

  /// The deadline passed; what was typed so far, as untrusted as a line is.
  case timeUp(partial: String)
}
