/// Whose keys edit the line.
package enum EditorMode: String, CaseIterable, Sendable {
  /// Letters are inserted; Control and Meta command.
  case emacs

  /// ESC turns letters into commands.
  case vi
}
