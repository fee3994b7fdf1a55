/// One way to finish the word at the cursor.
package struct Completion: Equatable, Sendable {
  /// What replaces the word.
  package var text: String

  /// What it means, in a few words; may be empty.
  package var description: String

  /// Creates a completion.
  package init(text: String, description: String = "") {
    self.text = text
    self.description = description
  }
}

/// Finds the ways to finish a line, given the line up to the cursor.
///
/// The word to finish is what follows the last space.
package typealias Completer = (_ lineUpToCursor: String) -> [Completion]
