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
