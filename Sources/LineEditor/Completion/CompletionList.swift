// Escape sequences used: CR, ESC [ K (clear to the end of the line).
// C calls: el_wgetc.

internal import CLibEdit
internal import Text

/// The ways to finish a word, as lines of text.
struct CompletionList {
  /// One element per line, each fitting the width.
  let lines: [String]

  /// Lays the ways out in two columns: what can be typed, and what it means.
  ///
  /// - Parameters:
  ///   - completions: The ways; untrusted.
  ///   - width: The room there is, in columns; positive.
  init(_ completions: [Completion], width: Int) {
    let shown = completions.map {
      (text: $0.text.visible(), description: $0.description.visible())
    }
    let indent = shown.map(\.text.columns).max() ?? 0
    let lines = shown.map { text, description in
      guard !description.isEmpty else { return "  " + text }
      return "  " + text + String(repeating: " ", count: indent - text.columns + 2) + description
    }
    self.lines = lines.map { $0.cut(toColumns: max(2, width - 1)) }
  }
}

extension EditingSession {
  /// Shows lines, a screen at a time; Enter or the space bar goes on, any other key stops.
  ///
  /// - Parameters:
  ///   - lines: The lines, each fitting the width.
  ///   - editor: The editor, from which keys are read.
  /// - Returns: Whether the line can go on being edited; not when the input or the time is over.
  func showPages(_ lines: [String], in editor: OpaquePointer?) -> Bool {
    let room = max(1, TerminalSize.rows(of: streams.inputDescriptor) - 1)
    var rest = lines[...]
    while true {
      streams.write(rest.prefix(room).map { $0 + "\n" }.joined())
      rest = rest.dropFirst(room)
      if rest.isEmpty { return true }
      streams.write("More (Enter, q)")
      var key: wchar_t = 0
      let isRead = el_wgetc(editor, &key) == 1
      streams.write("\r\u{1B}[K")
      if !isRead, interruption == .interrupted {
        interruption = nil
        return true
      }
      guard isRead else { return false }
      guard [" ", "\r", "\n"].contains(Unicode.Scalar(UInt32(bitPattern: key))) else { return true }
    }
  }
}
