// Escape sequences used: ESC [ 1 m (bold), ESC [ 0 m (plain again).

internal import Text

/// The words in front of the cursor, and how they look.
///
/// The text is untrusted: wherever it is shown, its control characters have been made visible.
package struct Prompt: Equatable, Sendable {
  /// How a prompt looks.
  package enum Style: Equatable, Sendable {
    /// As the terminal writes text.
    case plain
    /// Bold, where the terminal has it.
    case bold
  }

  /// The words, normally ending in a space.
  package var text: String

  /// How the words look.
  package var style: Style

  /// Creates a prompt.
  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Prompt {
  /// The mark around escape sequences, by which libedit knows that they take no room (EL_PROMPT_ESC).
  static let literalMark = "\u{1}"

  /// The prompt as libedit wants it.
  ///
  /// libedit attaches an escape sequence to the character after it. So a sequence is never last (it
  /// would be dropped and the style would leak into the answer), and no two sequences touch: the
  /// closing one stands before a final space, and words that are all spaces are left plain.
  var markedText: String {
    let shown = text.visible()
    guard style == .bold, let last = shown.lastIndex(where: { $0 != " " }) else { return shown }
    return Self.literal("\u{1B}[1m") + shown[...last] + Self.literal("\u{1B}[0m")
      + (shown[last...].dropFirst().isEmpty ? " " : shown[last...].dropFirst())
  }

  /// The prompt as it is seen, without escape sequences.
  var visibleText: String {
    markedText.split(separator: Self.literalMark, omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
  }

  private static func literal(_ sequence: String) -> String {
    literalMark + sequence + literalMark
  }
}
