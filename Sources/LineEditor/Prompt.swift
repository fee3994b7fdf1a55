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
