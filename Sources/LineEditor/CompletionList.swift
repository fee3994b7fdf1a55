/// The ways to finish a word, as lines of text.
struct CompletionList {
  /// The most ways that are shown at once.
  static let limit = 40

  /// One element per line, each fitting the width.
  let lines: [String]

  /// Lays the ways out in two columns: what can be typed, and what it means.
  ///
  /// - Parameters:
  ///   - completions: The ways; untrusted.
  ///   - width: The room there is, in columns; positive.
  init(_ completions: [Completion], width: Int) {
    let shown = completions.prefix(Self.limit).map {
      (text: $0.text.withVisibleControls, description: $0.description.withVisibleControls)
    }
    let indent = shown.map(\.text.columns).max() ?? 0
    var lines = shown.map { text, description in
      guard !description.isEmpty else { return "  " + text }
      return "  " + text + String(repeating: " ", count: indent - text.columns + 2) + description
    }
    if completions.count > Self.limit {
      lines.append("  … and \(completions.count - Self.limit) more")
    }
    self.lines = lines.map { $0.cut(toColumns: max(2, width - 1)) }
  }
}
