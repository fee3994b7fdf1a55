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

/// What one press of Tab does.
enum CompletionStep: Equatable {
  /// There is no way to finish the word.
  case none

  /// The word becomes this text.
  case replace(word: String, with: String)

  /// The word cannot grow without a choice: these are the ways.
  case list([Completion])

  /// Decides from the line up to the cursor and the ways to finish it.
  ///
  /// First what all ways have in common is put in, then the ways are listed. A finished word is
  /// followed by a space, but a folder by what is in it.
  init(line: String, completions: [Completion]) {
    let word = line.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
    guard let word, let first = completions.first else {
      self = .none
      return
    }
    guard completions.count > 1 else {
      self = .replace(word: word, with: first.text + (first.text.hasSuffix("/") ? "" : " "))
      return
    }
    let common = completions.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    let isProgress = common.unicodeScalars.count > word.unicodeScalars.count
    self = isProgress ? .replace(word: word, with: common) : .list(completions)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
